import { minutesAndSeconds, elapsed, stoppedClock } from '../../stage/timer.ts';
import { lateInTalk } from '../../stage/talk-timing.ts';
import { placeInPlan, talkPlans } from '../../stage/talk.ts';
import { talkSwitched } from '../../stage/two-clocks.ts';
import { Late } from './late.tsx';
import { shownNow } from './plan.ts';
import type { Playing } from './playing.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';
import { useNow } from './use-now.ts';

interface TalkClockProps {
  readonly tab: PresenterTab;
  /** What is shown now; left out while one chooses. */
  readonly playing?: Playing;
}

/** The time of the whole talk, from demonstration to demonstration. In a plan it is there from the beginning. */
export function TalkClock({ tab, playing }: TalkClockProps) {
  const now = useNow();
  const { talk } = tab;
  const { plan, clock } = talk;
  const isInPlan = playing !== undefined && placeInPlan(talk, playing.demonstration.id) !== null;
  if (clock.startedAt === null && !isInPlan) return null;
  const late = playing ? lateInTalk(talk, shownNow(playing), now) : null;
  return (
    <p class="stage-talk" data-stage-talk>
      <span>
        <Words k="stage.talk.time" />{' '}
        <bdi class="stage-talk__elapsed">{minutesAndSeconds(elapsed(clock, now))}</bdi>{' '}
        {plan ? (
          <Words
            k="stage.timer.planned"
            fill={{ planned: minutesAndSeconds(talkPlans[plan].minutes * 60_000) }}
          />
        ) : (
          <Words k="stage.talk.noPlan" />
        )}
      </span>
      {/* While a demonstration is shown, the button above stops both clocks. */}
      {clock.startedAt !== null && !playing && (
        <StageButton
          k={clock.pausedAt === null ? 'stage.timer.pause' : 'stage.timer.resume'}
          press={() => {
            tab.setTalk(talkSwitched);
          }}
        />
      )}
      {clock.startedAt !== null && (
        <StageButton
          k="stage.talk.reset"
          variant="quiet"
          press={() => {
            tab.setTalk((before) => ({ ...before, clock: stoppedClock }));
          }}
        />
      )}
      {late !== null && (
        <span class="stage-talk__late" role="status" data-stage-talk-late={late}>
          <Words k="stage.talk.time" /> <Late late={late} />
        </span>
      )}
    </p>
  );
}
