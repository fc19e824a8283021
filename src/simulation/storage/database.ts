import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
  unwrap,
} from 'idb';
import type { Position, StorageLoss } from './run-storage.ts';

/** An event as it is saved, with the format that it was written in. `event` is unknown until its shape was checked. */
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

/** Where the log ends, and which secrets have to be there: one that is missing would go unnoticed otherwise. */
export interface LogEnd extends Position {
  readonly secrets: readonly string[];
}

export interface Schema extends DBSchema {
  events: { key: number; value: EventRecord };
  secrets: { key: string; value: SealedSecret };
  keys: { key: string; value: CryptoKey };
  /** One record, `run`. Counting the events instead would take longer the more there are. */
  ends: { key: string; value: LogEnd };
  /** Records of runs that could not be read, with the store and key that they had. */
  quarantine: {
    key: number;
    value: { readonly store: string; readonly key: unknown; readonly value: unknown };
  };
}

export type Database = IDBPDatabase<Schema>;

/** The key of the one record in `ends`. */
export const endKey = 'run';

/**
 * Raised with every change of the stores below and of the format of the events, so that a tab with an older version of the
 * site closes its connection. `upgrade` brings each older database to this version.
 */
const databaseVersion = 4;

/** Every database, key and cache of this site begins with it. */
export const databasePrefix = 'app-password-lab:';

export interface OpenDatabase {
  readonly database: Database;
  readonly lost: Promise<StorageLoss>;
}

/** Milliseconds that the browser has to open the database, and then for each read and each change. */
export const databaseTimeout = 3000;

/** Resolves after so many milliseconds. */
export type Delay = (milliseconds: number) => Promise<void>;

export const delay: Delay = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The work, or a rejection when it is not done within `databaseTimeout`, after `giveUp`: older WebKit opens a database, or
 * not even that, and then never answers.
 */
export async function inTime<T>(
  work: Promise<T>,
  wait: Delay,
  giveUp: () => void = () => undefined,
): Promise<T> {
  let isSettled = false;
  const late = wait(databaseTimeout).then((): never => {
    if (!isSettled) giveUp();
    throw new Error('The database did not answer in time.');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    isSettled = true;
  }
}

/**
 * Opens a database of the current version. Rejects when the browser refuses, when a tab with an older version of the site
 * keeps its connection, and when the browser does not answer within `databaseTimeout`: the run can go on in memory.
 */
export async function openDatabase(name: string, wait: Delay = delay): Promise<OpenDatabase> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<StorageLoss>();
  const { promise: blocked, reject } = Promise.withResolvers<never>();
  const opening = openDB<Schema>(name, databaseVersion, {
    upgrade(database, from, _to, transaction) {
      // An upgrade that fails is rolled back; opening then rejects.
      upgrade(database, from, transaction).catch(() => transaction.abort());
    },
    blocked() {
      closeOnceOpen();
      reject(
        new Error('A tab with an older version of this page is open; close it and load again.'),
      );
    },
    // Another tab needs a newer version, or deletes the database. An open connection would block it.
    blocking(_present, wanted, event) {
      (event.target as IDBDatabase).close();
      lose(wanted === null ? 'wiped' : 'closed');
    },
    terminated: () => lose('closed'),
  });
  const closeOnceOpen = () =>
    void opening.then(
      (database) => database.close(),
      () => undefined,
    );
  return { database: await inTime(Promise.race([opening, blocked]), wait, closeOnceOpen), lost };
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Changes the stores only. Events keep the format that they were written in and are upcast when they are read. Only
 * requests may be awaited here: anything else would end the transaction that holds all of it together.
 */
async function upgrade(database: Database, from: number, transaction: Upgrade): Promise<void> {
  if (from < 1) {
    database.createObjectStore('events', { keyPath: 'seq' });
    database.createObjectStore('secrets');
    database.createObjectStore('keys');
  }
  if (from < 2) {
    database.createObjectStore('ends');
    database.createObjectStore('quarantine', { autoIncrement: true });
  } else if (from < 4) {
    // Its name up to version 3.
    const raw: IDBTransaction = unwrap(transaction);
    raw.objectStore('aside').name = 'quarantine';
  }
  if (from === 1) await wrapEvents(transaction);
  if (from === 2 || from === 3) await listSecrets(transaction);
}

/** Version 1 kept bare events, counted them to find the end, and did not say when a secret was saved. */
async function wrapEvents(transaction: Upgrade): Promise<void> {
  const events = transaction.objectStore('events');
  const saved: readonly { readonly seq: number }[] = await events.getAll();
  for (const event of saved) await events.put({ seq: event.seq, format: 1, event });
  const secrets = transaction.objectStore('secrets');
  const refs = await secrets.getAllKeys();
  for (const ref of refs) {
    const secret = await secrets.get(ref);
    if (secret) await secrets.put({ ...secret, seq: 0 }, ref);
  }
  if (saved.length > 0) {
    const end = { runId: 'v1', length: saved.length, secrets: refs };
    await transaction.objectStore('ends').put(end, endKey);
  }
}

/** Up to version 3 nothing said which secrets there had to be: those that are there. */
async function listSecrets(transaction: Upgrade): Promise<void> {
  const ends = transaction.objectStore('ends');
  const end = await ends.get(endKey);
  if (!end) return;
  await ends.put(
    { ...end, secrets: await transaction.objectStore('secrets').getAllKeys() },
    endKey,
  );
}
