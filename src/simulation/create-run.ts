import { codeOfStep, keyFromText, remainingInStep, stepAt } from '../tenant/one-time-code.ts';
import type { Ports, RandomSource } from '../tenant/ports.ts';
import { randomId } from '../tenant/random.ts';
import type { Command } from './commands.ts';
import { draftsAfter, withDraft, withGone } from './drafts.ts';
import { handlerFor } from './command-handlers/index.ts';
import { noChange } from './command-handlers/command-handler.ts';
import { LateParts } from './late-parts.ts';
import type { DeviceEvent, RunState } from './model.ts';
import { RunLog } from './run-log.ts';
import type { Drafts, Outcome, RunHandle } from './run.ts';
import { begin, type Scenario } from './scenario.ts';
import { shownEnrolment } from './shown-enrolment.ts';
import type { RunStorage } from './storage/run-storage.ts';

export interface RunOptions {
  /** The same seed gives the same keys and passwords. `null` draws from `random`. */
  readonly seed: string | null;
  readonly scenario: Scenario;
  /** Real time in milliseconds. */
  readonly clock: () => number;
  readonly random: RandomSource;
  /** Opens the storage location of the run. When it rejects, the run is in memory only, with a notice. */
  readonly openStorage: () => Promise<RunStorage>;
}

/** Opens the saved run, or starts a new one. Never rejects because of storage. */
export async function createRun(options: RunOptions): Promise<RunHandle> {
  let drafts: Drafts = {};
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const nowIn = ({ practice }: RunState) =>
    practice.pausedAt ?? options.clock() + practice.clockOffset;
  // Only runs that ask for it: the generator is a kilobyte.
  const seeded = options.seed === null ? null : await import('./lazy/seeded-random.ts');
  const randomAt = (version: number): RandomSource =>
    seeded && options.seed !== null ? seeded.seededRandom(options.seed, version) : options.random;

  const log = await RunLog.open({
    openStorage: options.openStorage,
    seed: options.seed,
    scenarioId: options.scenario.id,
    profile: options.scenario.profile,
    now: nowIn,
    begin: () =>
      begin(options.scenario, {
        seed: options.seed,
        random: randomAt(0),
        now: options.clock(),
      }),
    // Never from the seed: two runs of one seed have different ids.
    drawRunId: () => randomId(options.random),
    folded: (event, state, secrets) => {
      drafts = event ? withGone(draftsAfter(drafts, event, state), state, secrets) : {};
    },
    changed: tell,
  });
  const now = () => nowIn(log.state);
  const secret: Ports['secret'] = (ref) => log.secrets.get(ref);

  const parts = new LateParts(tell);

  async function carryOut(command: Command): Promise<Outcome> {
    const [first] = log.events;
    let isMissing = false as boolean;
    const { refusal } = await log.perform(async (state) => {
      const handle = await handlerFor(command.type).catch((cause: unknown) => {
        console.error(cause);
        isMissing = true;
        return () => () => noChange;
      });
      return handle(state, command, { now, random: randomAt(state.version), secret });
    });
    if (isMissing) {
      // Outside the queue: other commands are carried out meanwhile, and this one on the state that it then finds.
      await parts.untilRetry();
      // Reset meanwhile: what was asked of the run before is not asked of this one.
      return log.events[0] === first ? carryOut(command) : { ok: true };
    }
    tell();
    return refusal === undefined ? { ok: true } : { ok: false, reason: refusal };
  }

  /** For the run as a whole, not a window: decided on the newest state, like a command. */
  async function carryOutOnRun(decide: () => DeviceEvent | null): Promise<void> {
    await log.perform(() => () => {
      const event = decide();
      return event ? { events: [event] } : noChange;
    });
    tell();
  }

  return {
    get state() {
      return log.state;
    },
    get log() {
      return log.events;
    },
    get drafts() {
      return drafts;
    },
    get notice() {
      return log.notice;
    },
    parts,
    dispatch: carryOut,
    setDraft(field, text) {
      drafts = withDraft(drafts, field, text);
      tell();
    },
    get canUndo() {
      return log.history.past.length > 0;
    },
    get canRedo() {
      return log.history.future.length > 0;
    },
    undo: () => carryOutOnRun(() => (log.history.past.length > 0 ? { type: 'undone' } : null)),
    redo: () => carryOutOnRun(() => (log.history.future.length > 0 ? { type: 'redone' } : null)),
    pauseTime: (isPaused) =>
      carryOutOnRun(() => {
        const { pausedAt } = log.state.practice;
        if (isPaused) return pausedAt === null ? { type: 'timePaused' } : null;
        return pausedAt === null
          ? null
          : { type: 'timeResumed', clockOffset: pausedAt - options.clock() };
      }),
    secret,
    now,
    async codeOf(account) {
      const key = keyFromText(secret(account.keyRef) ?? '');
      const instant = now() + (log.state.phone.clockError ?? 0);
      const code = key ? await codeOfStep(key, stepAt(instant, account.period), account) : '';
      return { code, remaining: remainingInStep(instant, account.period) };
    },
    shownEnrolment: () => shownEnrolment(log.state, secret),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async reset() {
      await log.reset();
      parts.retry();
    },
    close: () => log.close(),
  };
}
