/** What the tabs of one run need of each other: a lock, and a notification that the log has grown. */
export interface Tabs {
  /**
   * Does short work while no other tab of this run does its own. It only avoids retries: what keeps the log consistent is
   * the compare-and-set of `RunStorage.append`. So where the browser has no locks, or a tab does not release one, the work
   * is done without it.
   */
  withLock<T>(work: () => Promise<T>): Promise<T>;
  /** Tells the other tabs that the log has grown, and nothing else: they read the storage, so no secret is sent. */
  notify(): void;
  onChange(listener: () => void): void;
  close(): void;
}

/** Milliseconds. A tab that is suspended while it has the lock, by a debugger or a sleeping phone, must not stop the others. */
const lockTimeout = 2000;

/** The tabs of one browser, under a name that they share. `null`: the browser does not have it. */
export function browserTabs(
  name: string,
  locks: Pick<LockManager, 'request'> | null = locksHere(),
  Channel: typeof BroadcastChannel | null = channelsHere(),
): Tabs {
  const channel = Channel && new Channel(name);
  return {
    async withLock<T>(work: () => Promise<T>) {
      if (!locks) return work();
      // A failure of the work must not look like a lock that could not be taken: the work would be done twice.
      let done: Promise<T> | undefined;
      const start = () => (done ??= work());
      const signal = AbortSignal.timeout(lockTimeout);
      await locks.request(name, { signal }, start).catch(() => undefined);
      return start();
    },
    notify: () => channel?.postMessage('changed'),
    onChange(listener) {
      channel?.addEventListener('message', listener);
    },
    close: () => channel?.close(),
  };
}

/** A run in one tab only. */
export const noOtherTabs: Tabs = {
  withLock: (work) => work(),
  notify: () => undefined,
  onChange: () => undefined,
  close: () => undefined,
};

// The types have both everywhere. Older browsers, and pages on plain http, do not.
const locksHere = (): LockManager | null =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks ?? null;

const channelsHere = (): typeof BroadcastChannel | null =>
  (globalThis as { BroadcastChannel?: typeof BroadcastChannel }).BroadcastChannel ?? null;
