import type { Playing } from './playing.ts';
import { stepName } from '../../stage/demonstrations/index.ts';
import { Words } from './stage-texts.tsx';
import { stepsInTalk } from '../../stage/talk-timing.ts';
import type { Talk } from '../../stage/talk.ts';
import { minutesAndSeconds } from '../../stage/timer.ts';
import { minutesOf, shownNow } from './plan.ts';

interface StepsListProps {
  readonly talk: Talk;
  readonly playing: Playing;
}

/** Every step, with its time in the plan; a press brings the run there. */
export function StepsList({ talk, playing }: StepsListProps) {
  const { session, demonstration, flow } = playing;
  const minutes = minutesOf(demonstration, flow);
  const inTalk = stepsInTalk(talk, shownNow(playing));
  return (
    <section class="stage-card" aria-labelledby="stage-steps" aria-busy={session.isJumping}>
      <h2 id="stage-steps">
        <Words k="stage.steps.title" />
      </h2>
      <ol class="stage-steps" role="list">
        {session.progress.map(({ id, state }, index) => (
          <li key={id} data-stage-step={id} data-state={state}>
            <button
              type="button"
              aria-current={state === 'current' ? 'step' : undefined}
              aria-disabled={session.isJumping}
              data-busy={session.jumpingTo === id ? '' : undefined}
              onClick={() => void session.jump(id)}
            >
              <span class="stage-steps__number">
                <Words k="stage.steps.step" fill={{ number: index + 1 }} />
              </span>
              <span class="stage-steps__words">
                <Words k={stepName(id)} />
              </span>
              <span class="stage-steps__time">
                {inTalk ? (
                  // What a plan gives a step is no whole number of minutes; a step that it leaves out has no time.
                  <bdi>{inTalk[index] ? minutesAndSeconds(inTalk[index] * 60_000) : ''}</bdi>
                ) : (
                  <Words k="stage.steps.minutes" fill={{ count: minutes[index] ?? 0 }} />
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
