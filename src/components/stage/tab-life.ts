import { isSame, type Mark } from '../../stage/driver.ts';
import { stageName } from './channel.ts';

/**
 * Whether a tab still exists, by a lock that it holds as long as it does. The browser lets go of the lock however the tab ends.
 * A goodbye says the same sooner, but a tab that crashes or is closed on a busy computer never says it. See docs/decisions/0106.
 */
const lockOf = (id: string): string => `${stageName}:tab:${id}`;

/** `undefined` on an insecure address: then the goodbye is all there is. */
const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

const toTheEnd = new Promise<never>(() => undefined);

/** Resolves when the lock is held, or cannot be. */
export const holdLife = (id: string): Promise<void> =>
  new Promise((resolve) => {
    const held = locks()?.request(lockOf(id), () => {
      resolve();
      return toTheEnd;
    });
    if (held) held.catch(resolve);
    else resolve();
  });

const drives = `${stageName}:drives`;
let letGo: (() => void) | null = null;

/** A lock that a tab holds as long as it drives: one that is opened meanwhile will be answered, however busy this one is. */
export function holdDriving(isDriving: boolean): void {
  if (isDriving === (letGo !== null)) return;
  letGo?.();
  letGo = null;
  if (!isDriving) return;
  const toItsEnd = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Shared: until two have heard of each other, both drive.
  locks()
    ?.request(drives, { mode: 'shared' }, () => toItsEnd)
    .catch(() => undefined);
}

/** Whether a tab drives that exists; `false` where that cannot be known. */
async function isDriven(): Promise<boolean> {
  const known = await locks()
    ?.query()
    .catch(() => null);
  return known?.held?.some(({ name }) => name === drives) ?? false;
}

/** How often a tab that drives says so by itself. */
export const heartbeatEvery = 2000;

/** How long a new tab waits for an answer of one that drives already. */
const answerWithin = 400;
/** How often it does so while it is known that one drives, which may be too busy to answer at once. */
const mostWaits = 15;

export async function untilAnswered(isAnswered: () => boolean): Promise<void> {
  for (let waits = 1; waits <= mostWaits; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, answerWithin));
    if (isAnswered() || !(await isDriven())) return;
  }
}

/** Tells when the tab that drives ends. One is watched at a time, and each once: one that speaks afterwards has not ended. */
export class WatchedDriver {
  #mark: Mark | null = null;
  #watch = new AbortController();

  /** @param ended called at most once, and not after another mark is watched */
  watch(mark: Mark, ended: () => void): void {
    if (isSame(mark, this.#mark)) return;
    this.#mark = mark;
    this.#watch.abort();
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    // Shared: several tabs may wait for the same one.
    locks()
      ?.request(lockOf(mark.id), { mode: 'shared', signal }, () => {
        if (!signal.aborted) ended();
      })
      // Another one is watched, or the browser refuses.
      .catch(() => undefined);
  }
}
