import { bringToStep } from '../../coach/bring-to-step.ts';
import { nextAct, progressOf } from '../../coach/progress.ts';
import type { Act, Flow } from '../../flows/flow.ts';
import { loadFlow } from '../../flows/load-flow.ts';
import type { Translator } from '../../i18n/translator.ts';
import { realClock } from '../../simulation/clock.ts';
import { createRun } from '../../simulation/create-run.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { indexedDbStorage } from '../../simulation/storage/indexed-db.ts';
import type { CoachView } from '../../windows/coach-view.ts';
import { mountPractice } from '../../windows/practice.tsx';
import { guideSteps } from './guide-steps.ts';
import { switchLanguageInPlace } from './language-switch.ts';
import { showPageInPseudoLanguage } from './pseudo-page.ts';
import { readQuery } from './query.ts';
import { loadTranslator } from './strings.ts';

/**
 * Starts the practice of a guide. Called once, when the reader presses Start. Resolves when the windows are on the
 * screen, or when the page has said why they cannot be.
 */
export async function boot(practice: HTMLElement): Promise<void> {
  const flow = await loadFlow(practice.dataset['flow'] ?? '');
  const root = practice.querySelector<HTMLElement>('[data-practice-root]');
  const intro = practice.querySelector<HTMLElement>('[data-practice-intro]');
  if (!flow || !root || !intro)
    throw new Error(`There is no flow "${practice.dataset['flow'] ?? ''}" to practise.`);

  const query = readQuery(location.search);
  const translatorFor = (language: string) => loadTranslator(language, query.strings, flow.windows);
  const translator = await translatorFor(document.documentElement.lang);
  if (!hasCryptography()) {
    say(practice, translator.t('coach.noCryptography'));
    return;
  }
  const run = await createRun({
    seed: query.seed,
    scenario: flow.scenario,
    clock: realClock,
    random: cryptoRandom,
    openStorage: () => indexedDbStorage(`app-password-lab:${flow.id}`),
  });
  conduct(flow, run, translator, root, translatorFor);

  intro.hidden = true;
  root.hidden = false;
  document.body.dataset['practiceState'] = 'running';
  root.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  practice.scrollIntoView({ block: 'start' });
}

/** Web Crypto is missing on plain http. There is no weaker way, so there is no practice. */
const hasCryptography = (): boolean => isSecureContext && 'subtle' in crypto;

function say(practice: HTMLElement, text: string): void {
  const message = practice.querySelector<HTMLElement>('[data-practice-message]');
  if (!message) return;
  message.hidden = false;
  message.textContent = text;
}

/** Ties run, windows and printed steps together: every change of the run is shown in all of them. */
function conduct(
  flow: Flow,
  run: RunHandle,
  translator: Translator,
  root: HTMLElement,
  translatorFor: (language: string) => Promise<Translator>,
): void {
  let hinted: Act | null = null;
  const view = (): CoachView => {
    const next = nextAct(flow, run.state, run.drafts);
    return {
      steps: progressOf(flow, run.state),
      next,
      finished: next === null,
      hintLevel: next !== null && next === hinted ? 1 : 0,
    };
  };
  const hint = () => {
    hinted = nextAct(flow, run.state, run.drafts);
    refresh();
  };
  const doIt = () => {
    const act = nextAct(flow, run.state, run.drafts);
    if (!act) return;
    // The reader sees where it is done.
    mounted.open(act.in);
    void act.play(run);
  };
  const printed = guideSteps({
    show: (stepId) =>
      void bringToStep(flow, run, stepId).then(() => {
        hint();
        // On a narrow screen the practice is not beside the step that was pressed.
        root.scrollIntoView({ block: 'nearest' });
        if (hinted) mounted.open(hinted.in, { focus: true });
      }),
    hint,
    doIt,
  });
  const mounted = mountPractice(root, {
    run,
    windows: flow.windows,
    hasTimeline: flow.hasTimeline ?? false,
    translator,
    coach: view(),
    actions: {
      reset: () => void run.reset(),
      skip: (seconds) => void run.dispatch({ type: 'skipTime', seconds }),
      hint,
      doIt,
    },
  });
  const refresh = () => {
    const coach = view();
    printed.show(coach.steps);
    mounted.update({ coach });
  };
  run.subscribe(refresh);
  refresh();

  switchLanguageInPlace({
    loadTranslator: translatorFor,
    become: (next) => {
      showPageInPseudoLanguage();
      mounted.update({ translator: next });
      refresh();
    },
  });
}
