import { CoachAction } from './coach-action.tsx';
import { Text } from './parts/text.tsx';
import { usePractice } from './practice-context.ts';

/** Says that something could not be loaded, and what the reader can do. In the card, which is always in sight. */
export function LoadProblem() {
  const { parts } = usePractice().run;
  return parts.isMissing ? (
    <div class="p-coach__problem" role="alert">
      <p>
        <Text k="window.loadFailed" />
      </p>
      <CoachAction k="window.loadAgain" variant="main" press={parts.retry} />
    </div>
  ) : null;
}
