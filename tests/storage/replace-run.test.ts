import { expect, test, vi } from 'vitest';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { exportRun, importRun } from '../../src/simulation/storage/lazy/import-export.ts';
import { storageWithRun } from '../../src/simulation/storage/lazy/replace-run.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { StorageProblem, type RunStorage } from '../../src/simulation/storage/run-storage.ts';
import { noOtherTabs } from '../../src/simulation/tabs/tabs.ts';
import { testRun } from '../integration/test-run.ts';
import { practise, runIn } from './runs.ts';

const finished = await practise(await testRun());
const imported = importRun(exportRun(finished), practiceProfile);
if (!imported.ok) throw new Error('What was exported cannot be imported.');
const { run } = imported;

test('an imported run takes the place of the one that is kept, and other tabs are told', async () => {
  const place = memoryLocation();
  await runIn(place.open());
  const notify = vi.fn();
  const storage = await storageWithRun('place', run, 'imported', () =>
    Promise.resolve(place.open({ ...noOtherTabs, notify })),
  );
  expect(notify).toHaveBeenCalledOnce();
  expect((await storage.load())?.events).toEqual(run.events);
  expect((await runIn(place.open())).state).toEqual(finished.state);
});

test('no secret of the run that was kept is left', async () => {
  const place = memoryLocation();
  await practise(await runIn(place.open()));
  expect((await place.open().load())?.secrets).not.toEqual([]);
  await storageWithRun('place', run, 'imported', () => Promise.resolve(place.open()));
  expect((await place.open().load())?.secrets).toEqual([]);
});

const failures: readonly (readonly [
  name: string,
  open: () => Promise<RunStorage>,
  kind: string,
])[] = [
  [
    'a storage that cannot be opened',
    () => Promise.reject(new StorageProblem('storageRefused', new Error('refused'))),
    'storageRefused',
  ],
  [
    'a storage that is full',
    () =>
      Promise.resolve({
        ...memoryLocation().open(),
        append: () => Promise.reject(new StorageProblem('storageFull', new Error('full'))),
      }),
    'storageFull',
  ],
  [
    'a storage where another tab is faster',
    () => Promise.resolve({ ...memoryLocation().open(), append: () => Promise.resolve(false) }),
    'storageRefused',
  ],
];

test.each(failures)(
  '%s: the run is there, and tells as soon as it goes on',
  async (_, open, kind) => {
    const handle = await runIn(await storageWithRun('place', run, 'imported', open));
    expect(handle.state).toEqual(finished.state);
    await handle.dispatch({ type: 'skipTime', seconds: 30 });
    expect(handle.notice).toBe(kind);
    expect(handle.state.version).toBe(finished.state.version + 1);
  },
);
