import { expect, test } from 'vitest';
import { browserTabs } from '../../src/simulation/tabs/tabs.ts';
import { freshName } from './database.ts';

/** Says when each work begins and ends; a work lasts for some turns of the event loop. */
function diary() {
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
  const { entries, work } = diary();
  await Promise.all(['one', 'other'].map((tab) => browserTabs(name).withLock(work(tab))));
  expect(entries).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

test('CC-06 the lock of one run keeps no other run waiting', async () => {
  const { entries, work } = diary();
  await Promise.all(['one', 'other'].map((tab) => browserTabs(freshName()).withLock(work(tab))));
  expect(entries.slice(0, 2).sort()).toEqual(['one begins', 'other begins']);
});
