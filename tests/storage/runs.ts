import { nextAction } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { RunStorage } from '../../src/simulation/storage/run-storage.ts';
import { browserTabs } from '../../src/simulation/tabs/tabs.ts';
import { testRun } from '../integration/test-run.ts';
import { freshName, databaseLocation } from './database.ts';

/** Follows the guide until `isEnough`, or to its end. */
export async function practise(
  run: RunHandle,
  isEnough: (run: RunHandle) => boolean = () => false,
): Promise<RunHandle> {
  for (let count = 0; count < 40 && !isEnough(run); count += 1) {
    const action = nextAction(createAppPassword, run.state, run.drafts);
    if (!action) break;
    await action.perform(run);
  }
  return run;
}

/** A run in IndexedDB. The same name opens it in another tab. */
export const savedRun = (name = freshName()): Promise<RunHandle> =>
  testRun({ openStorage: () => databaseLocation(name).open(browserTabs(name)) });

export const runIn = (storage: RunStorage): Promise<RunHandle> =>
  testRun({ openStorage: () => Promise.resolve(storage) });

const longestWait = 60_000;

/** Waits for what another tab does. */
export async function eventually(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + longestWait;
  while (!isSo() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  return isSo();
}
