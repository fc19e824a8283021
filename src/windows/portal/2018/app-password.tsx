import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { SecretDisplay } from '../common/secret-display.tsx';
import { useShownSecret } from '../common/use-shown-secret.ts';
import { useUser } from '../common/use-user.ts';

interface AppPasswordProps {
  readonly problem: Problem | null;
}

/** "Keep using your existing applications" at the end of the set-up (§2.1 row 10); later a page of its own (S9). */
export function AppPassword({ problem }: AppPasswordProps) {
  const { run } = usePractice();
  const { user, inSetUp } = useUser();
  const hasApp = user?.factors.some(
    ({ kind, state }) => kind === 'authenticatorApp' && state === 'active',
  );
  const { text, copied } = useShownSecret();
  const setUpTitle = hasApp ? 'portal.appPassword.titleApp' : 'portal.appPassword.titlePhone';
  return (
    <Page
      title={inSetUp ? setUpTitle : 'portal.appPassword.newTitle'}
      task="portal.verification.title"
      problem={problem}
    >
      <p>
        <Text k={text === undefined ? 'portal.appPassword.gone' : 'portal.appPassword.lead'} />
      </p>
      <SecretDisplay
        label="portal.appPassword.label"
        copy={inSetUp ? 'portal.appPassword.copy' : 'portal.appPassword.copyToClipboard'}
      />
      <div class="p-buttons">
        <CommandButton
          k={inSetUp ? 'portal.appPassword.done' : 'portal.close'}
          variant={text === undefined || copied ? 'main' : 'plain'}
          press={() => run.dispatch({ type: inSetUp ? 'finishEnrolment' : 'closeAppPassword' })}
        />
      </div>
    </Page>
  );
}
