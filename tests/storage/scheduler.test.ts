import fc, { type Scheduler } from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf2018 } from '../../src/flows/scenarios.ts';
import { RunLog } from '../../src/simulation/run-log.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import type { RunStorage } from '../../src/simulation/storage/run-storage.ts';
import { noOtherTabs, type Tabs } from '../../src/simulation/tabs/tabs.ts';
import { evolve } from '../../src/tenant/evolve.ts';
import {
  commands,
  everyCommand,
  lab,
  limit,
  now,
  saved,
  type CommandName,
  type Prepare,
} from './two-tab-commands.ts';
import { cases } from '../support/size.ts';

/**
 * Two tabs over one storage, in orders that fast-check draws: at every call to the storage and every answer, the scheduler
 * decides which tab continues. Key derivation is the real, asynchronous one.
 */

/** Every call and every answer waits for the scheduler. */
const scheduled = (storage: RunStorage, scheduler: Scheduler): RunStorage => {
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  return {
    ...storage,
    load: async (known) => {
      await turn('load');
      const found = await storage.load(known);
      await turn('loaded');
      return found;
    },
    append: async (...given) => {
      await turn('append');
      const isSaved = await storage.append(...given);
      await turn('appended');
      return isSaved;
    },
  };
};

/** Web Locks, reduced to what is used. */
function locks(): Tabs {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...noOtherTabs,
    withLock: (work) => {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
  };
}

const openLog = (storage: RunStorage): Promise<RunLog> =>
  RunLog.open({
    openStorage: () => Promise.resolve(storage),
    begin: () => Promise.reject(new Error('The run is there already.')),
    drawRunId: () => 'another',
    seed: null,
    scenarioId: articleOf2018.id,
    profile: articleOf2018.profile,
    now: () => now,
    folded: () => undefined,
    changed: () => undefined,
  });

interface Fault {
  readonly storage?: (storage: RunStorage) => RunStorage;
  readonly prepare?: (prepare: Prepare) => Prepare;
}

const lists = fc.array(fc.constantFrom(...everyCommand), {
  minLength: 1,
  maxLength: 3,
});

/** What holds in every order. */
const property = (fault: Fault = {}) =>
  fc.asyncProperty(
    fc.scheduler(),
    lists,
    lists,
    fc.boolean(),
    async (scheduler, first, second, isLocked) => {
      const location = memoryLocation();
      await location.open().append({ runId: 'run', length: 0 }, saved, [...lab.secrets]);
      const tabs = isLocked ? locks() : noOtherTabs;
      let isBusy = false;
      const open = () => {
        const plain = location.open(tabs);
        const faulty = fault.storage?.(plain) ?? plain;
        const slow = scheduled(faulty, scheduler);
        const storage: RunStorage = {
          ...faulty,
          load: (known) => (isBusy ? slow : faulty).load(known),
          append: (...given) => (isBusy ? slow : faulty).append(...given),
        };
        return openLog(storage);
      };
      const logs = [await open(), await open()] as const;
      isBusy = true;
      const plan = ([first, second] as const).flatMap((list, tab) =>
        list.map((command) => {
          const prepare = commands[command](tab === 0 ? 0 : 1);
          return { log: logs[tab === 0 ? 0 : 1], prepare: fault.prepare?.(prepare) ?? prepare };
        }),
      );
      const done = await scheduler.waitFor(
        Promise.all(plan.map(({ log, prepare }) => log.perform(prepare))),
      );
      isBusy = false;
      await Promise.all(logs.map((log) => log.refresh()));

      const kept = (await location.open().load())?.events ?? [];
      const fresh = kept.slice(saved.length);
      expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
      expect(fresh).toHaveLength(done.flatMap(({ events }) => events).length);
      expect(logs[0].events).toEqual(kept);
      expect(logs[1].events).toEqual(kept);
      expect(logs.map(({ notice }) => notice)).toEqual([null, null]);

      expect(
        fresh.filter(({ type }) => type === 'secondFactorAccepted').length,
      ).toBeLessThanOrEqual(1);
      const revoked = fresh.find(({ type }) => type === 'appPasswordDeleted')?.seq ?? Infinity;
      const uses = fresh.filter(({ type }) => type === 'legacySignInAccepted');
      expect(uses.every(({ seq }) => seq < revoked)).toBe(true);
      const disabled = fresh.find(({ type }) => type === 'mfaStateChanged')?.seq ?? Infinity;
      const enrolled = fresh.filter(({ type }) => type === 'factorVerified');
      expect(enrolled.length).toBeLessThanOrEqual(1);
      expect(enrolled.every(({ seq }) => seq < disabled)).toBe(true);
      let tenant = lab.state;
      for (const event of fresh) {
        tenant = evolve(tenant, event as never, event.at);
        expect(tenant.users['sari']?.appPasswords.length).toBeLessThanOrEqual(limit);
      }
    },
  );

test('CC-05 RV-12 CC-02 CC-04 no order of two tabs accepts a code twice, a revoked app password, a 41st one, a method after MFA was turned off, or loses an event', async () => {
  await fc.assert(property(), { numRuns: cases({ quick: 200, full: 2_000 }) });
});

test('CC-01 without concurrency each command has its effect', async () => {
  const location = memoryLocation();
  await location.open().append({ runId: 'run', length: 0 }, saved, [...lab.secrets]);
  const log = await openLog(location.open());
  const refusalOf = async (command: CommandName, tab: 0 | 1) =>
    (await log.perform(commands[command](tab))).refusal;
  expect(await refusalOf('verify', 0)).toBeUndefined();
  expect(await refusalOf('verify', 1)).toBe('codeReplayed');
  expect(await refusalOf('use', 0)).toBeUndefined();
  expect(await refusalOf('create', 0)).toBeUndefined();
  expect(await refusalOf('create', 1)).toBeUndefined();
  expect(await refusalOf('create', 0)).toBe('appPasswordLimit');
  expect(await refusalOf('revoke', 0)).toBeUndefined();
  expect(await refusalOf('use', 1)).toBe('badPassword');
  expect(await refusalOf('create', 0)).toBeUndefined();
  expect(await refusalOf('enrol', 1)).toBeUndefined();
  expect(await refusalOf('enrol', 0)).toBe('stepNotReached');
});

test('CC-04 an enrolment does not finish after MFA was turned off', async () => {
  const location = memoryLocation();
  await location.open().append({ runId: 'run', length: 0 }, saved, [...lab.secrets]);
  const log = await openLog(location.open());
  await log.perform(commands.disable(0));
  expect((await log.perform(commands.enrol(1))).refusal).toBeDefined();
});

/** One fault each: the property has to fail for every one. */
const faults: Readonly<Record<string, Fault>> = {
  'a storage that appends wherever the log ends': {
    storage: (storage) => ({
      ...storage,
      append: async (_at, events, secrets) => {
        const end = await storage.load();
        return storage.append({ runId: 'run', length: end?.events.length ?? 0 }, events, secrets);
      },
    }),
  },
  'a storage that says yes and appends nothing when another tab was faster': {
    storage: (storage) => ({
      ...storage,
      append: async (...given) => {
        await storage.append(...given);
        return true;
      },
    }),
  },
  'a decision that is not made again on the newest state': {
    prepare: (prepare) => async (state) => {
      const result = (await prepare(state))(state, now);
      return () => result;
    },
  },
};

test.each(Object.entries(faults))('CC-05 the property notices %s', async (_, fault) => {
  expect((await fc.check(property(fault), { numRuns: 500, endOnFailure: true })).failed).toBe(true);
});
