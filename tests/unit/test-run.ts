import { createRun, type RunOptions } from '../../src/simulation/create-run.ts';
import { cryptoRandom } from '../../src/simulation/random.ts';
import { memoryStorage } from '../../src/simulation/storage/memory.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { microsoft365 } from '../../src/tenant/profiles/microsoft-365.ts';

/** Cheap enough for many runs; the cost is part of every record, so nothing else changes. */
export const testCost = 1000;

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
    era: '2018-03-20',
    policy: { ...microsoft365, passwordCost: testCost },
    clock: () => clock.now,
    random: cryptoRandom,
    openStorage: () => Promise.resolve(storage),
    ...change,
  });
}
