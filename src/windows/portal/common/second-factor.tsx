import type { Problem } from '../../../simulation/model.ts';
import type { FactorKind } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { CodeForm } from './code-form.tsx';
import { secondFactorLeads } from './second-factor-leads.ts';

interface SecondFactorProps {
  readonly kind: FactorKind;
  /** Asked on the way to Security info: one may turn back instead of signing out. */
  readonly isAgain?: boolean;
  readonly problem: Problem | null;
}

/** A later sign-in of somebody who has a second proof. */
export function SecondFactor({ kind, isAgain = false, problem }: SecondFactorProps) {
  const { run } = usePractice();
  const wayOut = isAgain ? (
    <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
  ) : (
    <CommandButton
      k="portal.home.signOut"
      variant="quiet"
      press={() => run.dispatch({ type: 'signOut' })}
    />
  );
  const days = run.state.tenant.policy.rememberMfaDays;
  const remember = days !== null && !isAgain && (
    <Checkbox
      k="portal.secondFactor.remember"
      fill={{ count: days }}
      ticked={run.state.browser.remembers}
      change={(ticked) => void run.dispatch({ type: 'tickRemember', ticked })}
    />
  );
  return (
    <Page
      title="portal.secondFactor.title"
      problem={problem}
      fields={kind === 'phoneCall' ? [] : ['code']}
    >
      <p>
        <Text k={secondFactorLeads[kind]} />
      </p>
      {kind === 'phoneCall' ? (
        <>
          {remember}
          <div class="p-buttons">
            {wayOut}
            <CommandButton
              k="portal.call.again"
              press={() => run.dispatch({ type: 'contactMeAgain' })}
            />
          </div>
        </>
      ) : (
        <CodeForm kind={kind} submit="portal.code.verify" problem={problem} others={wayOut}>
          {remember}
        </CodeForm>
      )}
    </Page>
  );
}
