/** What the tabs of one run need of each other: taking turns, and hearing that there is something new. */
export interface Tabs {
  /**
   * Does short work while no other tab of this run does its own. It keeps tabs from running into each other, and is not
   * what keeps the log whole: that is the compare-and-set of `RunStorage.append`. So where the browser has no locks, or
   * a tab sits on one, the work is simply done.
   */
  withLock<T>(work: () => Promise<T>): Promise<T>;
  /** Says "there is something new" and nothing else: whoever hears it reads the storage, so no secret travels. */
  notify(): void;
  onChange(listener: () => void): void;
  close(): void;
}

/** Milliseconds. A tab that was stopped in the middle, by a debugger or a sleeping phone, must not stop the others. */
const patience = 2000;

/** Tabs of one browser, under a name that they share. `null` stands for a part that the browser does not have. */
export function browserTabs(
  name: string,
  locks: Pick<LockManager, 'request'> | null = locksHere(),
  Channel: typeof BroadcastChannel | null = channelsHere(),
): Tabs {
  const channel = Channel && new Channel(name);
  return {
    async withLock<T>(work: () => Promise<T>) {
      if (!locks) return work();
      // A failure of the work must not look like a lock that was not to be had: it would be done twice.
      let done: Promise<T> | undefined;
      const start = () => (done ??= work());
      const signal = AbortSignal.timeout(patience);
      await locks.request(name, { signal }, start).catch(() => undefined);
      return start();
    },
    notify: () => channel?.postMessage('news'),
    onChange(listener) {
      channel?.addEventListener('message', listener);
    },
    close: () => channel?.close(),
  };
}

/** A run that nobody shares. */
export const noOtherTabs: Tabs = {
  withLock: (work) => work(),
  notify: () => undefined,
  onChange: () => undefined,
  close: () => undefined,
};

// The types promise both everywhere; older browsers, and plain http, keep no such promise.
const locksHere = (): LockManager | null =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks ?? null;

const channelsHere = (): typeof BroadcastChannel | null =>
  (globalThis as { BroadcastChannel?: typeof BroadcastChannel }).BroadcastChannel ?? null;
