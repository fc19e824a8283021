import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { EnrolmentKey } from './enrolment-key.tsx';

interface ConfigureAppProps {
  readonly title: Key;
  readonly task: Key;
  readonly problem: Problem | null;
}

export function ConfigureApp({ title, task, problem }: ConfigureAppProps) {
  const { run } = usePractice();
  return (
    <Page title={title} task={task} problem={problem}>
      <EnrolmentKey />
      <div class="p-buttons">
        <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
        <CommandButton
          k="portal.next"
          variant="main"
          press={() => run.dispatch({ type: 'confirmScan' })}
        />
      </div>
    </Page>
  );
}
