import { newAttempt, readAttempt, writeAttempt, type Attempt } from '../../assessment/attempt.ts';
import { newSeed } from '../../assessment/new-seed.ts';
import { together } from '../../assessment/help-used.ts';
import type { Flow } from '../../flows/flow.ts';
import { realClock } from '../../simulation/clock.ts';
import { createRun } from '../../simulation/create-run.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import { indexedDbStorage } from '../../simulation/storage/indexed-db.ts';
import { nameOfTest } from './kept-test.ts';
import type { Keeper } from './keeper.ts';

/**
 * Keeps a test in this browser: the run in a database of its own, beside the one of the guide, and the rest of the attempt under
 * a key of the same name. The run is of the attempt's seed, so neither is ever read without the other: where the key is lost the
 * run begins again, and where the run is lost so does the attempt.
 */
export function browserKeeper(flow: Flow): Keeper {
  const name = nameOfTest(flow.id);
  return {
    async open({ isNew = false } = {}) {
      const kept = isNew ? null : readAttempt(read(name));
      const attempt = kept ?? newAttempt(newSeed(cryptoRandom));
      const run = await createRun({
        seed: attempt.seed,
        scenario: flow.scenario,
        clock: realClock,
        random: cryptoRandom,
        openStorage: () => indexedDbStorage(name),
      });
      const isLost = kept !== null && run.notice !== null;
      const opened = isLost ? newAttempt(attempt.seed) : attempt;
      if (run.notice === null) write(name, opened);
      return { attempt: opened, run, isWhole: true };
    },
    keep({ attempt, run }) {
      // A run in memory has no tomorrow, and the key may be another tab's by now.
      if (run.notice !== null) return;
      const other = readAttempt(read(name));
      if (other === null || other.seed === attempt.seed)
        write(name, { ...attempt, help: together(attempt.help, other?.help ?? {}) });
    },
    tell: () => undefined,
  };
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, attempt: Attempt): void {
  try {
    localStorage.setItem(name, writeAttempt(attempt));
  } catch {
    // Storage refused: the attempt lasts as long as the page.
  }
}
