import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import { currentFormat, upcast } from './upcast.ts';
import type { Position, StorageLoss } from './run-storage.ts';

/** An event as it is saved, with the format that it was written in. `event` is unknown until it was checked. */
export interface EventRecord {
  readonly seq: number;
  readonly format: number;
  readonly event: unknown;
}

export interface SealedSecret {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  /** Events in the log when it was saved. */
  readonly seq: number;
}

export interface Schema extends DBSchema {
  events: { key: number; value: EventRecord };
  secrets: { key: string; value: SealedSecret };
  keys: { key: string; value: CryptoKey };
  /** One record, `run`: where the log ends. Counting the events instead would take longer the more there are. */
  ends: { key: string; value: Position };
  /** What could not be understood, with the place that it comes from. */
  aside: {
    key: number;
    value: { readonly store: string; readonly key: unknown; readonly value: unknown };
  };
}

export type Database = IDBPDatabase<Schema>;

/**
 * Changed with every change of the stores below and of the format in them, so that a tab with an older version of the
 * site lets go; each older one is brought here by `upgrade`.
 */
const databaseVersion = 3;

/** Ours are told apart from what else the origin keeps by this beginning. */
export const databasePrefix = 'app-password-lab:';

export interface OpenDatabase {
  readonly database: Database;
  readonly lost: Promise<StorageLoss>;
}

/**
 * Opens a database of the present version. Rejects when the browser refuses, and also when a tab with an older version
 * of the site does not let go of it: waiting for that could take for ever, and the run can go on in memory.
 */
export async function openDatabase(name: string): Promise<OpenDatabase> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<StorageLoss>();
  const { promise: held, reject: isHeld } = Promise.withResolvers<never>();
  let isGivenUp = false;
  const opening = openDB<Schema>(name, databaseVersion, {
    upgrade(database, from, _to, transaction) {
      // An upgrade that fails is taken back whole; opening then rejects.
      upgrade(database, from, transaction).catch(() => transaction.abort());
    },
    blocked() {
      isGivenUp = true;
      isHeld(
        new Error('A tab with an older version of this page is open; close it and load again.'),
      );
    },
    // Another tab needs a newer version, or wipes everything. Who does not let go would block it.
    blocking(_present, wanted, event) {
      (event.target as IDBDatabase).close();
      lose(wanted === null ? 'wiped' : 'closed');
    },
    terminated: () => lose('closed'),
  });
  void opening.then(
    (database) => isGivenUp && database.close(),
    () => undefined,
  );
  return { database: await Promise.race([opening, held]), lost };
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Only requests are awaited here: anything else would end the transaction that holds all of it together. */
async function upgrade(database: Database, from: number, transaction: Upgrade): Promise<void> {
  if (from < 1) {
    database.createObjectStore('events', { keyPath: 'seq' });
    database.createObjectStore('secrets');
    database.createObjectStore('keys');
  }
  if (from < 2) {
    database.createObjectStore('ends');
    database.createObjectStore('aside', { autoIncrement: true });
  }
  if (from === 1) await upgradeRun(transaction);
  if (from === 2) await upgradeEvents(transaction);
}

/** What is foreign in the log stays so, and is found when the run is read. */
async function upgradeEvents(transaction: Upgrade): Promise<void> {
  const events = transaction.objectStore('events');
  for (const record of await events.getAll()) {
    if (record.format !== 2) continue;
    const [event] = upcast([record.event], 2);
    await events.put({ seq: record.seq, format: currentFormat, event });
  }
}

/** Version 1 kept bare events, counted them to know the end, and did not say when a secret came. */
async function upgradeRun(transaction: Upgrade): Promise<void> {
  const events = transaction.objectStore('events');
  const saved: readonly { readonly seq: number }[] = await events.getAll();
  for (const [index, event] of upcast(saved, 1).entries()) {
    await events.put({ seq: saved[index]?.seq ?? 0, format: currentFormat, event });
  }
  if (saved.length > 0) {
    await transaction.objectStore('ends').put({ runId: 'v1', length: saved.length }, 'run');
  }
  const secrets = transaction.objectStore('secrets');
  for (const ref of await secrets.getAllKeys()) {
    const secret = await secrets.get(ref);
    if (secret) await secrets.put({ ...secret, seq: 0 }, ref);
  }
}
