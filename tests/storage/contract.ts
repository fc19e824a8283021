import { expect, test } from 'vitest';
import type { RunEvent, RecordedEvent } from '../../src/simulation/model.ts';
import type { RunStorage, SavedRun } from '../../src/simulation/storage/run-storage.ts';
import type { Tabs } from '../../src/simulation/tabs/tabs.ts';

/** A storage location as a test uses it: opened by several tabs, and read past the storage code. */
export interface StorageLocation {
  readonly open: (tabs?: Tabs) => Promise<RunStorage>;
  /** Everything that is saved, as text, to be searched. */
  dump(): Promise<string>;
}

export const events = (count: number, from = 0): RecordedEvent<RunEvent>[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'timeSkipped',
    milliseconds: 1000,
    seq: from + index + 1,
    at: 1_521_536_400_000,
  }));

const at = (length: number, runId = 'first') => ({ runId, length });

/** The contract of `RunStorage`, for each implementation. */
export function testContract(name: string, location: () => StorageLocation): void {
  const it = (
    title: string,
    work: (open: StorageLocation['open'], location: StorageLocation) => Promise<void>,
  ) => {
    test(`SG-09 ${name}: ${title}`, async () => {
      const here = location();
      await work(here.open, here);
    });
  };

  it('an empty location has no run', async (open) => {
    expect(await (await open()).load()).toBeNull();
  });

  it('appended events and secrets are loaded when it is opened again', async (open) => {
    const storage = await open();
    expect(await storage.append(at(0), events(2), [['mail:1', 'geheim']])).toBe(true);
    expect(await storage.append(at(2), events(1, 2), [])).toBe(true);
    const expected: SavedRun = {
      runId: 'first',
      from: 0,
      events: events(3),
      secrets: [['mail:1', 'geheim']],
    };
    expect(await storage.load()).toEqual(expected);
    expect(await (await open()).load()).toEqual(expected);
  });

  it('a tab that knows part of the log loads the rest only', async (open) => {
    const storage = await open();
    await storage.append(at(0), events(2), [['mail:1', 'old']]);
    await storage.append(at(2), events(2, 2), [['mail:3', 'new']]);
    expect(await storage.load(at(2))).toEqual({
      runId: 'first',
      from: 2,
      events: events(2, 2),
      secrets: [['mail:3', 'new']],
    });
    expect((await storage.load(at(4)))?.events).toEqual([]);
    expect((await storage.load(at(2, 'another')))?.from).toBe(0);
    expect((await storage.load(at(9)))?.from).toBe(0);
  });

  it('CC-03 a tab with an outdated log appends nothing', async (open) => {
    const [one, other] = [await open(), await open()];
    expect(await one.append(at(0), events(1), [])).toBe(true);
    expect(await other.append(at(0), events(1), [['mail:1', 'lost']])).toBe(false);
    expect(await other.append(at(2), events(1, 2), [])).toBe(false);
    expect((await one.load())?.events).toEqual(events(1));
    expect((await one.load())?.secrets).toEqual([]);
  });

  it('of several appends at the same position exactly one succeeds', async (open) => {
    const tabs = await Promise.all(Array.from({ length: 8 }, () => open()));
    const done = await Promise.all(tabs.map((tab) => tab.append(at(0), events(3), [])));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await tabs[0]?.load())?.events).toEqual(events(3));
  });

  it('a run that was started over is another run, whatever its length', async (open) => {
    const [one, other] = [await open(), await open()];
    await one.append(at(0), events(2), []);
    await other.wipe();
    await other.append(at(0, 'second'), events(2), []);
    expect(await one.append(at(2), events(1, 2), [])).toBe(false);
    expect(await one.load(at(2))).toMatchObject({ runId: 'second', from: 0 });
  });

  it('AP-08 an app password that is shown once is never saved', async (open, location) => {
    const storage = await open();
    await storage.append(at(0), events(1), [
      ['shown:1', 'abcdefghijklmnop'],
      ['mail:1', 'qrstuvwxyzabcdef'],
    ]);
    expect((await storage.load())?.secrets).toEqual([['mail:1', 'qrstuvwxyzabcdef']]);
    expect(await location.dump()).not.toContain('abcdefghijklmnop');
  });

  it('a secret can be replaced and deleted', async (open) => {
    const storage = await open();
    await storage.append(at(0), events(1), [
      ['mail:1', 'first'],
      ['mail:2', 'second'],
    ]);
    await storage.append(at(1), events(1, 1), [['mail:1', 'third']]);
    await storage.forgetSecrets(['mail:2', 'never there']);
    expect((await (await open()).load())?.secrets).toEqual([['mail:1', 'third']]);
  });

  it('SG-04 a quarantined run is kept, counted, and never loaded', async (open) => {
    const storage = await open();
    expect(await storage.countQuarantined()).toBe(0);
    await storage.append(at(0), events(3), [['mail:1', 'geheim']]);
    await storage.quarantine();
    expect(await storage.load()).toBeNull();
    expect(await storage.countQuarantined()).toBeGreaterThanOrEqual(4);
    expect(await storage.append(at(0, 'second'), events(1), [])).toBe(true);
  });

  it('SG-06 wiping deletes everything, the quarantine included', async (open, location) => {
    const storage = await open();
    await storage.append(at(0), events(1), [['mail:1', 'geheim']]);
    await storage.quarantine();
    await storage.append(at(0, 'second'), events(2), [['mail:1', 'geheim']]);
    await storage.wipe();
    expect(await storage.load()).toBeNull();
    expect(await storage.countQuarantined()).toBe(0);
    expect(await location.dump()).toBe('[]');
    expect(await storage.append(at(0, 'third'), events(1), [])).toBe(true);
  });
}
