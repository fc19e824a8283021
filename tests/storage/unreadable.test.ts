import { describe, expect, test } from 'vitest';
import type { RunEvent, RecordedEvent } from '../../src/simulation/model.ts';
import { currentFormat } from '../../src/simulation/storage/upcast.ts';
import { freshName, put, recordsOf, request, withDatabase } from './database.ts';
import { practise, savedRun } from './runs.ts';

describe('records that nobody understands', () => {
  type Damage = (name: string, log: readonly RecordedEvent<RunEvent>[]) => Promise<unknown>;
  const wrapped = (seq: number, event: object) => ({ seq, format: currentFormat, event });
  const damages: Readonly<Record<string, Damage>> = {
    'a foreign record': (name) => put(name, 'events', { seq: 2, type: 'nonsense' }),
    'an event of no known type': (name) =>
      put(name, 'events', wrapped(3, { type: 'nonsense', seq: 3, at: 1 })),
    'an event with a field too many': (name, log) =>
      put(name, 'events', wrapped(3, { ...log[2], html: '<b>' })),
    'an event of a newer format': (name, log) =>
      put(name, 'events', { seq: 3, format: currentFormat + 1, event: log[2] }),
    'a gap in the log': (name) =>
      withDatabase(name, (database) =>
        request(database.transaction('events', 'readwrite').objectStore('events').delete(3)),
      ),
    'an end that is not where the log ends': (name) =>
      put(name, 'ends', { runId: 'first', length: 99 }, 'run'),
    'a sealed secret that was changed': (name) =>
      put(
        name,
        'secrets',
        { iv: new Uint8Array(12), sealed: new ArrayBuffer(32), seq: 1 },
        'mail:1',
      ),
    'a key that is missing': (name) =>
      withDatabase(name, (database) =>
        request(database.transaction('keys', 'readwrite').objectStore('keys').clear()),
      ),
  };

  test.each(Object.entries(damages))(
    'SG-04 %s: put aside, and a new run begins',
    async (_, damage) => {
      const name = freshName();
      const run = await savedRun(name);
      await practise(run, ({ state }) => state.browser.page.name === 'alternateContact');
      run.close();
      await damage(name, run.log);

      const next = await savedRun(name);
      expect(next.notice).toBe('savedRunUnreadable');
      expect(next.state.version).toBe(2);
      const aside = (await recordsOf(name, 'aside')) as { store: string }[];
      expect(aside.filter(({ store }) => store === 'events').length).toBeGreaterThan(3);
      expect(aside.some(({ store }) => store === 'secrets')).toBe(true);

      await practise(next);
      expect(next.state.mail.signedInWith).toBe('appPassword');
      next.close();
      const third = await savedRun(name);
      expect(third.notice).toBeNull();
      expect(third.state.mail.signedInWith).toBe('appPassword');
      await third.reset();
      expect(await recordsOf(name, 'aside')).toEqual([]);
      third.close();
    },
  );
});
