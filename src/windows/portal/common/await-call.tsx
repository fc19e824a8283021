import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface AwaitCallProps {
  readonly title: Key;
  readonly task: Key;
  readonly problem: Problem | null;
}

/** It goes on by itself when # was pressed on the phone. */
export function AwaitCall({ title, task, problem }: AwaitCallProps) {
  const { run } = usePractice();
  return (
    <Page title={title} task={task} problem={problem}>
      <p>
        <Text k="portal.call.lead" />
      </p>
      <div class="p-buttons">
        <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
        <CommandButton
          k="portal.call.again"
          press={() => run.dispatch({ type: 'contactMeAgain' })}
        />
      </div>
    </Page>
  );
}
