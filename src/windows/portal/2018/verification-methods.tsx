import type { Problem } from '../../../simulation/model.ts';
import { activeFactors } from '../../../tenant/directory.ts';
import { whyNotOffered } from '../../../tenant/offers.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { factorName } from '../common/factor-name.ts';
import { useUser } from '../common/use-user.ts';

interface VerificationMethodsProps {
  readonly problem: Problem | null;
}

/** "Additional security verification", as it was reached later from the account (S9). */
export function VerificationMethods({ problem }: VerificationMethodsProps) {
  const { run, translator } = usePractice();
  const { user } = useUser();
  const factors = user ? activeFactors(user) : [];
  return (
    <Page title="portal.verification.title" problem={problem}>
      {factors.length > 0 ? (
        <ul class="p-methods">
          {factors.map((factor) => (
            <li key={factor.id} class="p-method">
              {factorName(translator, factor)}
            </li>
          ))}
        </ul>
      ) : (
        <p class="p-empty">
          <Text k="portal.securityInfo.empty" />
        </p>
      )}
      {user && whyNotOffered(run.state.tenant, user) === null && (
        <div>
          <CommandButton
            k="portal.appPasswords.manage"
            variant="main"
            press={() => run.dispatch({ type: 'openAppPasswords' })}
          />
        </div>
      )}
      <div class="p-buttons">
        <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
      </div>
    </Page>
  );
}
