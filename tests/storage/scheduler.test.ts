import fc, { type Scheduler } from 'fast-check';
import { expect, test } from 'vitest';
import { RunLog } from '../../src/simulation/run-log.ts';
import type { Commit } from '../../src/simulation/gestures/gesture.ts';
import type { RunEvent, RunState, Stamped } from '../../src/simulation/model.ts';
import { memoryPlace } from '../../src/simulation/storage/memory.ts';
import type { RunStorage } from '../../src/simulation/storage/run-storage.ts';
import { noOtherTabs, type Tabs } from '../../src/simulation/tabs/tabs.ts';
import {
  decideAppPasswordCreation,
  decideAppPasswordDeletion,
  prepareAppPassword,
} from '../../src/tenant/app-passwords.ts';
import { evolve } from '../../src/tenant/evolve.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../../src/tenant/legacy-sign-in.ts';
import type { Ports } from '../../src/tenant/ports.ts';
import { decideCode, prepareCode } from '../../src/tenant/verification.ts';
import { registered } from '../conformance/lab.ts';

/**
 * Two tabs over one storage, in every order that fast-check can think of: whenever a tab sends something to the storage
 * or hears from it, the scheduler decides who goes on. Key derivation is the real, asynchronous one.
 */

const limit = 40;

/** Sari has an app password, 38 in all, and three sessions: one that manages, two that each wait for a code. */
const lab = await registered();
const manager = await lab.signIn(lab.me.factorId);
const padding = lab.user().appPasswords[0];
if (!padding) throw new Error('Sari has no app password.');
for (let count = 0; count < limit - 3; count += 1) {
  lab.append([
    {
      type: 'appPasswordCreated',
      userId: 'sari',
      sessionId: manager,
      // One round: these are only there to be counted, and every sign-in compares all of them.
      appPassword: {
        ...padding,
        id: `filler-${String(count)}`,
        origin: 'manage',
        hash: { ...padding.hash, cost: 1 },
      },
    },
  ]);
}
lab.skip(60);
const waiting = [(await lab.web())[1], (await lab.web())[1]] as const;
const code = await lab.code(lab.me.factorId);
const { now } = lab;
const ports: Ports = { ...lab.ports, now: () => now };

const saved = [{ type: 'runStarted', seed: null } as const, ...lab.log].map(
  (event, index): Stamped<RunEvent> => ({
    ...event,
    seq: index + 1,
    at: 'at' in event ? event.at : now,
  }),
);

type Act = 'verify' | 'create' | 'revoke' | 'use';
type Prepare = (state: RunState) => Promise<Commit>;

const acts: Readonly<Record<Act, (tab: 0 | 1) => Prepare>> = {
  verify:
    (tab) =>
    async ({ tenant }) => {
      const submission = { sessionId: waiting[tab], factorId: lab.me.factorId, code };
      const evidence = await prepareCode(tenant, submission, ports);
      return (state) => decideCode(state.tenant, submission, evidence, now);
    },
  create:
    () =>
    async ({ tenant }) => {
      const prepared = await prepareAppPassword(tenant, ports);
      return (state) => decideAppPasswordCreation(state.tenant, manager, 'Laptop', prepared, now);
    },
  revoke: () => () =>
    Promise.resolve((state) =>
      decideAppPasswordDeletion(state.tenant, manager, lab.me.appPasswordId, now),
    ),
  use:
    () =>
    async ({ tenant }) => {
      const command = {
        protocol: 'imap',
        address: 'sari@kopisenja.example',
        password: lab.me.appPassword,
      } as const;
      const evidence = await prepareLegacySignIn(tenant, command, ports);
      return (state) => decideLegacySignIn(state.tenant, command, evidence, now);
    },
};

/** Every word to the storage and every answer waits for its turn. */
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

/** Web Locks in ten lines. */
function locks(): Tabs {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...noOtherTabs,
    alone: (work) => {
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
    now: () => now,
    folded: () => undefined,
    changed: () => undefined,
  });

interface Fault {
  readonly storage?: (storage: RunStorage) => RunStorage;
  readonly prepare?: (prepare: Prepare) => Prepare;
}

const lists = fc.array(fc.constantFrom<Act>('verify', 'create', 'revoke', 'use'), {
  minLength: 1,
  maxLength: 3,
});

/** What must hold whatever the order. */
const property = (fault: Fault = {}) =>
  fc.asyncProperty(
    fc.scheduler(),
    lists,
    lists,
    fc.boolean(),
    async (scheduler, first, second, isLocked) => {
      const place = memoryPlace();
      await place.open().append({ runId: 'run', length: 0 }, saved, [...lab.secrets]);
      const tabs = isLocked ? locks() : noOtherTabs;
      let isBusy = false;
      const open = () => {
        const plain = place.open(tabs);
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
        list.map((act) => {
          const prepare = acts[act](tab === 0 ? 0 : 1);
          return { log: logs[tab === 0 ? 0 : 1], prepare: fault.prepare?.(prepare) ?? prepare };
        }),
      );
      const done = await scheduler.waitFor(
        Promise.all(plan.map(({ log, prepare }) => log.perform(prepare))),
      );
      isBusy = false;
      await Promise.all(logs.map((log) => log.refresh()));

      const kept = (await place.open().load())?.events ?? [];
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
      let tenant = lab.state;
      for (const event of fresh) {
        tenant = evolve(tenant, event as never, event.at);
        expect(tenant.users['sari']?.appPasswords.length).toBeLessThanOrEqual(limit);
      }
    },
  );

test('CC-05 RV-12 CC-02 CC-04 no order of two tabs accepts a code twice, a revoked app password, a 41st one, or loses an event', async () => {
  await fc.assert(property(), { numRuns: 2000 });
});

test('CC-01 one after the other each act does what it should', async () => {
  const place = memoryPlace();
  await place.open().append({ runId: 'run', length: 0 }, saved, [...lab.secrets]);
  const log = await openLog(place.open());
  const refusalOf = async (act: Act, tab: 0 | 1) => (await log.perform(acts[act](tab))).refusal;
  expect(await refusalOf('verify', 0)).toBeUndefined();
  expect(await refusalOf('verify', 1)).toBe('codeReplayed');
  expect(await refusalOf('use', 0)).toBeUndefined();
  expect(await refusalOf('create', 0)).toBeUndefined();
  expect(await refusalOf('create', 1)).toBeUndefined();
  expect(await refusalOf('create', 0)).toBe('appPasswordLimit');
  expect(await refusalOf('revoke', 0)).toBeUndefined();
  expect(await refusalOf('use', 1)).toBe('badPassword');
  expect(await refusalOf('create', 0)).toBeUndefined();
});

/** One wrong line each. The property is worth something only if it notices. */
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
      const happening = (await prepare(state))(state, now);
      return () => happening;
    },
  },
};

test.each(Object.entries(faults))('CC-05 the property notices %s', async (_, fault) => {
  expect((await fc.check(property(fault), { numRuns: 500, endOnFailure: true })).failed).toBe(true);
});
