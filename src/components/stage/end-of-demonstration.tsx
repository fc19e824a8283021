import type { Demonstration } from '../../stage/demonstrations/index.ts';
import { placeInPlan, type PlanId } from '../../stage/talk.ts';
import { nextDemonstration } from './next-demonstration.ts';
import { firstNumber } from './plan.ts';
import type { Playing } from './playing.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { OwnWords, Words } from './stage-texts.tsx';

interface EndOfDemonstrationProps {
  readonly tab: PresenterTab;
  readonly playing: Playing;
  readonly choose: (demonstration: Demonstration, plan: PlanId | null) => void;
  readonly leave: () => void;
}

/** Nothing is left of the agenda: on to the next demonstration of the plan, or back to the choice. */
export function EndOfDemonstration({ tab, playing, choose, leave }: EndOfDemonstrationProps) {
  const { talk } = tab;
  const isInPlan = placeInPlan(talk, playing.demonstration.id) !== null;
  const next = nextDemonstration(tab, playing);
  const number = next ? firstNumber(talk, next) : null;
  return (
    <div class="stage-end" data-stage-end>
      <p>
        <Words k={next ? 'stage.end.next' : isInPlan ? 'stage.end.plan' : 'stage.end.one'} />{' '}
        {next && (
          <strong>
            <OwnWords text={next.title} />
          </strong>
        )}
      </p>
      <p class="stage-buttons">
        {next && (
          <StageButton
            k={number === null ? 'stage.end.goOn' : 'stage.end.goOnFrom'}
            fill={{ number: number ?? 1 }}
            variant="main"
            keyName="PageDown"
            press={() => {
              choose(next, talk.plan);
            }}
          />
        )}
        <StageButton k="stage.leave" variant={next ? 'quiet' : 'main'} press={leave} />
      </p>
    </div>
  );
}
