import { flowsOfGuides } from '../../flows/load-flow.ts';
import { hintLevelFor, nextHint, noHint } from '../../coach/hint-level.ts';
import { returnToRoute } from '../../coach/lazy/return-to-route.ts';
import { nextAction, offRouteAction, progressOf } from '../../coach/next-action.ts';
import { realClock } from '../../simulation/clock.ts';
import { createRun } from '../../simulation/create-run.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import { indexedDbStorage } from '../../simulation/storage/indexed-db.ts';
import { namedTexts, readFragment, type Demonstration } from '../../stage/demonstrations/index.ts';
import type { CoachView } from '../../windows/coach-view.ts';
import { mountPractice } from '../../windows/practice.tsx';
import { loadTranslator } from '../practice/load-translator.ts';
import { pathOf } from '../site/addresses.ts';
import { pageLanguage } from '../site/page-language.ts';
import { stageName } from './channel.ts';
import { openDemonstration } from './open-demonstration.ts';

/** The demonstration on the device of somebody in the room: a practice of its own, from the same beginning. */
async function practise(root: HTMLElement, demonstration: Demonstration): Promise<void> {
  const [{ flow, portalPages }, texts] = await Promise.all([
    openDemonstration(demonstration),
    loadTranslator(pageLanguage(), null, ['admin'], ['demos', 'assessment']),
  ]);
  const language = pageLanguage();
  const { flow: procedure } = demonstration;
  // What only trainers show has no test.
  const onward = Object.hasOwn(flowsOfGuides, procedure)
    ? [
        {
          href: pathOf(language, `test/${procedure}`),
          text: texts.t('assessment.title', { title: texts.t(`demos.procedure.${procedure}`) }),
        },
      ]
    : [];
  const run = await createRun({
    seed: demonstration.seed,
    scenario: demonstration.scenario,
    clock: realClock,
    random: cryptoRandom,
    // Not the presenter's: both may be open in one browser.
    openStorage: () => indexedDbStorage(`${stageName}:joined`),
  });
  const translator = namedTexts(texts, run.state.tenant);
  let hint = noHint;
  const next = () => nextAction(flow, run.state, run.drafts);
  const coach = (): CoachView => {
    const steps = progressOf(flow, run.state);
    const action = next();
    const level = hintLevelFor(hint, action);
    return {
      steps,
      next: action,
      finished: steps.every(({ state }) => state === 'done'),
      onward,
      level,
      isMarked: level === 'show' || level === 'do',
      isAstray: offRouteAction(flow, run.state, run.drafts) !== null,
      watch: null,
    };
  };
  const nothing = () => undefined;
  const windows = mountPractice(root, {
    run,
    windows: flow.windows,
    hasTimeline: false,
    portalPages,
    translator,
    screenTexts: translator,
    coach: coach(),
    actions: {
      reset: () => void run.reset(),
      again: () => void run.reset(),
      skip: (seconds) => void run.dispatch({ type: 'skipTime', seconds }),
      hint: () => {
        const action = next();
        hint = nextHint(hint, action);
        if (action) windows.open(action.in);
        if (hint.level === 'do' && action) void action.perform(run);
        windows.update({ coach: coach() });
      },
      returnToRoute: () => void returnToRoute(flow, run),
      play: nothing,
      pause: nothing,
      step: nothing,
    },
  });
  run.subscribe(() => {
    windows.update({ coach: coach() });
  });
  root.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}

const box = document.querySelector<HTMLElement>('[data-stage-join]');
const start = box?.querySelector<HTMLButtonElement>('[data-join-start]');
const lost = box?.querySelector<HTMLElement>('[data-join-lost]');
const message = box?.querySelector<HTMLElement>('[data-stage-message]');
const title = document.querySelector<HTMLElement>('[data-join-title]');
const root = box?.querySelector<HTMLElement>('[data-practice-root]');

if (start && lost && message && root) {
  const say = (text: string | undefined) => {
    message.hidden = text === undefined;
    message.textContent = text ?? '';
  };
  /** Which demonstration it is: a room may have several codes before it. */
  const name = async ({ title: given }: Demonstration): Promise<void> => {
    if (!title) return;
    try {
      title.textContent =
        typeof given === 'string'
          ? (await loadTranslator(pageLanguage(), null, [], ['demos'])).t(given)
          : given.own;
      title.hidden = false;
    } catch {
      // Without it the practice can be begun all the same.
    }
  };
  const read = async (): Promise<Demonstration | null> => {
    const reading = await readFragment(location.hash);
    const demonstration = reading?.ok ? reading.demonstration : null;
    start.hidden = demonstration === null;
    lost.hidden = demonstration !== null;
    if (demonstration) void name(demonstration);
    return demonstration;
  };
  read().catch((error: unknown) => {
    console.error(error);
    say(message.dataset['loadFailed']);
  });
  addEventListener('hashchange', () => {
    location.reload();
  });
  start.onclick = async () => {
    // Two runs in one place would take what is half typed from each other.
    if (start.ariaBusy) return;
    start.ariaBusy = 'true';
    say(undefined);
    try {
      const demonstration = await read();
      if (!demonstration) return;
      await practise(root, demonstration);
      root.hidden = false;
      start.hidden = true;
      document.body.dataset['practiceState'] = 'running';
    } catch (error) {
      console.error(error);
      say(message.dataset['loadFailed']);
    } finally {
      start.ariaBusy = null;
    }
  };
}
