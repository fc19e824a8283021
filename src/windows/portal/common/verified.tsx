import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface VerifiedProps {
  readonly title: Key;
  readonly task: Key;
  /** "Done" where nothing follows. */
  readonly goOn: Key;
  readonly problem: Problem | null;
}

export function Verified({ title, task, goOn, problem }: VerifiedProps) {
  const { run } = usePractice();
  return (
    <Page title={title} task={task} problem={problem}>
      <p>
        <Text k="portal.verified.lead" />
      </p>
      <div class="p-buttons">
        <CommandButton
          k={goOn}
          variant="main"
          press={() => run.dispatch({ type: 'confirmContact' })}
        />
      </div>
    </Page>
  );
}
