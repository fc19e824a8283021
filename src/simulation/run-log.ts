import type { Instant, SecretRef } from '../tenant/model.ts';
import type { VendorProfile } from '../tenant/vendor-profile.ts';
import { firstScenario } from './evolve.ts';
import type { Decide, CommandResult } from './command-handlers/command-handler.ts';
import { emptyHistory, evolveHistory, type History } from './history.ts';
import type { RunEvent, RunState, RecordedEvent } from './model.ts';
import type { StorageNotice } from './run.ts';
import { memoryStorage } from './storage/memory.ts';
import {
  isForMemoryOnly,
  StorageProblem,
  type RunStorage,
  type SavedRun,
} from './storage/run-storage.ts';

export interface RunLogOptions {
  readonly openStorage: () => Promise<RunStorage>;
  /** The first events of a new run, with their secrets. */
  readonly begin: () => Promise<CommandResult>;
  /** A name for a new run that no other run has. */
  readonly drawRunId: () => string;
  /** Which saved run is meant: one of another seed or scenario is another run. */
  readonly seed: string | null;
  readonly scenarioId: string;
  /** A saved run of another vendor is another run as well. */
  readonly profile: VendorProfile;
  readonly now: (state: RunState) => Instant;
  /** An event was folded; or, without one, the run begins anew. */
  readonly folded: (
    event: RecordedEvent<RunEvent> | null,
    state: RunState,
    secrets: ReadonlyMap<SecretRef, string>,
  ) => void;
  /** Something changed that this tab did not ask for. */
  readonly changed: () => void;
}

/**
 * The log of a run and what is folded from it, kept in step with the storage and so with other tabs. There is one way
 * in: what is to happen is prepared at leisure and committed in a short critical section, on the newest state, under a
 * compare-and-set.
 */
export class RunLog {
  history: History;
  events: RecordedEvent<RunEvent>[] = [];
  notice: StorageNotice = null;
  readonly secrets = new Map<string, string>();
  readonly #options: RunLogOptions;
  #storage: RunStorage = memoryStorage();
  #runId = '';
  #queue: Promise<unknown> = Promise.resolve();

  get state(): RunState {
    return this.history.present;
  }

  private constructor(options: RunLogOptions) {
    this.#options = options;
    this.history = emptyHistory(options.profile);
  }

  /** Opens the saved run, or starts a new one. Never rejects because of storage. */
  static async open(options: RunLogOptions): Promise<RunLog> {
    const log = new RunLog(options);
    // In turn, so that news of another tab waits until there is a run.
    await log.#inTurn(() => log.#open());
    return log;
  }

  /**
   * Prepares against the present state, which may be old by the time that is done; what comes of it decides again on
   * the newest. Calls are carried out one after the other.
   */
  perform(prepare: (state: RunState) => Decide | Promise<Decide>): Promise<CommandResult> {
    return this.#inTurn(async () => {
      const commit = await prepare(this.state);
      return this.#storage.tabs.withLock(async () => {
        // Deciding is quick and pure, so it is simply done again when another tab came first.
        for (;;) {
          const happening = commit(this.state, this.#options.now(this.state));
          if (await this.#append(happening)) return happening;
        }
      });
    });
  }

  /** Folds what other tabs did meanwhile. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.state;
      await this.#orInMemory(() => this.#catchUp());
      if (this.state !== before) this.#options.changed();
    });
  }

  /** Forgets everything, secrets and saved copy included, and starts again. */
  reset(): Promise<void> {
    return this.#inTurn(async () => {
      const first = await this.#options.begin();
      await this.#storage.tabs.withLock(async () => {
        await this.#orInMemory(() => this.#storage.wipe());
        this.#forget();
        await this.#startWith(first);
      });
    });
  }

  close(): void {
    this.#storage.close();
  }

  async #open(): Promise<void> {
    try {
      this.#use(await this.#options.openStorage());
      const saved = await this.#storage.load();
      if (saved && this.#isMeant(saved.events)) {
        this.#take(saved);
        return;
      }
      if (saved) await this.#storage.wipe();
    } catch (cause) {
      this.#forget();
      if (cause instanceof StorageProblem && cause.kind === 'savedRunUnreadable') {
        await this.#orInMemory(() => this.#storage.quarantine());
        this.notice ??= cause.kind;
      } else {
        await this.#goOnInMemory(cause);
      }
    }
    await this.#begin();
  }

  #use(storage: RunStorage): void {
    this.#storage = storage;
    storage.tabs.onChange(() => void this.refresh());
    void storage.lost.then((loss) =>
      this.#inTurn(async () => {
        if (this.#storage !== storage) return;
        // Wiped in another tab means here as well: nothing of it may live on in this tab's memory.
        if (loss === 'wiped') this.#forget();
        await this.#goOnInMemory(new Error(`The saved copy was ${loss} from another tab.`));
        if (loss === 'wiped') await this.#begin();
        this.#options.changed();
      }),
    );
  }

  async #begin(): Promise<void> {
    await this.#startWith(await this.#options.begin());
  }

  /** Two tabs may begin at once: then one run is kept, and both have it. */
  async #startWith(first: CommandResult): Promise<void> {
    this.#runId = this.#options.drawRunId();
    let hasBegun = false;
    while (!hasBegun) hasBegun = (await this.#append(first)) || this.state.version > 0;
  }

  /**
   * Saves first and shows afterwards: nothing is ever on the screen that a reload would not know.
   * False when it was not saved, and the caller decides again: another tab was faster, and its events are folded then;
   * or the place failed, and the run is in memory now.
   */
  async #append({ events, secrets = [] }: CommandResult): Promise<boolean> {
    if (events.length === 0) return true;
    const at = this.#options.now(this.state);
    const { version } = this.state;
    const stamped = events.map((event, index) => ({
      ...event,
      seq: version + index + 1,
      at,
      // Before the first gesture there is nothing to go back to.
      ...(index === 0 && version > 0 && { begins: true as const }),
    }));
    const isSaved = await this.#orInMemory(async () => {
      const position = { runId: this.#runId, length: version };
      if (await this.#storage.append(position, stamped, secrets)) return true;
      await this.#catchUp();
      return false;
    });
    if (!isSaved) return false;
    for (const [ref, value] of secrets) this.secrets.set(ref, value);
    const forgotten = this.#fold(stamped);
    if (forgotten.length > 0) await this.#orInMemory(() => this.#storage.forgetSecrets(forgotten));
    this.#storage.tabs.notify();
    return true;
  }

  async #catchUp(): Promise<void> {
    const saved = await this.#storage.load({ runId: this.#runId, length: this.state.version });
    if (!saved) {
      this.#forget();
      await this.#begin();
      return;
    }
    if (saved.from === 0 && !this.#isMeant(saved.events)) {
      const why =
        'Another tab practises with another seed or scenario, and one place keeps one run.';
      throw new StorageProblem('storageRefused', new Error(why));
    }
    if (saved.from === 0) this.#forget();
    this.#take(saved);
  }

  #isMeant([first, second]: readonly RunEvent[]): boolean {
    if (first?.type !== 'runStarted' || second?.type !== 'tenantCreated') return false;
    const { seed, scenarioId, profile } = this.#options;
    if (second.profile !== profile.id) return false;
    return first.seed === seed && (first.scenario?.id ?? firstScenario.id) === scenarioId;
  }

  #take({ runId, events, secrets }: SavedRun): void {
    this.#runId = runId;
    for (const [ref, value] of secrets) this.secrets.set(ref, value);
    try {
      this.#fold(events);
    } catch (cause) {
      throw new StorageProblem('savedRunUnreadable', cause);
    }
  }

  /** Answers which saved secrets no device remembers any more. */
  #fold(events: readonly RecordedEvent<RunEvent>[]): readonly SecretRef[] {
    const forgotten: SecretRef[] = [];
    for (const event of events) {
      const before = this.state;
      this.history = evolveHistory(this.history, event);
      const after = this.history.present;
      this.events.push(event);
      this.#options.folded(event, after, this.secrets);
      // What is taken back can be done again, so nothing is forgotten for it.
      if (event.type === 'undone') continue;
      // A mail program whose account is removed, or that gives way to another, forgets the password.
      const saved = before.mail.savedPasswordRef;
      if (saved !== null && after.mail.savedPasswordRef === null) forgotten.push(saved);
      // "Done" and "Close" leave the page that showed the app password, as does a sign-out; its text goes with it.
      if (before.browser.shownAppPassword && !after.browser.shownAppPassword) this.#forgetShown();
    }
    for (const ref of forgotten) this.secrets.delete(ref);
    return forgotten;
  }

  #forgetShown(): void {
    for (const ref of [...this.secrets.keys()]) if (isForMemoryOnly(ref)) this.secrets.delete(ref);
  }

  #forget(): void {
    this.secrets.clear();
    this.history = emptyHistory(this.#options.profile);
    this.events = [];
    this.#options.folded(null, this.state, this.secrets);
  }

  async #orInMemory<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (cause) {
      await this.#goOnInMemory(cause);
      return undefined;
    }
  }

  /** The run goes on without the place that failed. What was folded so far moves into memory. */
  async #goOnInMemory(cause: unknown): Promise<void> {
    this.notice = cause instanceof StorageProblem ? cause.kind : 'storageRefused';
    this.#storage.close();
    this.#storage = memoryStorage();
    const position = { runId: this.#runId, length: 0 };
    if (this.events.length > 0) {
      await this.#storage.append(position, this.events, [...this.secrets]);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
