import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';

interface InterruptProps {
  readonly problem: Problem | null;
}

/** docs/facts.md §2.1: the page of 2018 that stops a sign-in until the second proof is set up. */
export function Interrupt({ problem }: InterruptProps) {
  const { run } = usePractice();
  return (
    <Page title="portal.interrupt.title" problem={problem}>
      <div class="p-buttons p-buttons--stacked">
        <CommandButton
          k="portal.interrupt.setItUpNow"
          variant="main"
          press={() => run.dispatch({ type: 'setItUpNow' })}
        />
        <CommandButton
          k="portal.interrupt.otherAccount"
          variant="quiet"
          press={() => run.dispatch({ type: 'signOut' })}
        />
      </div>
    </Page>
  );
}
