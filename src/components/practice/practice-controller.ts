import { noHint, nextHint, hintLevelFor } from '../../coach/hint-level.ts';
import { offRouteAction, nextAction, progressOf } from '../../coach/progress.ts';
import { readingTime, Watch } from '../../coach/watch.ts';
import { narration } from '../../coach/narration.ts';
import type { Action, Flow } from '../../flows/flow.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { WindowId } from '../../simulation/model.ts';
import type { RunHandle } from '../../simulation/run.ts';
import type { CoachView } from '../../windows/coach-view.ts';
import type { PortalPages } from '../../windows/portal/load-pages.ts';
import { mountPractice } from '../../windows/practice.tsx';
import { change, choicesNow, isPractised, onChange } from './choices.ts';
import { guideSteps } from './guide-steps.ts';
import { switchLanguageInPlace } from './language-switch.ts';
import { showChoices } from './modes.ts';
import { readQuery } from './query.ts';
import { showStatus } from './status-message.ts';
import { screensFor } from './screens-for.ts';
import { isStill, pauseWhenLookedAway, realWait } from './playback-guards.ts';

/** For translators and testers; nobody else loads it. */
const showPseudo = async (): Promise<void> => {
  (await import('./pseudo-page.ts')).showPageInPseudoLanguage();
};

/** For those who come from "What do you see?". The practice goes on without it. */
async function showCase(language: string): Promise<void> {
  if (readQuery(location.search).case === null) return;
  try {
    await (await import('./case-note.ts')).showCase(language);
  } catch (error) {
    console.error(error);
  }
}

interface Conducted {
  readonly flow: Flow;
  readonly run: RunHandle;
  readonly portalPages: PortalPages;
  readonly translator: Translator;
  /** The language of the simulated screens. */
  readonly screens: Translator;
  readonly practice: HTMLElement;
  /** Where the windows are drawn. */
  readonly root: HTMLElement;
  readonly translatorFor: (language: string) => Promise<Translator>;
}

/** Ties run, windows, coach and printed steps together: every change of the run is shown in all of them. */
export function startPracticeController({
  flow,
  run,
  portalPages,
  practice,
  root,
  translatorFor,
  ...first
}: Conducted): void {
  let { translator, screens } = first;
  let hintState = noHint;
  const next = () => nextAction(flow, run.state, run.drafts);
  const perform = async (action: Action) => {
    // The reader sees where it comes from, and where it is done.
    if (action.from && isWatched() && !isInSight(action.from)) {
      mounted.open(action.from);
      await new Promise<void>((resolve) => realWait(readingTime(''), resolve));
    }
    mounted.open(action.in);
    // Only what is filled in has a way to show.
    if (action.kind === 'type' || action.kind === 'paste') {
      const { animateValueTransfer } =
        await import('../../windows/lazy/value-transfer-animation.ts');
      await animateValueTransfer(root, run, action);
    }
    await action.play(run);
  };
  const watch = new Watch({
    wait: realWait,
    nextAct: next,
    perform,
    textToRead: () => narration(translator, run.state, next()),
    changed: () => {
      refresh();
    },
  });
  const isInSight = (window: WindowId) =>
    root.querySelector(`[data-window="${window}"]:not([hidden])`) !== null;
  const isWatched = () => choicesNow().mode === 'watch';
  const view = (): CoachView => {
    const action = next();
    const level = isWatched() ? 'show' : hintLevelFor(hintState, action);
    return {
      steps: progressOf(flow, run.state),
      next: action,
      finished: action === null,
      level,
      hintLevel: level === 'show' || level === 'do' ? 1 : 0,
      isAstray: offRouteAction(flow, run.state, run.drafts) !== null,
      watch: isWatched() ? { isPlaying: watch.isPlaying, canPlay: !isStill() } : null,
    };
  };

  const doIt = () => {
    const action = next();
    if (action) void perform(action);
  };
  const hint = () => {
    const action = next();
    hintState = nextHint(hintState, action);
    if (hintState.level === 'where' && action) mounted.open(action.in);
    if (hintState.level === 'do') doIt();
    refresh();
  };
  const showStep = async (stepId: string) => {
    watch.pause();
    const { bringToStep } = await import('../../coach/bring-to-step.ts');
    await bringToStep(flow, run, stepId);
    const action = next();
    hintState = { action, level: 'show' };
    refresh();
    // On a narrow screen the practice is not beside the step that was pressed.
    root.scrollIntoView({ block: 'nearest' });
    if (action) mounted.open(action.in, { focus: true });
  };

  const takenBack = async () => {
    const { returnToRoute } = await import('../../coach/return-to-route.ts');
    await returnToRoute(flow, run, perform);
  };

  const printed = guideSteps({ show: (stepId) => void showStep(stepId), hint, doIt });
  const mounted = mountPractice(root, {
    run,
    windows: flow.windows,
    portalPages,
    hasTimeline: flow.hasTimeline ?? false,
    translator,
    screens,
    coach: view(),
    actions: {
      reset: () => void run.reset(),
      again: () => {
        change({ mode: 'try' });
        void run.reset();
      },
      skip: (seconds) => void run.dispatch({ type: 'skipTime', seconds }),
      hint,
      returnToRoute: () => void takenBack(),
      play: () => {
        watch.play();
      },
      pause: () => {
        watch.pause();
      },
      step: () => void watch.step(),
    },
  });
  const refresh = () => {
    const coach = view();
    // Beside the reader's own screen the steps are ticked by hand.
    if (choicesNow().mode !== 'own-device') printed.show(coach.steps);
    mounted.update({ coach });
  };

  /** The windows come and go with the mode; the run stays. */
  const showMode = () => {
    const isShown = isPractised(choicesNow());
    root.hidden = !isShown;
    document.body.dataset['practiceState'] = isShown ? 'running' : 'kept';
    showStatus(practice, choicesNow().mode === 'read' ? translator.t('coach.kept') : null);
    if (isWatched() && !isStill()) watch.play();
    else watch.pause();
    refresh();
  };
  const drawScreens = (next: Translator) => {
    screens = next;
    mounted.update({ translator, screens });
    refresh();
  };
  onChange((now, before) => {
    if (now.mode !== before.mode) showMode();
    if (now.ui !== before.ui) void screensFor(translator, translatorFor).then(drawScreens);
  });
  pauseWhenLookedAway(root, watch);
  run.subscribe(refresh);
  showMode();
  void showCase(translator.language);

  switchLanguageInPlace({
    loadTranslator: translatorFor,
    become: (other) => {
      translator = other;
      if (readQuery(location.search).strings) void showPseudo();
      void showCase(other.language);
      showChoices();
      // Screens that follow the page change with it; those in a language of their own are there already.
      drawScreens((choicesNow().ui ?? other.language) === screens.language ? screens : other);
    },
  });
}
