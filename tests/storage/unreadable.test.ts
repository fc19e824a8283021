import { describe, expect, test } from 'vitest';
import type { RecordedEvent, RunEvent } from '../../src/simulation/model.ts';
import { currentFormat } from '../../src/simulation/storage/format.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { databaseLocation, freshName, put, recordsOf, request, withDatabase } from './database.ts';
import { practise, runIn, savedRun } from './runs.ts';

type Log = readonly RecordedEvent<RunEvent>[];
type Damage = (name: string, log: Log) => Promise<unknown>;

const wrapped = (seq: number, event: object) => ({ seq, format: currentFormat, event });
const event =
  (seq: number, change: object): Damage =>
  (name, log) =>
    put(name, 'events', wrapped(seq, { ...log[seq - 1], ...change }));
const remove = (name: string, store: string, key: IDBValidKey) =>
  withDatabase(name, (database) =>
    request(database.transaction(store, 'readwrite').objectStore(store).delete(key)),
  );

/** Changes the sealed secrets of a run, given by name. */
const secrets =
  (change: (all: Map<string, unknown>) => void): Damage =>
  (name) =>
    withDatabase(name, async (database) => {
      const store = database.transaction('secrets', 'readwrite').objectStore('secrets');
      const [keys, values] = await Promise.all([
        request(store.getAllKeys()),
        request(store.getAll() as IDBRequest<unknown[]>),
      ]);
      const all = new Map(keys.map((key, index) => [key as string, values[index]]));
      change(all);
      await Promise.all([...all].map(([key, value]) => request(store.put(value, key))));
    });

const first = (all: ReadonlyMap<string, unknown>): string => [...all.keys()][0] ?? '';

const damages: Readonly<Record<string, Damage>> = {
  'a record of another kind': (name) => put(name, 'events', { seq: 2, type: 'nonsense' }),
  'an event of an unknown type': event(3, { type: 'nonsense' }),
  'an event with an unknown field': event(3, { html: '<b>' }),
  'an event of a newer format': (name, log) =>
    put(name, 'events', { seq: 3, format: currentFormat + 1, event: log[2] }),
  'an event without a format': (name, log) => put(name, 'events', { seq: 3, event: log[2] }),
  'a gap in the log': (name) => remove(name, 'events', 3),
  'an end that is not where the log ends': (name) =>
    put(name, 'ends', { runId: 'first', length: 99, secrets: [] }, 'run'),
  'an end that is null': (name) => put(name, 'ends', null, 'run'),
  'no end': (name) => remove(name, 'ends', 'run'),
  'a second tenant': (name, log) =>
    put(name, 'events', wrapped(3, { ...log[1], seq: 3, startsUndoStep: true })),
  'a log that does not start with a run': (name) =>
    put(name, 'events', wrapped(1, { type: 'timePaused', seq: 1, at: 1 })),
  'a persona who is not in the tenant': event(3, { type: 'personChosen', userId: 'somebody' }),
  'a pause beyond every calendar': (name) =>
    put(name, 'events', wrapped(3, { type: 'timePaused', seq: 3, at: 8.64e15 })),
  'time skipped beyond what a number counts': (name) =>
    put(
      name,
      'events',
      wrapped(3, { type: 'timeSkipped', milliseconds: 9_007_199_254_740_991, seq: 3, at: 1 }),
    ),
  'a clock beyond every calendar': (name) =>
    put(name, 'events', wrapped(3, { type: 'timeResumed', clockOffset: 1e300, seq: 3, at: 1 })),
  'a clock before 1970': (name) =>
    put(name, 'events', wrapped(3, { type: 'timeResumed', clockOffset: -4e15, seq: 3, at: 1 })),
  'a reason named like what every object has': (name) =>
    put(
      name,
      'events',
      wrapped(3, {
        ...{ type: 'inputRefused', window: 'mail', field: null, reason: 'toString' },
        ...{ seq: 3, at: 1 },
      }),
    ),
  'a person named like what every object has': event(3, {
    type: 'personChosen',
    userId: '__proto__',
  }),
  'a tenant of the year 0': event(2, { era: '0000-01-01' }),
  'no secrets at all': (name) =>
    withDatabase(name, (database) =>
      request(database.transaction('secrets', 'readwrite').objectStore('secrets').clear()),
    ),
  'secrets that are all texts': secrets((all) => {
    for (const key of all.keys()) all.set(key, 'abcdefghijklmnop');
  }),
  'a secret with other bytes': secrets((all) =>
    all.set(first(all), { iv: new Uint8Array(12), sealed: new ArrayBuffer(32), seq: 1 }),
  ),
  'a secret that is a text': secrets((all) => all.set(first(all), 'abcdefghijklmnop')),
  'a secret that is null': secrets((all) => all.set(first(all), null)),
  'a secret without its number in the log': secrets((all) => {
    const { seq: _gone, ...rest } = all.get(first(all)) as { seq: number };
    all.set(first(all), rest);
  }),
  'two secrets that were swapped': secrets((all) => {
    const [one = '', other = ''] = all.keys();
    const before = all.get(one);
    all.set(one, all.get(other));
    all.set(other, before);
  }),
  'a secret that is missing': async (name) => {
    const [key] = await withDatabase(name, (database) =>
      request(database.transaction('secrets').objectStore('secrets').getAllKeys()),
    );
    await remove(name, 'secrets', key ?? '');
  },
  'a secret too many': secrets((all) => all.set('mail:99', all.get(first(all)))),
  'a key that is missing': (name) => remove(name, 'keys', 'sealing'),
  'a key that is a text': (name) => put(name, 'keys', 'secret', 'sealing'),
};

describe('a saved run that cannot be read', () => {
  test.each(Object.entries(damages))(
    'SG-04 %s: quarantined as a whole, and a new run starts',
    async (title, damage) => {
      const name = freshName();
      const run = await savedRun(name);
      await practise(run, ({ state }) => state.browser.page.name === 'alternateContact');
      run.close();
      await damage(name, run.log);

      const next = await savedRun(name);
      expect(next.notice).toBe('savedRunUnreadable');
      expect(next.state.version).toBe(2);
      const quarantined = (await recordsOf(name, 'quarantine')) as { store: string }[];
      expect(quarantined.filter(({ store }) => store === 'events').length).toBeGreaterThan(3);
      const hadSecrets = title !== 'no secrets at all';
      expect(quarantined.some(({ store }) => store === 'secrets')).toBe(hadSecrets);

      await practise(next);
      expect(next.state.mail.signedInWith).toBe('appPassword');
      next.close();
      const third = await savedRun(name);
      expect(third.notice).toBeNull();
      expect(third.state.mail.signedInWith).toBe('appPassword');
      await third.reset();
      expect(await recordsOf(name, 'quarantine')).toEqual([]);
      third.close();
    },
  );

  test('SG-04 what throws when it is folded is quarantined, whatever the storage let through', async () => {
    const location = memoryLocation();
    const broken = { type: 'tenantCreated', seq: 2, at: 0 };
    const log = [{ type: 'runStarted', seed: null, seq: 1, at: 0 }, broken];
    await location.open().append({ runId: 'broken', length: 0 }, log as never, []);
    const run = await runIn(location.open());
    expect(run.notice).toBe('savedRunUnreadable');
    expect(await location.open().countQuarantined()).toBe(2);
    await practise(run);
    expect(run.state.mail.signedInWith).toBe('appPassword');
  });

  test('a secret left without a log does not become part of a new run', async () => {
    const { open, name } = databaseLocation();
    (await open()).close();
    await put(name, 'secrets', 'left over', 'mail:1');
    const run = await savedRun(name);
    run.close();
    const again = await savedRun(name);
    expect(again.notice).toBeNull();
    again.close();
  });
});
