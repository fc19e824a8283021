import { stepName } from '../../stage/demonstrations/index.ts';
import type { StageView } from '../../stage/presence.ts';
import { CoachSentence } from '../../windows/coach-sentence.tsx';
import { usePractice } from '../../windows/practice-context.ts';
import { Text } from '../../windows/parts/text.tsx';
import type { WindowId } from '../../simulation/model.ts';

interface StageLineProps {
  readonly view: StageView;
  readonly shown: readonly WindowId[];
}

/** The line above the windows: what is done next, unless the room is to find it. */
export function StageLine({ view, shown }: StageLineProps) {
  const { coach } = usePractice();
  const { steps, finished } = coach;
  const isGuided = steps.length > 1;
  // To a reader the coach says to try what they like.
  if (finished) return <Text k={isGuided ? 'stage.line.done' : 'stage.line.goal'} />;
  if (view.level === 'show' && !view.isGuessing) return <CoachSentence shown={new Set(shown)} />;
  const present = steps.findIndex(({ state }) => state === 'current');
  const id = steps[present]?.id;
  return (
    <>
      <strong>
        {isGuided ? (
          <Text gap k="coach.stepOf" fill={{ step: present + 1, count: steps.length }} />
        ) : (
          <Text gap k="coach.goal" />
        )}
      </strong>
      {view.isGuessing ? (
        <span data-stage-guess>
          <Text k="stage.line.guess" />
        </span>
      ) : (
        isGuided && id && <Text k={stepName(id)} />
      )}
    </>
  );
}
