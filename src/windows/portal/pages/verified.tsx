import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Action } from '../../parts/action.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface VerifiedProps {
  readonly problem: Problem | null;
}

export function Verified({ problem }: VerifiedProps) {
  const { run } = usePractice();
  return (
    <Page title="portal.verified.title" task="portal.verification.title" problem={problem}>
      <p>
        <Text k="portal.verified.lead" />
      </p>
      <div class="p-buttons">
        <Action
          k="portal.next"
          look="main"
          press={() => run.dispatch({ type: 'confirmContact' })}
        />
      </div>
    </Page>
  );
}
