import { partsOf } from './parts-of-practice.ts';
import { hintLevelFor, nextHint, noHint, type HintLevel } from '../../../coach/hint-level.ts';
import { nextAction, offRouteAction, progressOf } from '../../../coach/next-action.ts';
import type { Action } from '../../../flows/flow.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { WindowId } from '../../../simulation/model.ts';
import type { ImportedRun } from '../../../simulation/storage/lazy/import-export.ts';
import type { CoachView } from '../../../windows/coach-view.ts';
import { loadPortalPages } from '../../../windows/portal/load-pages.ts';
import { mountPractice } from '../../../windows/practice.tsx';
import { flowOfPage } from './flow-of-page.ts';
import type { Playback } from '../lazy/playback.ts';
import { pageLanguage } from '../../site/page-language.ts';
import { loadTranslator } from '../load-translator.ts';
import { hasCryptography, openPageRun } from './page-run.ts';
import type { PracticePage, PracticeSession } from '../practice-page.ts';
import { showPresses } from './press-ring.ts';
import { addWindowStyles } from '../window-styles.ts';
import { listenToSteps, printedOnward, resetSteps, showStepsWithHelp } from './printed-steps.ts';
import { modeTraits, readUrlParameters, setUrlParameter } from '../url-parameters.ts';

/** Start loads this file alone: what it imports is then loaded in one go. */
export { createPracticeController } from '../practice-controller.ts';

/** At which levels the control is marked on the screen. */
const marks = { what: false, where: false, show: true, do: true } as const satisfies Record<
  HintLevel,
  boolean
>;

/**
 * Opens the run of this page, or `imported` in its place, and draws it. Resolves to `null` when the page has told why there
 * can be none; rejects when something could not be loaded.
 */
export async function openPracticeSession(
  page: PracticePage,
  imported: ImportedRun | null = null,
): Promise<PracticeSession | null> {
  const { practice } = page;
  const parameters = readUrlParameters(location.search);
  const { root, menu } = partsOf(practice);
  const styles = addWindowStyles(practice);
  const flow = await flowOfPage(practice.dataset['flow'] ?? '', parameters);
  let translator = await loadTexts(pageLanguage());
  if (!hasCryptography()) {
    page.showProblem(translator.t('coach.noCryptography'));
    return null;
  }
  const run = await openPageRun(flow, parameters.seed, imported);
  const life = new AbortController();
  const load: PracticeSession['load'] = (part) => run.parts.load(part);
  addEventListener('online', goOn, { signal: life.signal });
  if (parameters.step !== null) {
    // A number is the one that the guide prints.
    await bringTo(flow.steps[Number(parameters.step) - 1]?.id ?? parameters.step);
    // Once: a reload keeps what was done since.
    setUrlParameter('step', null);
  }
  // Whoever presses Start wants to practise.
  if (!modeTraits[page.choices().mode].isPractised) page.change({ mode: 'try' });
  let screenTexts = await screenTextsBeside(translator);
  const portalPages = await loadPortalPages(run.state.practice.screens);
  await styles;

  let hintState = noHint;
  let playback: Playback | null = null;
  const windows = mountPractice(root, {
    run,
    windows: flow.windows,
    portalPages,
    hasTimeline: flow.hasTimeline ?? false,
    translator,
    screenTexts,
    coach: coachView(),
    actions: {
      reset: () => void run.reset(),
      again: () => {
        page.change({ mode: 'try' });
        void run.reset();
      },
      skip: (seconds) => void run.dispatch({ type: 'skipTime', seconds }),
      hint,
      returnToRoute: () => void returnToRoute(),
      play: () => void play(),
      pause: () => playback?.watch.pause(),
      step: () => void playback?.watch.step(),
    },
  });
  const stopListening = run.subscribe(refresh);
  listenToSteps({ show: (stepId) => void showStep(stepId), hint, doIt }, life.signal);
  showPresses(practice, life.signal);
  menu.addEventListener('toggle', () => void drawMenu(), { signal: life.signal });
  showMode();
  showCase();
  // After the first paint: nothing of this is needed before the first action.
  requestAnimationFrame(() => setTimeout(loadAhead));
  root.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  practice.scrollIntoView({ block: 'start' });
  return { showMode, showScreens, load, loadTranslator: loadTexts, setLanguage, close };

  // What is loaded after the first paint

  function loadAhead(): void {
    void import('../lazy/load-ahead.ts')
      .then((ahead) => ahead.loadAhead(flow))
      .then(() => {
        root.dataset['loadedAhead'] = '';
      }, console.error);
  }

  /** Online again. */
  function goOn(): void {
    run.parts.retry();
    loadAhead();
  }

  // What the coach tells

  function next(): Action | null {
    return nextAction(flow, run.state, run.drafts);
  }

  function coachView(): CoachView {
    const action = next();
    const progress = progressOf(flow, run.state);
    const isFinished = progress.every(({ state }) => state === 'done');
    const level = isWatched() ? 'show' : hintLevelFor(hintState, action);
    return {
      steps: progress,
      next: action,
      finished: isFinished,
      onward: isFinished ? printedOnward() : [],
      level,
      isMarked: marks[level],
      isAstray: offRouteAction(flow, run.state, run.drafts) !== null,
      watch:
        isWatched() && playback
          ? { isPlaying: playback.watch.isPlaying, canPlay: playback.canPlay() }
          : null,
    };
  }

  function isWatched(): boolean {
    return page.choices().mode === 'watch';
  }

  // What the coach does

  async function perform(action: Action): Promise<void> {
    // The reader sees where it comes from, and where it is done.
    if (action.from && isWatched() && !isInSight(action.from)) {
      windows.open(action.from);
      await playback?.waitForEyes();
    }
    windows.open(action.in);
    // Only what is filled in has a way to show.
    if (action.kind === 'type' || action.kind === 'paste') {
      await import('../../../windows/lazy/value-transfer-animation.ts').then(
        ({ animateValueTransfer }) => animateValueTransfer(root, run, action),
        // Nothing depends on it.
        console.error,
      );
    }
    await action.perform(run);
  }

  function isInSight(window: WindowId): boolean {
    return root.querySelector(`[data-window="${window}"]:not([hidden])`) !== null;
  }

  function doIt(): void {
    const action = next();
    if (action) void perform(action);
  }

  function hint(): void {
    const action = next();
    hintState = nextHint(hintState, action);
    if (hintState.level === 'where' && action) windows.open(action.in);
    if (hintState.level === 'do') doIt();
    refresh();
  }

  async function showStep(stepId: string): Promise<void> {
    playback?.watch.pause();
    await bringTo(stepId);
    const action = next();
    hintState = { action, level: 'show' };
    refresh();
    // On a narrow screen the practice is not beside the step that was pressed.
    root.scrollIntoView({ block: 'nearest' });
    if (action) windows.open(action.in, { focus: true });
  }

  async function bringTo(stepId: string): Promise<void> {
    const { bringToStep } = await load(() => import('../../../coach/lazy/bring-to-step.ts'));
    await bringToStep(flow, run, stepId);
  }

  async function returnToRoute(): Promise<void> {
    const { returnToRoute } = await load(() => import('../../../coach/lazy/return-to-route.ts'));
    await returnToRoute(flow, run, perform);
  }

  // What is drawn

  function refresh(): void {
    const coach = coachView();
    // Beside the reader's own screen the steps are ticked by hand.
    if (page.choices().mode !== 'own-device') showStepsWithHelp(coach.steps, translator);
    windows.update({ coach });
  }

  /** The windows come and go with the mode; the run stays. */
  function showMode(): void {
    const isShown = modeTraits[page.choices().mode].isPractised;
    root.hidden = !isShown;
    menu.hidden = !isShown;
    document.body.dataset['practiceState'] = isShown ? 'running' : 'kept';
    showWaiting();
    if (isWatched()) void watch();
    else playback?.watch.pause();
    refresh();
  }

  /** Until the playback is there, the coach shows each action, and does it at the last level of hints. */
  async function watch(): Promise<void> {
    const { createPlayback } = await load(() => import('../lazy/playback.ts'));
    if (life.signal.aborted || !isWatched()) return;
    playback ??= createPlayback({
      root,
      run,
      translator: () => translator,
      nextAction: next,
      perform,
      changed: refresh,
      signal: life.signal,
    });
    await play();
    refresh();
  }

  /** Whoever watches once more what is done watches it from the beginning. */
  async function play(): Promise<void> {
    if (!next()) await run.reset();
    if (playback?.canPlay()) playback.watch.play();
  }

  /** Where neither windows nor ticks are shown, the page tells that the run is still there. */
  function showWaiting(): void {
    page.showStatus(page.choices().mode === 'read' ? translator.t('coach.kept') : null);
  }

  function showScreens(): void {
    void load(() => screenTextsBeside(translator)).then(drawScreens);
  }

  function drawScreens(drawn: Translator): void {
    screenTexts = drawn;
    windows.update({ translator, screenTexts });
    refresh();
  }

  /** Below the windows: the run as a whole. Loaded when it is opened. */
  async function drawMenu(): Promise<void> {
    if (!menu.open) return;
    const { drawPracticeMenu } = await load(() => import('../lazy/practice-menu.tsx'));
    await drawPracticeMenu(menu, { page, run, flow, translator, signal: life.signal });
  }

  /** For those who come from "What do you see?". */
  function showCase(): void {
    if (parameters.case === null) return;
    void load(async () => (await import('../lazy/case-note.ts')).showCase(translator.language));
  }

  // Languages

  function loadTexts(language: string): Promise<Translator> {
    const parts = [...flow.windows, ...(flow.hasTimeline ? ['timeline'] : [])];
    return loadTranslator(language, parameters.strings, parts);
  }

  /** The texts of the reader's screens: those of the page, unless another language is chosen for them. */
  async function screenTextsBeside(texts: Translator): Promise<Translator> {
    const { ui } = page.choices();
    return ui === null || ui === texts.language ? texts : loadTexts(ui);
  }

  function setLanguage(texts: Translator): void {
    translator = texts;
    showWaiting();
    showCase();
    void drawMenu();
    // Screens in the language of the page change with it, or with its new texts; those in another one are there already.
    const { ui } = page.choices();
    drawScreens((ui ?? texts.language) === texts.language ? texts : screenTexts);
  }

  function close(): void {
    playback?.watch.pause();
    life.abort();
    stopListening();
    windows.unmount();
    menu.open = false;
    menu.hidden = true;
    root.hidden = true;
    document.body.dataset['practiceState'] = 'idle';
    resetSteps(flow.steps.map(({ id }) => id));
    run.close();
  }
}
