import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useUser } from '../common/use-user.ts';

interface SetUpPageProps {
  readonly task: Key;
  readonly problem: Problem | null;
}

/** §2.3 row 1. */
export function GetApp({ task, problem }: SetUpPageProps) {
  const { run } = usePractice();
  const { inSetUp } = useUser();
  return (
    <Page title="portal.wizard.getApp.title" task={task} problem={problem}>
      <p>
        <Text k="portal.wizard.getApp.lead" />
      </p>
      <div class="p-buttons">
        <CommandButton
          k={inSetUp ? 'portal.back' : 'portal.cancel'}
          press={() => run.dispatch({ type: 'goBack' })}
        />
        <CommandButton
          k="portal.next"
          variant="main"
          press={() => run.dispatch({ type: 'confirmApp' })}
        />
      </div>
      {inSetUp && (
        <CommandButton
          k="portal.wizard.otherMethod"
          variant="quiet"
          press={() => run.dispatch({ type: 'openAddMethod' })}
        />
      )}
    </Page>
  );
}

export function SetUpAccount({ task, problem }: SetUpPageProps) {
  const { run } = usePractice();
  return (
    <Page title="portal.wizard.account.title" task={task} problem={problem}>
      <p>
        <Text k="portal.wizard.account.lead" />
      </p>
      <div class="p-buttons">
        <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
        <CommandButton
          k="portal.next"
          variant="main"
          press={() => run.dispatch({ type: 'setUpApp' })}
        />
      </div>
    </Page>
  );
}
