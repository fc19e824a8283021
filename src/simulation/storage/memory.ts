import type { RunEvent, Stamped } from '../model.ts';
import { isForMemoryOnly, type RunStorage } from './run-storage.ts';

/** Keeps the run as long as the page is open. The twin of the IndexedDB storage, and its understudy when that fails. */
export function memoryStorage(): RunStorage {
  let events: Stamped<RunEvent>[] = [];
  const secrets = new Map<string, string>();
  return {
    load: () =>
      Promise.resolve(events.length === 0 ? null : { events: [...events], secrets: [...secrets] }),
    append: (expectedVersion, more, newSecrets) => {
      if (events.length !== expectedVersion) return Promise.resolve(false);
      events = [...events, ...more];
      for (const [ref, value] of newSecrets) if (!isForMemoryOnly(ref)) secrets.set(ref, value);
      return Promise.resolve(true);
    },
    forgetSecrets: (refs) => {
      for (const ref of refs) secrets.delete(ref);
      return Promise.resolve();
    },
    wipe: () => {
      events = [];
      secrets.clear();
      return Promise.resolve();
    },
  };
}
