import 'fake-indexeddb/auto';
import { noOtherTabs } from '../../src/simulation/tabs/tabs.ts';
import { indexedDbStorage } from '../../src/simulation/storage/indexed-db.ts';
import type { StorageLocation } from './contract.ts';

/** IndexedDB in Node: requests and transactions behave as in a browser. */

/**
 * A name that no other test uses. Not counted: files share a worker and its databases, and a file that has modules loaded
 * anew would begin the count again.
 */
export const freshName = (): string => `app-password-lab:test-${crypto.randomUUID()}`;

export const databaseLocation = (
  name = freshName(),
): StorageLocation & { readonly name: string } => ({
  name,
  open: (tabs = noOtherTabs) => indexedDbStorage(name, tabs),
  dump: async () => {
    const kept = await recordsOf(name);
    return kept.length === 0 ? '[]' : JSON.stringify(kept, readable);
  },
});

/** Bytes as text, so that a search finds a secret that was saved unsealed. */
const readable = (_key: string, value: unknown): unknown => {
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  return value;
};

export const request = <T>(made: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    made.onsuccess = () => resolve(made.result);
    made.onerror = () => reject(made.error ?? new Error('The request failed.'));
  });

/** The database itself, without the storage code. */
export async function withDatabase<T>(
  name: string,
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T> {
  const database = await request(indexedDB.open(name));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const recordsOf = (name: string, ...only: readonly string[]): Promise<unknown[]> =>
  withDatabase(name, async (database) => {
    const stores = only.length > 0 ? only : [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const all = await Promise.all(
      stores.map((store) =>
        request(transaction.objectStore(store).getAll() as IDBRequest<unknown[]>),
      ),
    );
    return all.flat();
  });

export const put = (name: string, store: string, value: unknown, key?: string): Promise<unknown> =>
  withDatabase(name, (database) =>
    request(database.transaction(store, 'readwrite').objectStore(store).put(value, key)),
  );
