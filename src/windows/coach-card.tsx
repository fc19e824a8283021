import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WindowId } from '../simulation/model.ts';
import { CoachAction } from './coach-action.tsx';
import { CoachButtons } from './coach-buttons.tsx';
import { CoachSentence } from './coach-sentence.tsx';
import { LoadProblem } from './load-problem.tsx';
import { usePractice } from './practice-context.ts';
import { WatchButtons } from './watch-buttons.tsx';

interface CoachCardProps {
  readonly shown: ReadonlySet<WindowId>;
  readonly open: (window: WindowId) => void;
}

/** Where am I, what next, one main action, one hint. Or, while the coach performs, what it is about to do. */
export function CoachCard({ shown, open }: CoachCardProps) {
  const { run, translator, coach, actions } = usePractice();
  const card = useRef<HTMLElement>(null);
  const { steps, finished, level, watch } = coach;
  const done = steps.filter(({ state }) => state === 'done').length;
  // The reader's own actions are told by the panel "What just happened"; what was asked for, or done by the coach, by this.
  const isTold = watch !== null || level !== 'what';

  // Tells the page how much of the screen the card covers, below or above, so that focus and marks are kept beside it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const element = card.current;
      if (!element) return;
      const isBelow = getComputedStyle(element).position === 'fixed';
      style.setProperty('--coach-height', `${isBelow ? element.offsetHeight : 0}px`);
      style.setProperty('--coach-above', `${isBelow ? 0 : element.offsetHeight}px`);
    });
    if (card.current) observer.observe(card.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--coach-height');
      style.removeProperty('--coach-above');
    };
  }, []);

  return (
    <section ref={card} class="p-coach" aria-label={translator.t('window.coach')}>
      {steps.length > 1 && (
        <div
          class="p-coach__bars"
          role="img"
          aria-label={translator.t('coach.progress', { done, count: steps.length })}
        >
          {steps.map(({ id, state }) => (
            <i key={id} data-state={state} />
          ))}
        </div>
      )}
      <LoadProblem />
      <p class="p-coach__words" role="status" aria-live={isTold ? 'polite' : 'off'}>
        {/* Two actions may have the same words: each of them is told. */}
        <span key={watch && run.state.version}>
          <CoachSentence shown={shown} />
        </span>
      </p>
      <div class="p-buttons" hidden={finished && steps.length === 1}>
        {finished && (
          <CoachAction k={watch ? 'coach.tryYourself' : 'coach.again'} press={actions.again} />
        )}
        {finished && watch && <CoachAction k="coach.watch.again" press={actions.play} />}
        {!finished &&
          (watch ? <WatchButtons watch={watch} /> : <CoachButtons shown={shown} open={open} />)}
      </div>
      {finished && coach.onward.length > 0 && (
        <div class="p-coach__onward">
          {coach.onward.map(({ href, text }) => (
            <a key={href} href={href}>
              {text}
            </a>
          ))}
        </div>
      )}
    </section>
  );
}
