import type { Problem } from '../../../simulation/model.ts';
import type { AppPasswordId } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { AppPasswordName } from '../common/app-password-rows.tsx';
import { SecretDisplay } from '../common/secret-display.tsx';
import { useShownSecret } from '../common/use-shown-secret.ts';
import { useUser } from '../common/use-user.ts';

interface ShownAppPasswordProps {
  readonly id: AppPasswordId;
  readonly problem: Problem | null;
}

/** §2.2 row 5: copy from the field "Password", then "Done". */
export function ShownAppPassword({ id, problem }: ShownAppPasswordProps) {
  const { run } = usePractice();
  const { user, inSetUp } = useUser();
  const { text, copied } = useShownSecret();
  const row = user?.appPasswords.find((one) => one.id === id);
  return (
    <Page
      title={inSetUp ? 'portal.nameAppPassword.wizardTitle' : 'portal.appPassword.label'}
      task={inSetUp ? 'portal.wizard.title' : 'portal.securityInfo.title'}
      problem={problem}
    >
      <p>
        <Text k={text === undefined ? 'portal.appPassword.gone' : 'portal.appPassword.leadToday'} />
      </p>
      {row && (
        <dl class="p-facts">
          <dt>
            <Text k="portal.appPassword.name" />
          </dt>
          <dd>
            <AppPasswordName row={row} />
          </dd>
        </dl>
      )}
      <SecretDisplay label="portal.appPassword.password" copy="portal.appPassword.copy" />
      <div class="p-buttons">
        <CommandButton
          k="portal.appPassword.done"
          variant={text === undefined || copied ? 'main' : 'plain'}
          press={() => run.dispatch({ type: inSetUp ? 'finishEnrolment' : 'closeAppPassword' })}
        />
      </div>
    </Page>
  );
}
