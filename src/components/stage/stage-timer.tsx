import { realClock } from '../../simulation/clock.ts';
import { minutesAndSeconds, stoppedClock, timingOf } from '../../stage/timer.ts';
import { switchedTogether } from '../../stage/two-clocks.ts';
import { timingInTalk } from '../../stage/talk-timing.ts';
import { Late } from './late.tsx';
import { minutesOf, shownNow } from './plan.ts';
import type { Playing } from './playing.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';
import { TalkClock } from './talk-clock.tsx';
import { useNow } from './use-now.ts';

interface StageTimerProps {
  readonly tab: PresenterTab;
  readonly playing: Playing;
}

/** The time against the plan. Words say whether it is ahead or behind; the figures are not read out every second. */
export function StageTimer({ tab, playing }: StageTimerProps) {
  const { clock, session, demonstration, flow } = playing;
  const now = useNow();
  const inTalk = timingInTalk(tab.talk, shownNow(playing), clock, now);
  const timing = inTalk ?? timingOf(minutesOf(demonstration, flow), session.present, clock, now);
  const { late } = timing;
  const isStarted = clock.startedAt !== null;
  const isPaused = clock.pausedAt !== null;
  return (
    <section class="stage-card stage-timer" aria-labelledby="stage-time">
      <h2 id="stage-time">
        <Words k="stage.timer.title" />
      </h2>
      <p class="stage-timer__figures">
        <bdi class="stage-timer__elapsed" data-stage-elapsed>
          {minutesAndSeconds(timing.elapsed)}
        </bdi>{' '}
        <span>
          <Words k="stage.timer.planned" fill={{ planned: minutesAndSeconds(timing.planned) }} />
        </span>
      </p>
      <p role="status" data-stage-late={late}>
        {inTalk && isStarted && (
          <>
            <Words k="stage.timer.part" />{' '}
          </>
        )}
        {isStarted ? <Late late={late} /> : <Words k="stage.timer.notStarted" />}
      </p>
      <p class="stage-buttons">
        <StageButton
          k={
            !isStarted ? 'stage.timer.start' : isPaused ? 'stage.timer.resume' : 'stage.timer.pause'
          }
          press={() => {
            const both = switchedTogether({ clock, talk: tab.talk }, realClock());
            tab.setTalk(() => both.talk);
            tab.setClock(() => both.clock);
          }}
        />
        <StageButton
          k="stage.timer.reset"
          variant="quiet"
          press={() => {
            tab.setClock(() => stoppedClock);
          }}
        />
      </p>
      <TalkClock tab={tab} playing={playing} />
    </section>
  );
}
