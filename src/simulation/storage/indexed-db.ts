import { browserTabs, type Tabs } from '../tabs/tabs.ts';
import { delay, endKey, inTime, openDatabase, type Database } from './database.ts';
import { currentFormat } from './format.ts';
import { StorageProblem, type Position, type RunStorage } from './run-storage.ts';
import { seal, unseal } from './sealing.ts';

function problem(cause: unknown): StorageProblem {
  if (cause instanceof StorageProblem) return cause;
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return new StorageProblem(isFull ? 'storageFull' : 'storageRefused', cause);
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw problem(cause);
  }
}

const storesOfRun = ['ends', 'events', 'secrets', 'keys'] as const;
const allStores = [...storesOfRun, 'quarantine'] as const;

const begin = (database: Database) => database.transaction(allStores, 'readwrite');
type Change = ReturnType<typeof begin>;

/**
 * One change, all or nothing; `false` rolls it back. Nothing but requests may be awaited in it: anything else, such as a
 * key derivation, would end the transaction (measured: TransactionInactiveError).
 */
async function carryOut(
  transaction: Change,
  work: (stores: Change) => Promise<boolean>,
): Promise<boolean> {
  const ended = transaction.done.then(
    () => null,
    (cause: unknown) => ({ cause }),
  );
  let failure: { cause: unknown } | null = null;
  let isToStay = false;
  try {
    isToStay = await work(transaction);
  } catch (cause) {
    failure = { cause };
  }
  // Without this, what was asked for before a failure would be saved without the rest.
  if (!isToStay) abort(transaction);
  const aborted = await ended;
  if (failure) throw transaction.error ?? failure.cause;
  if (isToStay && aborted) throw aborted.cause;
  return isToStay;
}

function abort(transaction: Change): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** What the load of a run reads. */
async function readAll(database: Database, known: Position | undefined) {
  const stores = database.transaction(['ends', 'events', 'secrets']);
  const end = await stores.objectStore('ends').get(endKey);
  const isKnown = known !== undefined && known.runId === end?.runId;
  const from = isKnown && known.length <= end.length ? known.length : 0;
  const [events, refs, sealed] = await Promise.all([
    stores.objectStore('events').getAll(IDBKeyRange.lowerBound(from, true)),
    stores.objectStore('secrets').getAllKeys(),
    stores.objectStore('secrets').getAll(),
  ]);
  await stores.done;
  return { end, events, secrets: refs.map((ref, index) => [ref, sealed[index]] as const), from };
}

/** A request whose failure is reported by its transaction. */
const ask = (made: Promise<unknown>): void => void made.catch(() => undefined);

/**
 * The storage location of a run in IndexedDB. Secrets are sealed. Rejects with `StorageProblem`, also when the database opens
 * and then does not answer.
 */
export async function indexedDbStorage(
  name: string,
  tabs: Tabs = browserTabs(name),
  wait = delay,
): Promise<RunStorage> {
  const { database, lost } = await attempt(() => openDatabase(name, wait));
  const read = <T>(work: Promise<T>): Promise<T> => inTime(work, wait);
  const change = async (work: (stores: Change) => Promise<boolean>): Promise<boolean> => {
    const transaction = begin(database);
    // What comes too late is not saved: the run is in memory by then.
    return inTime(carryOut(transaction, work), wait, () => {
      abort(transaction);
    });
  };

  return {
    tabs,
    lost,

    load: (known) =>
      attempt(async () => {
        const records = await read(readAll(database, known));
        if (records.end === undefined && records.events.length === 0) return null;
        // Only who has a saved run loads what it has to look like: a first practice does not. However long the network takes.
        const { readRecords } = await import('./lazy/saved-records.ts');
        const saved = readRecords(records);
        const secrets = await read(unseal(database, saved.secrets));
        return { ...saved, from: records.from, secrets };
      }),

    append: (at, events, secrets) =>
      attempt(async () => {
        const sealed = await read(seal(database, secrets, at.length));
        return change(async (stores) => {
          const run = await stores.objectStore('ends').get(endKey);
          if ((run && run.runId !== at.runId) || at.length !== (run?.length ?? 0)) return false;
          // A new run: nothing that was left without a log may become part of it.
          if (!run) ask(stores.objectStore('secrets').clear());
          for (const [ref, secret] of sealed) ask(stores.objectStore('secrets').put(secret, ref));
          for (const event of events) {
            const record = { seq: event.seq, format: currentFormat, event };
            ask(stores.objectStore('events').add(record));
          }
          const refs = new Set([...(run?.secrets ?? []), ...sealed.map(([ref]) => ref)]);
          const end = { runId: at.runId, length: at.length + events.length, secrets: [...refs] };
          ask(stores.objectStore('ends').put(end, endKey));
          return true;
        });
      }),

    forgetSecrets: (refs) =>
      attempt(async () => {
        await change(async (stores) => {
          const run = await stores.objectStore('ends').get(endKey);
          for (const ref of refs) ask(stores.objectStore('secrets').delete(ref));
          if (run) {
            const secrets = run.secrets.filter((ref) => !refs.includes(ref));
            ask(stores.objectStore('ends').put({ ...run, secrets }, endKey));
          }
          return true;
        });
      }),

    quarantine: () =>
      attempt(async () => {
        await change(async (stores) => {
          const quarantine = stores.objectStore('quarantine');
          for (const store of storesOfRun) {
            const from = stores.objectStore(store);
            const [keys, values] = await Promise.all([from.getAllKeys(), from.getAll()]);
            for (const [index, key] of keys.entries()) {
              ask(quarantine.add({ store, key, value: values[index] }));
            }
            ask(from.clear());
          }
          return true;
        });
      }),

    countQuarantined: () => attempt(() => read(database.count('quarantine'))),

    wipe: () =>
      attempt(async () => {
        await change((stores) => {
          for (const store of allStores) ask(stores.objectStore(store).clear());
          return Promise.resolve(true);
        });
      }),

    close() {
      tabs.close();
      database.close();
    },
  };
}
