import { afterEach, describe, expect, test, vi } from 'vitest';
import { StorageProblem } from '../../src/simulation/storage/run-storage.ts';
import { testRun } from '../integration/test-run.ts';
import { events } from './contract.ts';
import { databaseLocation, freshName, recordsOf, request, withDatabase } from './database.ts';
import { practise, savedRun, eventually } from './runs.ts';

const at = (length: number) => ({ runId: 'first', length });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a storage that fails', () => {
  test('SG-01 without a database the run is in memory and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const run = await savedRun();
    expect(run.notice).toBe('storageRefused');
    await practise(run);
    expect(run.state.mail.signedInWith).toBe('appPassword');
  });

  test.each(['add', 'put'] as const)(
    'SG-02 when the disk is full at the second %s nothing is saved in part',
    async (method) => {
      const location = databaseLocation();
      const storage = await location.open();
      await storage.append(at(0), events(1), []);
      let calls = 0;
      const original: unknown = Reflect.get(IDBObjectStore.prototype, method);
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        calls += 1;
        if (calls > 1) throw new DOMException('full', 'QuotaExceededError');
        return Reflect.apply(original as () => unknown, this, given) as IDBRequest<IDBValidKey>;
      });
      const secrets = [
        ['mail:1', 'one'],
        ['mail:2', 'two'],
      ] as const;
      const failure = await storage
        .append(at(1), events(3, 1), secrets)
        .catch((cause: unknown) => cause);
      vi.restoreAllMocks();
      expect(failure).toBeInstanceOf(StorageProblem);
      expect((failure as StorageProblem).kind).toBe('storageFull');
      expect((await storage.load())?.events).toEqual(events(1));
      expect(await recordsOf(location.name, 'secrets')).toEqual([]);
      expect(await storage.append(at(1), events(1, 1), [])).toBe(true);
    },
  );

  test('SG-02 when the disk fills up during a run only the saved copy is lost', async () => {
    const run = await savedRun();
    await practise(run, ({ state }) => state.browser.page.name === 'interrupt');
    const { version } = run.state;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await practise(run);
    expect(run.notice).toBe('storageFull');
    expect(run.state.version).toBeGreaterThan(version);
    expect(run.state.mail.signedInWith).toBe('appPassword');
  });

  test('SG-07 an app password is saved before it is shown', async () => {
    const location = databaseLocation();
    const storage = await location.open();
    const run = await testRun({ openStorage: () => Promise.resolve(storage) });
    await practise(run, ({ state }) => state.browser.page.name === 'alternateContact');
    const log = run.log.length;
    let letGo: () => void = () => undefined;
    const append = storage.append.bind(storage);
    const appending = vi.spyOn(storage, 'append').mockImplementation(async (...given) => {
      await new Promise<void>((resolve) => (letGo = resolve));
      return append(...given);
    });
    const pressed = run.dispatch({ type: 'confirmContact', phoneNumber: '+1 202 555 0142' });
    expect(await eventually(() => appending.mock.calls.length > 0)).toBe(true);
    expect(run.log).toHaveLength(log);
    expect(run.state.browser.shownAppPassword).toBeNull();
    // The tab is closed here: the next visit finds the page before, without the app password.
    const next = await testRun({ openStorage: () => location.open() });
    expect(next.state.browser.page.name).toBe('alternateContact');
    expect(next.state.tenant.users['sari']?.appPasswords).toEqual([]);
    letGo();
    await pressed;
    expect(run.state.browser.page.name).toBe('appPassword');
  });
});

describe('IndexedDB transactions', () => {
  const derive = async (rounds: number): Promise<ArrayBuffer> => {
    const material = await crypto.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, [
      'deriveBits',
    ]);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: rounds };
    return crypto.subtle.deriveBits(how, material, 256);
  };

  test('CC-08 a key derived inside a transaction ends it; the storage derives before', async () => {
    const name = freshName();
    const run = await savedRun(name);
    const broken = withDatabase(name, async (database) => {
      const store = database.transaction('events', 'readwrite').objectStore('events');
      await request(store.get(1));
      await derive(300_000);
      return request<unknown>(store.get(1));
    });
    await expect(broken).rejects.toMatchObject({ name: 'TransactionInactiveError' });
    await practise(run);
    expect(run.notice).toBeNull();
    expect(run.state.mail.signedInWith).toBe('appPassword');
    run.close();
  });
});
