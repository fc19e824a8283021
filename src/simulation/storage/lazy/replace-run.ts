import type { ImportedRun } from './import-export.ts';
import { indexedDbStorage } from '../indexed-db.ts';
import { memoryStorage } from '../memory.ts';
import { StorageProblem, type RunStorage } from '../run-storage.ts';

/**
 * Opens the storage of this name with an imported run in place of the one that it held; other tabs are told. Never rejects
 * because of storage: a run that cannot be saved is held in memory, and `append` then tells why, as soon as the run goes on.
 *
 * @param runId of the new run, drawn by the caller
 */
export async function storageWithRun(
  name: string,
  { events }: ImportedRun,
  runId: string,
  openStorage: (name: string) => Promise<RunStorage> = indexedDbStorage,
): Promise<RunStorage> {
  const start = { runId, length: 0 };
  let storage: RunStorage | null = null;
  try {
    const opened = await openStorage(name);
    storage = opened;
    await opened.tabs.withLock(async () => {
      await opened.wipe();
      if (!(await opened.append(start, events, [])))
        throw new StorageProblem('storageRefused', new Error('Another tab began a run meanwhile.'));
    });
    opened.tabs.notify();
    return opened;
  } catch (cause) {
    storage?.close();
    const problem =
      cause instanceof StorageProblem ? cause : new StorageProblem('storageRefused', cause);
    const memory = memoryStorage();
    await memory.append(start, events, []);
    return { ...memory, append: () => Promise.reject(problem) };
  }
}
