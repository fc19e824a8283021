import { newUser } from '../tenant/directory.ts';
import { hashPassword } from '../tenant/password-hash.ts';
import { codeOfStep, keyFromText, remainingInStep, stepAt } from '../tenant/one-time-code.ts';
import type { EraDate, Policy, User } from '../tenant/model.ts';
import type { NewSecrets, Ports, RandomSource } from '../tenant/ports.ts';
import type { Command } from './commands.ts';
import { draftsAfter } from './drafts.ts';
import { evolveRun, newRun } from './evolve.ts';
import { gestures } from './gestures/index.ts';
import type { Gesture } from './gestures/gesture.ts';
import type { RunEvent, RunState, Stamped } from './model.ts';
import { people, tenantMadeOn, tenantName, type Person } from './people.ts';
import { seededRandom } from './random.ts';
import type { Drafts, Outcome, RunHandle, StorageNotice } from './run.ts';
import { shownEnrolment } from './shown-enrolment.ts';
import { memoryStorage } from './storage/memory.ts';
import { StorageProblem, type RunStorage } from './storage/run-storage.ts';

export interface RunOptions {
  /** Repeats a run: the same seed gives the same keys and passwords. `null` draws from `random`. */
  readonly seed: string | null;
  readonly era: EraDate;
  readonly policy: Policy;
  /** Real time in milliseconds. */
  readonly clock: () => number;
  readonly random: RandomSource;
  /** Opens the place where the run is kept. A rejection means memory only, with a notice. */
  readonly openStorage: () => Promise<RunStorage>;
}

/** Opens the saved run, or starts a new one. Never rejects because of storage. */
export async function createRun(options: RunOptions): Promise<RunHandle> {
  let storage = memoryStorage();
  let notice: StorageNotice = null;
  let state: RunState = newRun;
  let log: Stamped<RunEvent>[] = [];
  let drafts: Drafts = {};
  const secrets = new Map<string, string>();
  const listeners = new Set<() => void>();

  const now = () => options.clock() + state.practice.clockOffset;
  const portsAt = (version: number): Ports => ({
    now,
    random: options.seed === null ? options.random : seededRandom(options.seed, version),
    secret: (ref) => secrets.get(ref),
  });
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  function fold(events: readonly Stamped<RunEvent>[]): void {
    for (const event of events) {
      state = evolveRun(state, event);
      drafts = draftsAfter(drafts, event, state);
      log.push(event);
    }
  }

  /** The run goes on without the place that failed. What was folded so far moves into memory. */
  async function goOnInMemory(cause: unknown): Promise<void> {
    notice = cause instanceof StorageProblem ? cause.kind : 'storageRefused';
    storage = memoryStorage();
    await storage.append(0, log, [...secrets]);
  }

  /**
   * Saves first and shows afterwards: nothing is ever on the screen that a reload would not know.
   * False when another tab was faster; its events are folded then, and the caller decides again.
   */
  async function append(events: readonly RunEvent[], newSecrets: NewSecrets): Promise<boolean> {
    if (events.length === 0) return true;
    const at = now();
    const stamped = events.map((event, index) => ({
      ...event,
      seq: state.version + index + 1,
      at,
    }));
    for (const [ref, value] of newSecrets) secrets.set(ref, value);
    try {
      if (!(await storage.append(state.version, stamped, newSecrets))) {
        await catchUp();
        return false;
      }
    } catch (cause) {
      await goOnInMemory(cause);
      await storage.append(state.version, stamped, newSecrets);
    }
    fold(stamped);
    forgetShown(stamped);
    return true;
  }

  /** Folds what another tab has saved meanwhile. */
  async function catchUp(): Promise<void> {
    const saved = await storage.load();
    if (!saved || saved.events.length < state.version) restart();
    for (const [ref, value] of saved?.secrets ?? []) secrets.set(ref, value);
    fold(saved?.events.slice(state.version) ?? []);
  }

  function restart(): void {
    secrets.clear();
    state = newRun;
    log = [];
    drafts = {};
  }

  /** "Done" closes the page that showed the app password; its text goes with it. */
  function forgetShown(events: readonly RunEvent[]): void {
    if (!events.some(({ type }) => type === 'registrationCompleted')) return;
    for (const ref of [...secrets.keys()]) if (ref.startsWith('shown:')) secrets.delete(ref);
  }

  async function begin(): Promise<void> {
    const users = await Promise.all(
      people.map((person) => userFor(person, options, portsAt(0).random)),
    );
    await append(
      [
        { type: 'runStarted', seed: options.seed },
        {
          type: 'tenantCreated',
          name: tenantName,
          era: options.era,
          createdOn: tenantMadeOn,
          policy: options.policy,
          users,
        },
      ],
      [],
    );
  }

  async function open(): Promise<void> {
    try {
      storage = await options.openStorage();
      const saved = await storage.load();
      // A run of another seed is another run.
      if (saved && seedOf(saved.events) === options.seed) {
        for (const [ref, value] of saved.secrets) secrets.set(ref, value);
        foldSaved(saved.events);
        return;
      }
      if (saved) await storage.wipe();
    } catch (cause) {
      restart();
      if (cause instanceof StorageProblem && cause.kind === 'savedRunUnreadable') {
        await storage.wipe().catch(goOnInMemory);
        notice = cause.kind;
      } else {
        await goOnInMemory(cause);
      }
    }
    await begin();
  }

  /** A saved event may come from another version of the site, or from somebody's hands. */
  function foldSaved(events: readonly Stamped<RunEvent>[]): void {
    try {
      fold(events);
    } catch (cause) {
      throw new StorageProblem('savedRunUnreadable', cause);
    }
  }

  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  async function carryOut(command: Command): Promise<Outcome> {
    const ports = portsAt(state.version);
    // The table is keyed by the command's own type, which the compiler cannot follow through a lookup.
    const gesture = gestures[command.type] as Gesture;
    const commit = await gesture(state, command, ports);
    // Deciding is quick and pure, so it is simply done again on the newest state when another tab came first.
    let happening = commit(state, now());
    while (!(await append(happening.events, happening.secrets ?? [])))
      happening = commit(state, now());
    tell();
    return happening.refusal === undefined
      ? { ok: true }
      : { ok: false, reason: happening.refusal };
  }

  await open();

  return {
    get state() {
      return state;
    },
    get log() {
      return log;
    },
    get drafts() {
      return drafts;
    },
    get notice() {
      return notice;
    },
    dispatch: (command) => inTurn(() => carryOut(command)),
    setDraft(field, text) {
      drafts = { ...drafts, [field]: text };
      tell();
    },
    secret: (ref) => secrets.get(ref),
    now,
    async codeOf(account) {
      const key = keyFromText(secrets.get(account.keyRef) ?? '');
      const instant = now();
      const code = key ? await codeOfStep(key, stepAt(instant, account.period), account) : '';
      return { code, remaining: remainingInStep(instant, account.period) };
    },
    shownEnrolment: () => shownEnrolment(state, (ref) => secrets.get(ref)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reset: () =>
      inTurn(async () => {
        await storage.wipe().catch(goOnInMemory);
        restart();
        await begin();
        tell();
      }),
  };
}

const seedOf = (events: readonly RunEvent[]): string | null => {
  const first = events[0];
  return first?.type === 'runStarted' ? first.seed : null;
};

async function userFor(
  person: Person,
  { policy }: RunOptions,
  random: RandomSource,
): Promise<User> {
  return newUser({
    id: person.id,
    address: person.address,
    displayName: person.displayName,
    passwordHash: await hashPassword(person.practicePassword, policy.passwordCost, random),
    mfa: person.mfa,
  });
}
