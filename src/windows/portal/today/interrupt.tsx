import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface InterruptProps {
  readonly problem: Problem | null;
}

/** §2.5 row 1: multi-factor authentication is on and no method is registered. */
export function Interrupt({ problem }: InterruptProps) {
  const { run } = usePractice();
  return (
    <Page title="portal.moreInformation.title" problem={problem}>
      <p>
        <Text k="portal.moreInformation.lead" />
      </p>
      <div class="p-buttons">
        <CommandButton
          k="portal.signIn.otherPerson"
          variant="quiet"
          press={() => run.dispatch({ type: 'changePerson' })}
        />
        <CommandButton
          k="portal.next"
          variant="main"
          press={() => run.dispatch({ type: 'setItUpNow' })}
        />
      </div>
    </Page>
  );
}
