import { render } from 'preact';
import { helpIn, withHelp } from '../../assessment/help-used.ts';
import { resultOf } from '../../assessment/result.ts';
import { pointsAfter, pointsWith, scoreOfState } from '../../assessment/score.ts';
import { nextAction, progressOf } from '../../coach/next-action.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Translator } from '../../i18n/translator.ts';
import { realClock } from '../../simulation/clock.ts';
import type { CoachView } from '../../windows/coach-view.ts';
import { loadPortalPages } from '../../windows/portal/load-pages.ts';
import { mountPractice, type PracticeProps } from '../../windows/practice.tsx';
import { AssessmentCard } from './assessment-card.tsx';
import { helpFor, nextLevel, noHelp } from './help-state.ts';
import type { Keeper, OpenedAttempt } from './keeper.ts';
import { partsOf } from './parts-of-test.ts';
import { ResultView } from './result-view.tsx';
import { createStopwatch } from './stopwatch.ts';

export interface AssessmentPlace {
  /** Made by TestBox.astro. */
  readonly element: HTMLElement;
  readonly flow: Flow;
  readonly translator: Translator;
  readonly keeper: Keeper;
  /** Web Crypto is missing on plain http. There is no weaker way, so there is no test. */
  readonly hasCryptography: () => boolean;
}

/** Opens the test: the windows of its flow, a card in place of the coach, and in the end the result. */
export async function openAssessment(place: AssessmentPlace): Promise<void> {
  const { element, flow, translator, keeper } = place;
  const parts = partsOf(element);
  if (!place.hasCryptography()) {
    parts.say(translator.t('assessment.noCryptography'));
    return;
  }
  const portalPages = await loadPortalPages(flow.scenario.screens);
  await begin(await keeper.open());

  /** Another attempt, with other codes and passwords. */
  async function again(): Promise<void> {
    await begin(await keeper.open({ isNew: true }));
  }

  async function begin({ attempt: opened, run, isWhole }: OpenedAttempt): Promise<void> {
    let attempt = opened;
    let help = noHelp;
    let isBusy = false;
    let { version } = run.state;
    const life = new AbortController();
    const watch = createStopwatch(realClock, life.signal, attempt.seconds);
    if (attempt.isPaused) await pause(false);
    parts.say(isWhole ? null : translator.t('assessment.platform.rebuilt'));
    document.body.dataset['practiceState'] = 'running';

    const props: PracticeProps = {
      run,
      windows: flow.windows,
      portalPages,
      hasTimeline: false,
      translator,
      screenTexts: translator,
      coach: silentCoach(),
      actions: {
        reset: () => void leave().then(again),
        again: () => undefined,
        skip: (seconds) => void run.dispatch({ type: 'skipTime', seconds }),
        hint: () => undefined,
        returnToRoute: () => undefined,
        play: () => undefined,
        pause: () => undefined,
        step: () => undefined,
      },
    };
    const windows = mountPractice(parts.root, props);
    const stopListening = run.subscribe(refresh);
    addEventListener('pagehide', keep, { signal: life.signal, capture: true });
    if (attempt.endedAt === null) {
      keep();
      watch.start();
    }
    refresh();
    const first = attempt.endedAt === null ? parts.root.querySelector('h3') : parts.heading();
    first?.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start' });

    function score() {
      return scoreOfState(flow, run.state, attempt.help);
    }

    function next() {
      return nextAction(flow, run.state, run.drafts);
    }

    /** What the windows are told: a mark, and nothing else, and that only after it was asked for. */
    function silentCoach(): CoachView {
      const action = next();
      const level = helpFor(help, action);
      const isMarked = level === 'show' || level === 'do';
      return {
        steps: progressOf(flow, run.state),
        next: isMarked ? action : null,
        finished: false,
        onward: [],
        level: level ?? 'what',
        isMarked,
        isAstray: false,
        watch: null,
      };
    }

    function keep(): void {
      attempt = { ...attempt, seconds: watch.seconds() };
      keeper.keep({ attempt, run, score: score() });
    }

    function refresh(): void {
      if (life.signal.aborted) return;
      if (run.state.version !== version && attempt.endedAt === null) {
        ({ version } = run.state);
        keep();
        // Only an act of the learner, or of the help, ends the test.
        if (score().isComplete) {
          end();
          return;
        }
      }
      const isEnded = attempt.endedAt !== null;
      parts.root.hidden = isEnded || attempt.isPaused;
      windows.update({ coach: silentCoach() });
      drawCard();
      drawResult();
    }

    function drawCard(): void {
      const action = next();
      const level = helpFor(help, action);
      const current = progressOf(flow, run.state).find(({ state }) => state === 'current');
      const offered = nextLevel(help, action);
      const coach: CoachView = {
        ...silentCoach(),
        next: action,
        // As the coach speaks who performs: it counts no hints, for the card says what was asked for.
        watch: { isPlaying: false, canPlay: false },
      };
      render(
        attempt.endedAt === null ? (
          <AssessmentCard
            practice={{ ...props, coach }}
            task={element.dataset['task'] ?? ''}
            level={level}
            isPerformed={help.isPerformed}
            offered={action && offered}
            worth={current ? pointsAfter(attempt.help, current.id, offered) : 0}
            worthNow={current ? pointsWith(helpIn(attempt.help, current.id)) : 0}
            isPaused={attempt.isPaused}
            ask={() => void ask()}
            pause={(isPaused) => void pause(isPaused).then(refresh)}
            end={end}
          />
        ) : null,
        parts.card,
      );
    }

    async function ask(): Promise<void> {
      const action = next();
      const current = progressOf(flow, run.state).find(({ state }) => state === 'current');
      if (isBusy || !action || !current) return;
      isBusy = true;
      try {
        const level = nextLevel(help, action);
        // Kept before it is given: whoever reloads the page now has had it.
        attempt = { ...attempt, help: withHelp(attempt.help, current.id, level) };
        help = { action, level, isPerformed: false };
        keep();
        if (level !== 'what') windows.open(action.in);
        if (level === 'do') {
          await action.perform(run);
          help = { ...noHelp, isPerformed: true };
        }
      } finally {
        isBusy = false;
      }
      refresh();
    }

    async function pause(isPaused: boolean): Promise<void> {
      attempt = { ...attempt, isPaused };
      if (isPaused) watch.stop();
      await run.pauseTime(isPaused);
      keep();
      if (!isPaused) watch.start();
    }

    function end(): void {
      watch.stop();
      attempt = { ...attempt, endedAt: realClock(), seconds: watch.seconds() };
      keep();
      keeper.tell(score());
      parts.say(null);
      refresh();
      parts.heading()?.focus();
    }

    function drawResult(): void {
      const { endedAt } = attempt;
      parts.result.hidden = endedAt === null;
      document.body.dataset['practiceState'] = endedAt === null ? 'running' : 'ended';
      render(
        endedAt === null ? null : (
          <ResultView
            translator={translator}
            result={resultOf(
              {
                flow,
                title: element.dataset['title'] ?? '',
                published: element.dataset['address'] ?? '',
                page: location.href,
                score: score(),
                attempt,
                endedAt,
              },
              translator,
            )}
            again={() => void leave().then(again)}
          />
        ),
        parts.result,
      );
    }

    /** Everything of this attempt goes from the page. */
    async function leave(): Promise<void> {
      stopListening();
      life.abort();
      render(null, parts.card);
      render(null, parts.result);
      parts.result.hidden = true;
      windows.unmount();
      run.close();
      await Promise.resolve();
    }
  }
}
