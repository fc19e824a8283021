import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Action } from '../../parts/action.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface AwaitCallProps {
  readonly problem: Problem | null;
}

/** "Step 2" of a call: it goes on by itself when # was pressed on the phone. */
export function AwaitCall({ problem }: AwaitCallProps) {
  const { run } = usePractice();
  return (
    <Page title="portal.call.title" task="portal.verification.title" problem={problem}>
      <p>
        <Text k="portal.call.lead" />
      </p>
      <div class="p-buttons">
        <Action k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
        <Action k="portal.call.again" press={() => run.dispatch({ type: 'contactMeAgain' })} />
      </div>
    </Page>
  );
}
