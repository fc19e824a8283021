import { createRun, type RunOptions } from '../../src/simulation/create-run.ts';
import { cryptoRandom } from '../../src/simulation/random.ts';
import { memoryStorage } from '../../src/simulation/storage/memory.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { articleOf2018 } from '../../src/flows/scenarios.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';

/** Cheap enough for many runs; the cost is part of every record, so nothing else changes. */
export const testCost = 1000;

/** A scenario with key derivation that costs next to nothing. */
export const cheap = (scenario: Scenario): Scenario => ({
  ...scenario,
  policy: { ...scenario.policy, passwordCost: testCost },
});

export interface TestClock {
  now: number;
}

/** A run as tests use it: the real rules, a clock that stands still until told otherwise, cheap key derivation. */
export async function testRun(
  change: Partial<RunOptions> = {},
  clock: TestClock = { now: Date.UTC(2018, 2, 20, 9) },
): Promise<RunHandle> {
  const storage = memoryStorage();
  return createRun({
    seed: null,
    scenario: cheap(articleOf2018),
    clock: () => clock.now,
    random: cryptoRandom,
    openStorage: () => Promise.resolve(storage),
    ...change,
  });
}
