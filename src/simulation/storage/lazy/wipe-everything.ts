import { databasePrefix } from '../database.ts';

/** What the origin keeps, as far as a practice can have left something in it. A part is missing where the browser lacks it. */
export interface Places {
  readonly databases: IDBFactory | undefined;
  /** Local and session storage. */
  readonly areas: readonly Storage[];
  readonly caches: CacheStorage | undefined;
}

/**
 * Leaves nothing of any run behind: databases are deleted, and with them what was put aside; keys and caches with our
 * beginning go too. Open tabs let go of their database when asked and forget what they have in memory.
 * Rejects, naming the database, when one of them could not be deleted: saying "wiped" then would be a lie.
 */
export async function wipeEverything({ databases, areas, caches }: Places): Promise<void> {
  const ours = (name: string | undefined): name is string =>
    name?.startsWith(databasePrefix) ?? false;
  for (const area of areas) {
    for (const key of Object.keys(area).filter(ours)) area.removeItem(key);
  }
  if (databases) {
    const names = (await databases.databases()).map(({ name }) => name).filter(ours);
    await Promise.all(names.map((name) => deleteDatabase(databases, name)));
  }
  if (caches) {
    const names = (await caches.keys()).filter(ours);
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}

/** Milliseconds that another tab has to let go. */
const patience = 3000;

const deleteDatabase = (databases: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name);
    const timer = setTimeout(() => {
      reject(new Error(`${name} is held by another tab. Close the tab and wipe again.`));
    }, patience);
    const settle = (end: () => void) => () => {
      clearTimeout(timer);
      end();
    };
    request.onsuccess = settle(resolve);
    request.onerror = settle(() => {
      reject(new Error(`${name} could not be deleted.`, { cause: request.error }));
    });
  });
