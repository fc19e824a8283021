import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { CodeForm } from './code-form.tsx';

interface EnterCodeProps {
  readonly kind: 'authenticatorApp' | 'textMessage';
  readonly title: Key;
  readonly task: Key;
  /** "Verify" in 2018, "Next" today (§2.1 row 8, §2.3 row 1). */
  readonly submit: Key;
  readonly problem: Problem | null;
}

/** The first code proves that the phone has the key, or the message. */
export function EnterCode({ kind, title, task, submit, problem }: EnterCodeProps) {
  const { run } = usePractice();
  return (
    <Page title={title} task={task} problem={problem} fields={['code']}>
      <CodeForm
        kind={kind}
        submit={submit}
        problem={problem}
        others={<CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />}
      />
    </Page>
  );
}
