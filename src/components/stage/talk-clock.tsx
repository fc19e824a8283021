import { minutesAndSeconds, elapsed, stoppedClock } from '../../stage/timer.ts';
import { talkPlans } from '../../stage/talk.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';
import { useNow } from './use-now.ts';

interface TalkClockProps {
  readonly tab: PresenterTab;
}

/** The time of the whole talk, from demonstration to demonstration; nothing before it began. */
export function TalkClock({ tab }: TalkClockProps) {
  const now = useNow();
  const { plan, clock } = tab.talk;
  if (clock.startedAt === null) return null;
  return (
    <p class="stage-talk" data-stage-talk>
      <span>
        <Words k="stage.talk.time" />{' '}
        <bdi class="stage-talk__elapsed">{minutesAndSeconds(elapsed(clock, now))}</bdi>{' '}
        {plan && (
          <Words
            k="stage.timer.planned"
            fill={{ planned: minutesAndSeconds(talkPlans[plan].minutes * 60_000) }}
          />
        )}
      </span>
      <StageButton
        k="stage.talk.reset"
        variant="quiet"
        press={() => {
          tab.setTalk((talk) => ({ ...talk, clock: stoppedClock }));
        }}
      />
    </p>
  );
}
