import { describe, expect, test, vi } from 'vitest';
import { wipeEverything } from '../../src/simulation/storage/lazy/wipe-everything.ts';
import { events } from './contract.ts';
import { databaseLocation, freshName, recordsOf, request } from './database.ts';
import { practise, savedRun, eventually } from './runs.ts';

const at = (length: number) => ({ runId: 'first', length });

describe('secrets', () => {
  test('SG-05 a copy of the database contains none in plain text, and its key cannot be exported', async () => {
    const name = freshName();
    const run = await savedRun(name);
    const seen = new Set<string>();
    await practise(run, (present) => {
      const { state } = present;
      const { shownAppPassword } = state.browser;
      const refs = [
        shownAppPassword?.ref,
        state.phone.accounts[0]?.keyRef,
        state.mail.savedPasswordRef,
      ];
      for (const ref of refs) seen.add((ref && present.secret(ref)) ?? '');
      return false;
    });
    seen.delete('');
    expect(seen.size).toBe(2);
    run.close();
    const dump = await databaseLocation(name).dump();
    for (const secret of seen) expect(dump).not.toContain(secret);
    const [key] = (await recordsOf(name, 'keys')) as CryptoKey[];
    if (!key) throw new Error('There is no key.');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  test('two tabs that create the key at once use the same one', async () => {
    const location = databaseLocation();
    const tabs = await Promise.all([location.open(), location.open(), location.open()]);
    await Promise.all(
      tabs.map((tab, index) => tab.append(at(0), events(1), [[`mail:${String(index)}`, 'one']])),
    );
    await tabs[1].append(at(1), events(1, 1), [['mail:9', 'nine']]);
    expect((await tabs[2].load())?.secrets).toContainEqual(['mail:9', 'nine']);
  });
});

describe('wiping everything', () => {
  class Area {
    [key: string]: unknown;
    removeItem(key: string): void {
      Reflect.deleteProperty(this, key);
    }
  }

  test('SG-06 deletes our databases, keys and caches, nothing else, and clears open tabs', async () => {
    const run = await savedRun();
    await practise(run);
    const { state } = run;
    await request(indexedDB.open('somebody-else'));
    const area = Object.assign(new Area(), { 'app-password-lab:seed': 'x', theme: 'dark' });
    const caches = {
      keys: () => Promise.resolve(['app-password-lab:1', 'other']),
      delete: vi.fn(),
    };
    await wipeEverything({
      databases: indexedDB,
      areas: [area as unknown as Storage],
      caches: caches as unknown as CacheStorage,
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['somebody-else']);
    expect(Object.keys(area)).toEqual(['theme']);
    expect(caches.delete.mock.calls).toEqual([['app-password-lab:1']]);

    expect(await eventually(() => run.state.version === 2)).toBe(true);
    expect(run.notice).toBe('storageRefused');
    expect(run.secret(state.mail.savedPasswordRef ?? '')).toBeUndefined();
  });

  test('SG-06 rejects with the name of a database that another tab keeps open', async () => {
    const name = freshName();
    const held = await request(indexedDB.open(name));
    const wiped = wipeEverything({ databases: indexedDB, areas: [], caches: undefined });
    await expect(wiped).rejects.toThrow(`${name} is held by another tab`);
    held.close();
  });
});
