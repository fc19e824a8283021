import { databasePrefix, delay, inTime } from '../database.ts';

/** The browser storage in which a practice can leave something. A part is `undefined` where the browser lacks it. */
export interface BrowserStorage {
  readonly databases: IDBFactory | undefined;
  /** Local and session storage. */
  readonly areas: readonly Storage[];
  readonly caches: CacheStorage | undefined;
}

/**
 * Deletes every run of this site: databases with their quarantine, and the keys and caches that begin with our prefix. Open
 * tabs close their connection when asked and forget what they have in memory.
 * Rejects, naming the database, when one of them could not be deleted; and when the browser does not list them in time.
 */
export async function wipeEverything(
  { databases, areas, caches }: BrowserStorage,
  wait = delay,
): Promise<void> {
  const ours = (name: string | undefined): name is string =>
    name?.startsWith(databasePrefix) ?? false;
  for (const area of areas) {
    for (const key of Object.keys(area).filter(ours)) area.removeItem(key);
  }
  if (databases) {
    const listed = await inTime(databases.databases(), wait);
    const names = listed.map(({ name }) => name).filter(ours);
    await Promise.all(names.map((name) => deleteDatabase(databases, name)));
  }
  if (caches) {
    const names = (await caches.keys()).filter(ours);
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}

/** Milliseconds that another tab has to close its connection. */
const closeTimeout = 3000;

const deleteDatabase = (databases: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name);
    const timer = setTimeout(() => {
      reject(new Error(`${name} is held by another tab. Close the tab and wipe again.`));
    }, closeTimeout);
    const settle = (end: () => void) => () => {
      clearTimeout(timer);
      end();
    };
    request.onsuccess = settle(resolve);
    request.onerror = settle(() => {
      reject(new Error(`${name} could not be deleted.`, { cause: request.error }));
    });
  });
