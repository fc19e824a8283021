import type { RunEvent, RecordedEvent } from '../model.ts';
import { browserTabs, type Tabs } from '../tabs/tabs.ts';
import { openDatabase, type Database, type EventRecord } from './database.ts';
import { currentFormat } from './upcast.ts';
import { StorageProblem, type RunStorage, type SavedRun } from './run-storage.ts';
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

const end = 'run';
const ofTheRun = ['ends', 'events', 'secrets', 'keys'] as const;
const every = [...ofTheRun, 'aside'] as const;

const begin = (database: Database) => database.transaction(every, 'readwrite');
type Change = ReturnType<typeof begin>;

/**
 * One change, all or nothing; `false` takes it back. Nothing but requests may be awaited in it: anything else, such as a
 * key derivation, would end the transaction (measured: TransactionInactiveError).
 */
async function change(
  database: Database,
  work: (stores: Change) => Promise<boolean>,
): Promise<boolean> {
  const transaction = begin(database);
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
  if (!isToStay) {
    try {
      // Without this, what was asked for before a failure would be saved without the rest.
      transaction.abort();
    } catch {
      // The failure has ended it already.
    }
  }
  const aborted = await ended;
  if (failure) throw transaction.error ?? failure.cause;
  if (isToStay && aborted) throw aborted.cause;
  return isToStay;
}

/** A request whose end is the transaction's: that one says why it failed, so its own word for it is not needed. */
const ask = (made: Promise<unknown>): void => void made.catch(() => undefined);

/** Opened by name, and sealed where it is secret. Rejects with `StorageProblem`. */
export async function indexedDbStorage(
  name: string,
  tabs: Tabs = browserTabs(name),
): Promise<RunStorage> {
  const { database, lost } = await attempt(() => openDatabase(name));

  return {
    tabs,
    lost,

    load: (known) =>
      attempt(async () => {
        const stores = database.transaction(['ends', 'events', 'secrets']);
        const run = await stores.objectStore('ends').get(end);
        const isKnown = known !== undefined && known.runId === run?.runId;
        const from = isKnown && known.length <= run.length ? known.length : 0;
        const [records, refs, sealed] = await Promise.all([
          stores.objectStore('events').getAll(IDBKeyRange.lowerBound(from, true)),
          stores.objectStore('secrets').getAllKeys(),
          stores.objectStore('secrets').getAll(),
        ]);
        await stores.done;
        if (!run && records.length === 0) return null;
        const events = await read(records, from, run?.length);
        const fresh = refs.flatMap((ref, index) => {
          const secret = sealed[index];
          return secret && secret.seq >= from ? [[ref, secret] as const] : [];
        });
        const secrets = await unseal(database, fresh);
        return { runId: run?.runId ?? '', from, events, secrets } satisfies SavedRun;
      }),

    append: (at, events, secrets) =>
      attempt(async () => {
        const sealed = await seal(database, secrets, at.length);
        return change(database, async (stores) => {
          const run = await stores.objectStore('ends').get(end);
          if ((run && run.runId !== at.runId) || at.length !== (run?.length ?? 0)) return false;
          const length = at.length + events.length;
          for (const [ref, secret] of sealed) ask(stores.objectStore('secrets').put(secret, ref));
          for (const event of events) {
            const record = { seq: event.seq, format: currentFormat, event };
            ask(stores.objectStore('events').add(record));
          }
          ask(stores.objectStore('ends').put({ runId: at.runId, length }, end));
          return true;
        });
      }),

    forgetSecrets: (refs) =>
      attempt(async () => {
        await change(database, (stores) => {
          for (const ref of refs) ask(stores.objectStore('secrets').delete(ref));
          return Promise.resolve(true);
        });
      }),

    quarantine: () =>
      attempt(async () => {
        await change(database, async (stores) => {
          const aside = stores.objectStore('aside');
          for (const store of ofTheRun) {
            const from = stores.objectStore(store);
            const [keys, values] = await Promise.all([from.getAllKeys(), from.getAll()]);
            for (const [index, key] of keys.entries()) {
              ask(aside.add({ store, key, value: values[index] }));
            }
            ask(from.clear());
          }
          return true;
        });
      }),

    countQuarantined: () => attempt(() => database.count('aside')),

    wipe: () =>
      attempt(async () => {
        await change(database, (stores) => {
          for (const store of every) ask(stores.objectStore(store).clear());
          return Promise.resolve(true);
        });
      }),

    close() {
      tabs.close();
      database.close();
    },
  };
}

/**
 * A record may come from another version of the site, or from somebody's hands. What it has to look like is loaded by
 * those who find one: a first practice does not.
 */
async function read(
  records: readonly EventRecord[],
  from: number,
  length: number | undefined,
): Promise<readonly RecordedEvent<RunEvent>[]> {
  const { isEventAt } = await import('./lazy/event-shape.ts');
  const events = records.map(({ format, event }, index) => {
    const seq = from + index + 1;
    if (format === currentFormat && isEventAt(event, seq)) return event;
    const where = `Event ${String(seq)} of the saved log is foreign or changed.`;
    throw new StorageProblem('savedRunUnreadable', new Error(where));
  });
  if (from + events.length === length) return events;
  const where = `The saved log should have ${String(length)} events and has ${String(from + events.length)}.`;
  throw new StorageProblem('savedRunUnreadable', new Error(where));
}
