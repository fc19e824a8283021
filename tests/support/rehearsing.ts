import type { Flow } from '../../src/flows/flow.ts';
import { createRun } from '../../src/simulation/create-run.ts';
import { cryptoRandom } from '../../src/simulation/random.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { memoryStorage } from '../../src/simulation/storage/memory.ts';
import { flowOf, type Demonstration } from '../../src/stage/demonstrations/index.ts';
import { StageSession } from '../../src/stage/stage-session.ts';
import { cheap } from '../integration/test-run.ts';

/** A demonstration at its beginning, with nobody watching. */
export async function rehearsing(demonstration: Demonstration): Promise<StageSession> {
  const run = await createRun({
    seed: demonstration.seed,
    scenario: cheap(demonstration.scenario),
    clock: () => Date.UTC(2026, 10, 27, 9),
    random: cryptoRandom,
    openStorage: () => Promise.resolve(memoryStorage()),
  });
  return unwatched(run, await flowOf(demonstration));
}

/** A presenter's session whose tab draws nothing and whose coach never waits to its end. */
export const unwatched = (
  run: RunHandle,
  flow: Flow,
  wayBack: string | null = null,
): StageSession =>
  new StageSession({
    run,
    flow,
    wayBack,
    screens: 'en',
    wait: () => () => undefined,
    texts: () => ({
      language: 'en',
      direction: 'ltr',
      t: (key) => key,
      label: () => ({ text: '' }),
    }),
    changed: () => undefined,
  });
