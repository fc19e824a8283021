import { bottom, climb, rungFor } from '../../coach/ladder.ts';
import { detourOf, nextAct, progressOf } from '../../coach/progress.ts';
import { readingTime, Watch } from '../../coach/watch.ts';
import { wordsOfNow } from '../../coach/words-of-now.ts';
import type { Act, Flow } from '../../flows/flow.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { WindowId } from '../../simulation/model.ts';
import type { RunHandle } from '../../simulation/run.ts';
import type { CoachView } from '../../windows/coach-view.ts';
import type { PortalPages } from '../../windows/portal/pages-of.ts';
import { mountPractice } from '../../windows/practice.tsx';
import { change, choicesNow, isPractised, onChange } from './choices.ts';
import { guideSteps } from './guide-steps.ts';
import { switchLanguageInPlace } from './language-switch.ts';
import { showChoices } from './modes.ts';
import { readQuery } from './query.ts';
import { say } from './say.ts';
import { screensFor } from './screens-for.ts';
import { isStill, pauseWhenLookedAway, realWait } from './watching.ts';

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
export function conduct({
  flow,
  run,
  portalPages,
  practice,
  root,
  translatorFor,
  ...first
}: Conducted): void {
  let { translator, screens } = first;
  let ladder = bottom;
  const next = () => nextAct(flow, run.state, run.drafts);
  const perform = async (act: Act) => {
    // The reader sees where it comes from, and where it is done.
    if (act.from && isWatched() && !isInSight(act.from)) {
      mounted.open(act.from);
      await new Promise<void>((resolve) => realWait(readingTime(''), resolve));
    }
    mounted.open(act.in);
    // Only what is filled in has a way to show.
    if (act.kind === 'type' || act.kind === 'paste') {
      const { showTravel } = await import('../../windows/travel.ts');
      await showTravel(root, run, act);
    }
    await act.play(run);
  };
  const watch = new Watch({
    wait: realWait,
    nextAct: next,
    perform,
    textToRead: () => wordsOfNow(translator, run.state, next()),
    changed: () => {
      refresh();
    },
  });
  const isInSight = (window: WindowId) =>
    root.querySelector(`[data-window="${window}"]:not([hidden])`) !== null;
  const isWatched = () => choicesNow().mode === 'watch';
  const view = (): CoachView => {
    const act = next();
    const rung = isWatched() ? 'show' : rungFor(ladder, act);
    return {
      steps: progressOf(flow, run.state),
      next: act,
      finished: act === null,
      rung,
      hintLevel: rung === 'show' || rung === 'do' ? 1 : 0,
      isAstray: detourOf(flow, run.state, run.drafts) !== null,
      watch: isWatched() ? { isPlaying: watch.isPlaying, canPlay: !isStill() } : null,
    };
  };

  const doIt = () => {
    const act = next();
    if (act) void perform(act);
  };
  const hint = () => {
    const act = next();
    ladder = climb(ladder, act);
    if (ladder.rung === 'where' && act) mounted.open(act.in);
    if (ladder.rung === 'do') doIt();
    refresh();
  };
  const showStep = async (stepId: string) => {
    watch.pause();
    const { bringToStep } = await import('../../coach/bring-to-step.ts');
    await bringToStep(flow, run, stepId);
    const act = next();
    ladder = { act, rung: 'show' };
    refresh();
    // On a narrow screen the practice is not beside the step that was pressed.
    root.scrollIntoView({ block: 'nearest' });
    if (act) mounted.open(act.in, { focus: true });
  };

  const takenBack = async () => {
    const { takeBack } = await import('../../coach/take-back.ts');
    await takeBack(flow, run, perform);
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
      takeBack: () => void takenBack(),
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
    say(practice, choicesNow().mode === 'read' ? translator.t('coach.kept') : null);
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
