import { emptyHistory, evolveHistory, type History } from './history.ts';
import type { SecretRef } from '../tenant/model.ts';
import type { CommandResult, Decide } from './command-handlers/command-handler.ts';
import { isPossible, shortestLog } from './integrity.ts';
import type { RunEvent, RunState, RecordedEvent } from './model.ts';
import type { RunLogOptions } from './run-log-options.ts';
import type { StorageNotice } from './run.ts';
import { memoryStorage } from './storage/memory.ts';
import {
  isForMemoryOnly,
  StorageProblem,
  type RunStorage,
  type SavedRun,
} from './storage/run-storage.ts';

/**
 * The log of a run and the state folded from it, synchronised with the storage and so with other tabs. Commands are prepared
 * outside a critical section and committed inside it: decided on the newest state and appended under a compare-and-set.
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
    // In turn, so that a notification of another tab waits until there is a run.
    await log.#inTurn(() => log.#open());
    return log;
  }

  /**
   * Prepares on the present state, which may be outdated when that is done; the result decides on the newest state. Calls are
   * carried out one after the other.
   */
  perform(prepare: (state: RunState) => Decide | Promise<Decide>): Promise<CommandResult> {
    return this.#inTurn(async () => {
      const commit = await prepare(this.state);
      return this.#storage.tabs.withLock(async () => {
        // Deciding is quick and pure, so it is repeated when another tab was faster.
        for (;;) {
          const result = commit(this.state, this.#options.now(this.state));
          if (await this.#append(result)) return result;
        }
      });
    });
  }

  /** Folds the events that other tabs appended. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.state;
      await this.#orInMemory(() => this.#catchUp());
      if (this.state !== before) this.#options.changed();
    });
  }

  /** Deletes the run with its secrets and saved copy, and starts a new one. */
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
      if (saved) {
        this.#take(saved);
        if (this.#isOurs(saved.events)) return;
        this.#forget();
        await this.#storage.wipe();
      }
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
        // Wiped in another tab: nothing of the run may stay in the memory of this one.
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

  /** When two tabs start a run at once, one of the two is saved, and both tabs have it. */
  async #startWith(first: CommandResult): Promise<void> {
    this.#runId = this.#options.drawRunId();
    let hasBegun = false;
    while (!hasBegun) hasBegun = (await this.#append(first)) || this.state.version > 0;
  }

  /**
   * Saves first and folds afterwards: the screen never shows what a reload would not know.
   * `false` when nothing was saved, and the caller decides again: another tab was faster, and its events are folded now; or
   * the storage failed, and the run is in memory now.
   */
  async #append({ events, secrets = [] }: CommandResult): Promise<boolean> {
    if (events.length === 0) return true;
    const at = this.#options.now(this.state);
    const { version } = this.state;
    const stamped = events.map((event, index) => ({
      ...event,
      seq: version + index + 1,
      at,
      // There is nothing to undo to before the run.
      ...(index === 0 && version > 0 && { startsUndoStep: true as const }),
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
    if (saved.from === 0 && !this.#isOurs(saved.events)) {
      const why = 'Another tab has a run of another seed or scenario in the same storage location.';
      throw new StorageProblem('storageRefused', new Error(why));
    }
    this.#take(saved);
  }

  #isOurs([first]: readonly RunEvent[]): boolean {
    if (first?.type !== 'runStarted') return false;
    const { seed, scenarioId } = this.#options;
    return first.seed === seed && first.scenario.id === scenarioId;
  }

  /**
   * Folds a saved run, or what is new in it. All or nothing: throws `savedRunUnreadable`, with the run as it was before, when
   * it cannot be folded or leads to a state that cannot be.
   */
  #take({ runId, from, events, secrets }: SavedRun): void {
    const { history, events: log } = this;
    const { length } = log;
    const known = [...this.secrets];
    try {
      if (from === 0) this.#forget();
      for (const [ref, value] of secrets) this.secrets.set(ref, value);
      for (const event of events) {
        this.#fold([event]);
        if (!isPossible(event, this.state)) {
          throw new Error(
            `Event ${String(event.seq)} of the saved log cannot follow those before it.`,
          );
        }
      }
      if (this.events.length < shortestLog) throw new Error('The saved log is not a whole run.');
      this.#runId = runId;
    } catch (cause) {
      log.length = length;
      this.history = history;
      this.events = log;
      this.secrets.clear();
      for (const [ref, value] of known) this.secrets.set(ref, value);
      throw new StorageProblem('savedRunUnreadable', cause);
    }
  }

  /** Returns the saved secrets that no device remembers any more. */
  #fold(events: readonly RecordedEvent<RunEvent>[]): readonly SecretRef[] {
    const forgotten: SecretRef[] = [];
    for (const event of events) {
      const before = this.state;
      this.history = evolveHistory(this.history, event);
      const after = this.history.present;
      this.events.push(event);
      this.#options.folded(event, after, this.secrets);
      // What is undone can be redone, so its secrets stay.
      if (event.type === 'undone') continue;
      // A client whose account is removed, or that is replaced by another, forgets its password.
      const saved = before.mail.savedPasswordRef;
      if (saved !== null && after.mail.savedPasswordRef === null) forgotten.push(saved);
      // "Done", "Close" and a sign-out leave the page of the app password; its text is deleted with it.
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

  /** The run goes on without the storage that failed. What was folded so far is copied into memory. */
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
