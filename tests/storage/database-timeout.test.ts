import { afterEach, expect, test, vi } from 'vitest';
import { openDatabase, databaseTimeout } from '../../src/simulation/storage/database.ts';
import { freshName, request } from './database.ts';
import { practise, savedRun } from './runs.ts';

/** A request that is never answered. The constructor is public in fake-indexeddb only. */
const never = (): IDBOpenDBRequest =>
  Reflect.construct(IDBOpenDBRequest as unknown as new () => IDBOpenDBRequest, []);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('SG-01 a browser that does not open the database is given three seconds', async () => {
  vi.useFakeTimers();
  vi.spyOn(indexedDB, 'open').mockImplementation(never);
  const settled = vi.fn();
  const opening = openDatabase(freshName()).catch((cause: unknown) => {
    settled();
    return cause;
  });
  await vi.advanceTimersByTimeAsync(databaseTimeout - 1);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toHaveBeenCalled();
  expect(await opening).toBeInstanceOf(Error);
  expect(databaseTimeout).toBe(3000);
});

test('SG-01 the run then goes on in memory, with the notice', async () => {
  vi.useFakeTimers();
  vi.spyOn(indexedDB, 'open').mockImplementation(never);
  const starting = savedRun();
  await vi.advanceTimersByTimeAsync(databaseTimeout);
  vi.useRealTimers();
  const run = await starting;
  expect(run.notice).toBe('storageRefused');
  await practise(run);
  expect(run.state.mail.signedInWith).toBe('appPassword');
});

test('a database that opens too late is closed again, and blocks nobody', async () => {
  const name = freshName();
  const opening = openDatabase(name, () => Promise.resolve());
  await expect(opening).rejects.toThrow('did not answer');
  const deleting = indexedDB.deleteDatabase(name);
  const blocked = vi.fn();
  deleting.onblocked = blocked;
  await request(deleting);
  expect(blocked).not.toHaveBeenCalled();
});
