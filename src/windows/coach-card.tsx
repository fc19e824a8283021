import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WindowId } from '../simulation/model.ts';
import { CoachSentence } from './coach-sentence.tsx';
import { usePractice } from './practice-context.ts';
import { Text } from './parts/text.tsx';

interface CoachCardProps {
  readonly shown: ReadonlySet<WindowId>;
  readonly open: (window: WindowId) => void;
}

/** Where the guide is not beside the windows: where am I, what next, one main action, one hint. */
export function CoachCard({ shown, open }: CoachCardProps) {
  const { translator, coach, actions } = usePractice();
  const card = useRef<HTMLElement>(null);
  const { steps, next, finished, hintLevel } = coach;
  const done = steps.filter(({ state }) => state === 'done').length;
  const goThere = next !== null && !shown.has(next.in);

  // Tells the page how much of the screen the card covers, so that it can keep the last lines and the focus above it.
  useLayoutEffect(() => {
    const page = document.documentElement;
    const observer = new ResizeObserver(() => {
      const element = card.current;
      const covers = element && getComputedStyle(element).position === 'fixed';
      page.style.setProperty('--coach-height', covers ? `${element.offsetHeight}px` : '0px');
    });
    if (card.current) observer.observe(card.current);
    return () => {
      observer.disconnect();
      page.style.removeProperty('--coach-height');
    };
  }, []);

  return (
    <section ref={card} class="p-coach" aria-label={translator.t('window.coach')}>
      <div
        class="p-coach__bars"
        role="img"
        aria-label={translator.t('coach.progress', { done, count: steps.length })}
      >
        {steps.map(({ id, state }) => (
          <i key={id} data-state={state} />
        ))}
      </div>
      <p>{finished ? <Text k="coach.finished" /> : <CoachSentence />}</p>
      {next && !finished && (
        <div class="p-buttons">
          {goThere ? (
            <button
              key="open"
              type="button"
              class="p-action p-action--main"
              data-ui-key={`coach.open.${next.in}`}
              onClick={() => {
                open(next.in);
              }}
            >
              <Text k={`coach.open.${next.in}`} />
            </button>
          ) : (
            <button
              key="do"
              type="button"
              class="p-action p-action--plain"
              data-ui-key="coach.doIt"
              onClick={() => {
                actions.doIt();
              }}
            >
              <Text k="coach.doIt" />
            </button>
          )}
          <button
            type="button"
            class="p-action p-action--plain"
            data-ui-key="coach.hint"
            aria-pressed={hintLevel === 1}
            onClick={() => {
              actions.hint();
            }}
          >
            <Text k="coach.hint" />
          </button>
        </div>
      )}
    </section>
  );
}
