import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NewSecrets } from '../../tenant/ports.ts';
import type { RunEvent, Stamped } from '../model.ts';
import { isForMemoryOnly, StorageProblem, type RunStorage } from './run-storage.ts';

interface Schema extends DBSchema {
  events: { key: number; value: Stamped<RunEvent> };
  secrets: { key: string; value: Sealed };
  keys: { key: string; value: CryptoKey };
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

type Database = IDBPDatabase<Schema>;

const sealingKey = 'sealing';

function problem(cause: unknown): StorageProblem {
  if (cause instanceof StorageProblem) return cause;
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return new StorageProblem(isFull ? 'storageFull' : 'storageRefused', cause);
}

/**
 * Keeps a run in IndexedDB. Secrets are sealed with a key that script can use but not read out, so that a copy of the
 * database shows none of them. Nothing but database requests is awaited inside a transaction: awaiting a key derivation
 * there would end it (measured: TransactionInactiveError).
 */
export async function indexedDbStorage(name: string): Promise<RunStorage> {
  let database: Database;
  try {
    database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('events', { keyPath: 'seq' });
        fresh.createObjectStore('secrets');
        fresh.createObjectStore('keys');
      },
    });
  } catch (cause) {
    throw problem(cause);
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw problem(cause);
    }
  };

  return {
    load: () =>
      attempt(async () => {
        const events = await database.getAll('events');
        if (events.length === 0) return null;
        if (!events.every((event, index) => isStamped(event) && event.seq === index + 1)) {
          throw new StorageProblem(
            'savedRunUnreadable',
            new Error('The saved log has a gap or a foreign record.'),
          );
        }
        return { events, secrets: await openSecrets(database) };
      }),

    append: (expectedVersion, events, secrets) =>
      attempt(async () => {
        const sealed = await sealAll(database, secrets);
        const transaction = database.transaction(['events', 'secrets'], 'readwrite');
        const log = transaction.objectStore('events');
        if ((await log.count()) !== expectedVersion) {
          transaction.abort();
          await transaction.done.catch(() => undefined);
          return false;
        }
        for (const [ref, value] of sealed) void transaction.objectStore('secrets').put(value, ref);
        for (const event of events) void log.add(event);
        await transaction.done;
        return true;
      }),

    forgetSecrets: (refs) =>
      attempt(async () => {
        const transaction = database.transaction('secrets', 'readwrite');
        for (const ref of refs) void transaction.store.delete(ref);
        await transaction.done;
      }),

    wipe: () =>
      attempt(async () => {
        const transaction = database.transaction(['events', 'secrets', 'keys'], 'readwrite');
        for (const store of ['events', 'secrets', 'keys'] as const)
          void transaction.objectStore(store).clear();
        await transaction.done;
      }),
  };
}

const isStamped = (value: unknown): value is Stamped<RunEvent> =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'seq' in value &&
  'at' in value &&
  typeof value.at === 'number';

async function keyOf(database: Database): Promise<CryptoKey> {
  const kept = await database.get('keys', sealingKey);
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await database.put('keys', made, sealingKey);
  return made;
}

async function sealAll(database: Database, secrets: NewSecrets): Promise<[string, Sealed][]> {
  const toKeep = secrets.filter(([ref]) => !isForMemoryOnly(ref));
  if (toKeep.length === 0) return [];
  const key = await keyOf(database);
  return Promise.all(
    toKeep.map(async ([ref, value]): Promise<[string, Sealed]> => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        key,
        new TextEncoder().encode(value),
      );
      return [ref, { iv, sealed }];
    }),
  );
}

async function openSecrets(database: Database): Promise<NewSecrets> {
  const [refs, sealed] = await Promise.all([
    database.getAllKeys('secrets'),
    database.getAll('secrets'),
  ]);
  if (refs.length === 0) return [];
  const key = await keyOf(database);
  return Promise.all(
    refs.map(async (ref, index): Promise<[string, string]> => {
      const record = sealed[index];
      if (!record)
        throw new StorageProblem('savedRunUnreadable', new Error(`Secret ${ref} is missing.`));
      const bytes = await crypto.subtle
        .decrypt({ name: 'AES-GCM', iv: record.iv }, key, record.sealed)
        .catch((cause: unknown) => {
          throw new StorageProblem('savedRunUnreadable', cause);
        });
      return [ref, new TextDecoder().decode(bytes)];
    }),
  );
}
