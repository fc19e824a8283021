import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Action } from '../../parts/action.tsx';
import { Page } from '../../parts/page.tsx';
import { CodeForm } from '../code-form.tsx';

interface EnterCodeProps {
  readonly kind: 'authenticatorApp' | 'textMessage';
  readonly problem: Problem | null;
}

/** "Step 2": the first code proves that the phone has the key, or the message. */
export function EnterCode({ kind, problem }: EnterCodeProps) {
  const { run } = usePractice();
  return (
    <Page
      title={kind === 'authenticatorApp' ? 'portal.code.appTitle' : 'portal.code.textTitle'}
      task="portal.verification.title"
      problem={problem}
      fields={['code']}
    >
      <CodeForm
        kind={kind}
        problem={problem}
        others={<Action k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />}
      />
    </Page>
  );
}
