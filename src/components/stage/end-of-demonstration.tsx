import { demonstrations, type Demonstration } from '../../stage/demonstrations/index.ts';
import { nextInPlan, type PlanId } from '../../stage/talk.ts';
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
  const { id } = playing.demonstration;
  const next = demonstrations.find((one) => one.id === nextInPlan(talk, id));
  return (
    <div class="stage-end" data-stage-end>
      <p>
        <Words
          k={next ? 'stage.end.next' : talk.plan === null ? 'stage.end.one' : 'stage.end.plan'}
        />{' '}
        {next && (
          <strong>
            <OwnWords text={next.title} />
          </strong>
        )}
      </p>
      <p class="stage-buttons">
        {next && (
          <StageButton
            k="stage.end.goOn"
            variant="main"
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
