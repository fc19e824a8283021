import { expect, test } from 'vitest';
import { browserTabs } from '../../src/simulation/tabs/tabs.ts';
import { freshName } from './database.ts';

/** Records when each work begins and ends; a work takes several turns of the event loop. */
function recorder() {
  const entries: string[] = [];
  const work = (name: string) => async () => {
    entries.push(`${name} begins`);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    entries.push(`${name} ends`);
  };
  return { entries, work };
}

test('CC-06 under the lock the work of two tabs of a run does not overlap', async () => {
  const name = freshName();
  const { entries, work } = recorder();
  await Promise.all(['one', 'other'].map((tab) => browserTabs(name).withLock(work(tab))));
  expect(entries).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

test('CC-06 runs have separate locks', async () => {
  const { entries, work } = recorder();
  await Promise.all(['one', 'other'].map((tab) => browserTabs(freshName()).withLock(work(tab))));
  expect(entries.slice(0, 2).sort()).toEqual(['one begins', 'other begins']);
});
