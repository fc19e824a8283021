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
