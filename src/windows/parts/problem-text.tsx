import { screenReason } from '../../tenant/reasons.ts';
import type { Problem } from '../../simulation/model.ts';
import { Text } from './text.tsx';

interface ProblemTextProps {
  readonly id: string;
  readonly problem: Problem;
}

/** What the screen says about a refusal: no more than a real screen would. The whole reason is for the panel below. */
export function ProblemText({ id, problem }: ProblemTextProps) {
  return (
    <p id={id} class="p-problem">
      <Text k={`reason.screen.${screenReason(problem.reason)}`} />
    </p>
  );
}
