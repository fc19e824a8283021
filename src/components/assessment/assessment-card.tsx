import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HintLevel } from '../../coach/hint-level.ts';
import { CoachSentence } from '../../windows/coach-sentence.tsx';
import { PracticeContext, type PracticeProps } from '../../windows/practice-context.ts';
import { useId } from '../../windows/parts/use-id.ts';
import { Button } from './button.tsx';
import { EndButton } from './end-button.tsx';

interface CardProps {
  /** With what the coach would say, should it be asked. */
  readonly practice: PracticeProps;
  /** What is to be done, in one sentence. */
  readonly task: string;
  /** The help that was given for the next action; `null` while none was asked for. */
  readonly level: HintLevel | null;
  /** The last action was performed for the learner. */
  readonly isPerformed: boolean;
  /** What the next press on "Help" gives; `null` when there is nothing to help with. */
  readonly offered: HintLevel | null;
  /** Points of this step after that help, and now. */
  readonly worth: number;
  readonly worthNow: number;
  readonly isPaused: boolean;
  readonly ask: () => void;
  readonly pause: (isPaused: boolean) => void;
  readonly end: () => void;
}

/** In place of the coach: the task, how far it is done, and help with its price. */
export function AssessmentCard(props: CardProps) {
  const { practice, task, level, isPerformed, isPaused, ask, pause, end } = props;
  const { translator, coach, windows } = practice;
  const t = translator.t.bind(translator);
  const card = useCardHeight();
  const done = coach.steps.filter(({ state }) => state === 'done').length;
  return (
    <section ref={card} class="p-coach test-card" aria-label={t('assessment.card')}>
      <details class="test-card__task" open={isRoomy()}>
        <summary>{t('assessment.task.label')}</summary>
        <p>{task}</p>
      </details>
      <div class="test-card__said" role="status">
        <p>
          {isPaused
            ? t('assessment.paused')
            : t('assessment.progress', { done, total: coach.steps.length })}
        </p>
        {!isPaused && isPerformed && <p>{t('assessment.help.performed')}</p>}
        {!isPaused && level !== null && (
          <p class="test-card__help">
            <PracticeContext.Provider value={practice}>
              <CoachSentence shown={new Set(windows)} />
            </PracticeContext.Provider>
          </p>
        )}
      </div>
      <div class="p-buttons">
        {isPaused ? (
          <Button main press={() => pause(false)} text={t('assessment.resume')} />
        ) : (
          <>
            <HelpButton {...props} ask={ask} />
            <Button press={() => pause(true)} text={t('assessment.pause')} />
            <EndButton translator={translator} end={end} />
          </>
        )}
      </div>
    </section>
  );
}

/** On a small screen the task would take the place of what is done: it is one press away there. */
const isRoomy = (): boolean => matchMedia('(width >= 40rem) and (height >= 40rem)').matches;

function HelpButton({ practice, offered, worth, worthNow, ask }: CardProps) {
  const t = practice.translator.t.bind(practice.translator);
  const id = useId();
  if (offered === null) return null;
  return (
    <span class="test-card__offer">
      <button type="button" class="p-action p-action--plain" aria-describedby={id} onClick={ask}>
        {t(`assessment.help.ask.${offered}`)}
      </button>
      <small id={id}>
        {worth === worthNow
          ? t('assessment.help.free')
          : t('assessment.help.worth', { points: worth })}
      </small>
    </span>
  );
}

/** Tells the page how much of the screen the card covers, below or above, so that focus and marks are kept beside it. */
function useCardHeight() {
  const card = useRef<HTMLElement>(null);
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
  return card;
}
