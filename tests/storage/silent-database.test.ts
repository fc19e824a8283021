import { afterEach, expect, test, vi } from 'vitest';
import { keptIn } from '../../src/components/practice/lazy/kept-on-device.ts';
import { databaseTimeout, type Delay } from '../../src/simulation/storage/database.ts';
import { indexedDbStorage } from '../../src/simulation/storage/indexed-db.ts';
import { wipeEverything } from '../../src/simulation/storage/lazy/wipe-everything.ts';
import { StorageProblem } from '../../src/simulation/storage/run-storage.ts';
import { noOtherTabs } from '../../src/simulation/tabs/tabs.ts';
import { testRun } from '../integration/test-run.ts';
import { events } from './contract.ts';
import { databaseLocation, freshName, recordsOf, request } from './database.ts';
import { eventually, practise, runIn, savedRun } from './runs.ts';

/** A database that opens and then never answers, as older WebKit has them. */

const at = (length: number) => ({ runId: 'first', length });

const isAtInterrupt = (run: Awaited<ReturnType<typeof savedRun>>) =>
  run.state.browser.page.name === 'interrupt';

/**
 * Holds the stores with a transaction that does not end, so that whatever needs them waits: `readonly` lets reads through and
 * holds back changes, `readwrite` holds back both. Returns what lets go of them.
 */
async function hold(
  name: string,
  stores: readonly string[],
  mode: IDBTransactionMode,
): Promise<() => Promise<void>> {
  const database = await request(indexedDB.open(name));
  const transaction = database.transaction(stores, mode);
  const store = transaction.objectStore(stores[0] ?? '');
  let isHeld = true;
  const keep = () => {
    if (isHeld) store.count().onsuccess = keep;
  };
  keep();
  return async () => {
    isHeld = false;
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  };
}

/** Time that passes when the test says so. */
function waits() {
  const begun: { readonly milliseconds: number; readonly pass: () => void }[] = [];
  const wait: Delay = (milliseconds) =>
    new Promise((resolve) => begun.push({ milliseconds, pass: resolve }));
  return { begun, wait };
}

const all = ['events', 'ends', 'secrets', 'keys', 'quarantine'];

afterEach(() => {
  vi.restoreAllMocks();
});

test('SG-01 a Start whose reads are not answered goes on in memory, and what was saved stays', async () => {
  const name = freshName();
  const before = await practise(await savedRun(name), isAtInterrupt);
  const saved = before.log.length;
  before.close();
  const letGo = await hold(name, all, 'readwrite');
  const { begun, wait } = waits();
  const starting = testRun({ openStorage: () => indexedDbStorage(name, noOtherTabs, wait) });
  // One wait for the database to open, one for the run to be read.
  expect(await eventually(() => begun.length === 2)).toBe(true);
  begun[1]?.pass();
  const run = await starting;
  expect(run.notice).toBe('storageRefused');
  expect(run.log.length).toBeLessThan(saved);
  await practise(run);
  expect(run.state.mail.signedInWith).toBe('appPassword');
  expect(begun.map(({ milliseconds }) => milliseconds)).toEqual([databaseTimeout, databaseTimeout]);
  run.close();
  await letGo();
  const next = await savedRun(name);
  expect(next.notice).toBeNull();
  expect(next.log).toHaveLength(saved);
  next.close();
});

test('SG-01 a Start whose first save is not answered goes on in memory', async () => {
  const name = freshName();
  (await databaseLocation(name).open()).close();
  // The key that seals is made in a store of its own, so the save itself is what waits.
  const letGo = await hold(name, ['events', 'ends'], 'readonly');
  const { begun, wait } = waits();
  const starting = testRun({ openStorage: () => indexedDbStorage(name, noOtherTabs, wait) });
  expect(await eventually(() => begun.length === 4)).toBe(true);
  begun[3]?.pass();
  const run = await starting;
  expect(run.notice).toBe('storageRefused');
  await practise(run);
  expect(run.state.mail.signedInWith).toBe('appPassword');
  run.close();
  await letGo();
  expect(await recordsOf(name, 'events', 'ends', 'secrets')).toEqual([]);
});

test('SG-01 a command whose save is not answered is carried out in memory, and nothing of it is saved later', async () => {
  const name = freshName();
  const { begun, wait } = waits();
  const run = await runIn(await indexedDbStorage(name, noOtherTabs, wait));
  await practise(run, isAtInterrupt);
  const saved = run.log.length;
  const letGo = await hold(name, ['events', 'ends'], 'readonly');
  const { length } = begun;
  const pressed = run.dispatch({ type: 'skipTime', seconds: 60 });
  expect(await eventually(() => begun.length === length + 2)).toBe(true);
  begun.at(-1)?.pass();
  expect(await pressed).toEqual({ ok: true });
  expect(run.notice).toBe('storageRefused');
  expect(run.log).toHaveLength(saved + 1);
  run.close();
  await letGo();
  expect(await recordsOf(name, 'events')).toHaveLength(saved);
});

test.each([
  ['load', 'readwrite', 1],
  ['append', 'readonly', 2],
  ['forgetSecrets', 'readonly', 1],
  ['quarantine', 'readonly', 1],
  ['countQuarantined', 'readwrite', 1],
  ['wipe', 'readonly', 1],
] as const)('%s rejects when it is not answered', async (method, mode, waited) => {
  const name = freshName();
  const { begun, wait } = waits();
  const storage = await indexedDbStorage(name, noOtherTabs, wait);
  await storage.append(at(0), events(1), []);
  const letGo = await hold(name, all, mode);
  const { length } = begun;
  const asked = {
    load: () => storage.load(),
    append: () => storage.append(at(1), events(1, 1), []),
    forgetSecrets: () => storage.forgetSecrets(['mail:1']),
    quarantine: () => storage.quarantine(),
    countQuarantined: () => storage.countQuarantined(),
    wipe: () => storage.wipe(),
  }[method]();
  const failure = asked.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(await eventually(() => begun.length === length + waited)).toBe(true);
  begun.at(-1)?.pass();
  expect(await failure).toBeInstanceOf(StorageProblem);
  expect(((await failure) as StorageProblem).kind).toBe('storageRefused');
  await letGo();
  // Given up is given up: the change is not made as soon as the database can answer again.
  expect((await storage.load())?.events).toEqual(events(1));
  storage.close();
});

test('a secret whose key cannot be read in time is not said to be damaged', async () => {
  const name = freshName();
  const first = await databaseLocation(name).open();
  await first.append(at(0), events(1), [['mail:1', 'geheim']]);
  first.close();
  const { begun, wait } = waits();
  const storage = await indexedDbStorage(name, noOtherTabs, wait);
  const letGo = await hold(name, ['keys'], 'readwrite');
  const failure = storage.load().catch((cause: unknown) => cause);
  expect(await eventually(() => begun.length === 3)).toBe(true);
  begun.at(-1)?.pass();
  expect(await failure).toMatchObject({ kind: 'storageRefused' });
  await letGo();
  storage.close();
});

test('SG-06 deleting everything rejects when the browser does not list its databases', async () => {
  const { begun, wait } = waits();
  const silent = { databases: () => new Promise<never>(() => undefined) };
  const places = { databases: silent as unknown as IDBFactory, areas: [], caches: undefined };
  const refused = [keptIn(places, wait), wipeEverything(places, wait)].map((asked) =>
    asked.then(
      () => null,
      (cause: unknown) => cause,
    ),
  );
  expect(await eventually(() => begun.length === 2)).toBe(true);
  for (const { pass } of begun) pass();
  for (const cause of await Promise.all(refused)) expect(cause).toBeInstanceOf(Error);
});
