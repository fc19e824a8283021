import type { Flow } from '../../flows/flow.ts';
import { realClock } from '../../simulation/clock.ts';
import { createRun } from '../../simulation/create-run.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import { indexedDbStorage } from '../../simulation/storage/indexed-db.ts';
import { loadPortalPages } from '../../windows/portal/load-pages.ts';
import { change, choicesNow, isPractised, putInAddress } from './choices.ts';
import { startPracticeController } from './practice-controller.ts';
import { flowFor } from './flow-for.ts';
import './modes.ts';
import { showPresses } from './press-ring.ts';
import { readQuery } from './query.ts';
import { showStatus } from './status-message.ts';
import { screensFor } from './screens-for.ts';
import { loadTranslator } from './strings.ts';

/**
 * Starts the practice of a guide. Called once, when the reader presses Start. Resolves when the windows are on the
 * screen, or when the page has said why they cannot be.
 */
export async function boot(practice: HTMLElement): Promise<void> {
  const query = readQuery(location.search);
  const flow = await flowFor(practice.dataset['flow'] ?? '', query);
  const root = practice.querySelector<HTMLElement>('[data-practice-root]');
  if (!flow || !root)
    throw new Error(`There is no flow "${practice.dataset['flow'] ?? ''}" to practise.`);

  const parts = [...flow.windows, ...(flow.hasTimeline ? ['timeline'] : [])];
  const translatorFor = (language: string) => loadTranslator(language, query.strings, parts);
  const translator = await translatorFor(document.documentElement.lang);
  if (!hasCryptography()) {
    showStatus(practice, translator.t('coach.noCryptography'));
    return;
  }
  const run = await createRun({
    seed: query.seed,
    scenario: flow.scenario,
    clock: realClock,
    random: cryptoRandom,
    openStorage: () => indexedDbStorage(placeOf(flow)),
  });
  rememberBegun(flow.id);
  if (query.step !== null) {
    const { bringToStep } = await import('../../coach/lazy/bring-to-step.ts');
    await bringToStep(flow, run, query.step);
    // Once: a reload keeps what was done since.
    putInAddress('step', null);
  }
  // Whoever presses Start wants to practise.
  if (!isPractised(choicesNow())) change({ mode: 'try' });
  const screens = await screensFor(translator, translatorFor);
  const portalPages = await loadPortalPages(run.state.practice.screens);
  showPresses(practice);
  startPracticeController({
    flow,
    run,
    portalPages,
    translator,
    screens,
    practice,
    root,
    translatorFor,
  });
  root.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  practice.scrollIntoView({ block: 'start' });
}

/** Told by the button that starts it, at the next visit. */
function rememberBegun(flowId: string): void {
  try {
    localStorage.setItem(`app-password-lab:begun:${flowId}`, 'yes');
  } catch {
    // Storage refused: then nothing else is kept either.
  }
}

/** A case of "What do you see?", or another day, is a run of its own: it must not cost the reader the one that is kept. */
const placeOf = ({ id, scenario }: Flow): string =>
  `app-password-lab:${id}${scenario.id === id ? '' : ':case'}`;

/** Web Crypto is missing on plain http. There is no weaker way, so there is no practice. */
const hasCryptography = (): boolean => isSecureContext && 'subtle' in crypto;
