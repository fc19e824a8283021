import type { RecordedEvent, RunEvent } from '../../model.ts';
import type { SealedSecret } from '../database.ts';
import { isEventAt } from './event-shape.ts';
import { isObject } from '../../../tenant/lazy/plain-object.ts';
import { StorageProblem } from '../run-storage.ts';
import { upcast } from './upcast.ts';

/** What the database returned, unchecked: it may come from another version of the site, or be damaged or edited. */
export interface SavedRecords {
  readonly end: unknown;
  /** Records after event `from`, in order. */
  readonly events: readonly unknown[];
  readonly secrets: readonly (readonly [ref: unknown, secret: unknown])[];
  readonly from: number;
}

export interface ReadRecords {
  readonly runId: string;
  readonly events: readonly RecordedEvent<RunEvent>[];
  /** Those that were saved after event `from`. */
  readonly secrets: readonly (readonly [string, SealedSecret])[];
}

/** Throws `savedRunUnreadable` for anything but a whole run with all of its secrets. */
export function readRecords({ end, events, secrets, from }: SavedRecords): ReadRecords {
  if (!isLogEnd(end)) throw unreadable('It is not recorded where the saved log ends.');
  const log = readEvents(events, from);
  if (from + log.length !== end.length) {
    throw unreadable(
      `The saved log should have ${String(end.length)} events and has ${String(from + log.length)}.`,
    );
  }
  return { runId: end.runId, events: log, secrets: readSecrets(secrets, end, from) };
}

const unreadable = (why: string): StorageProblem =>
  new StorageProblem('savedRunUnreadable', new Error(why));

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

interface LogEnd {
  readonly runId: string;
  readonly length: number;
  readonly secrets: readonly unknown[];
}

const isLogEnd = (value: unknown): value is Readonly<Record<string, unknown>> & LogEnd =>
  isObject(value) &&
  typeof value['runId'] === 'string' &&
  isCount(value['length']) &&
  Array.isArray(value['secrets']);

function readEvents(records: readonly unknown[], from: number): readonly RecordedEvent<RunEvent>[] {
  const versioned = records.map((record) =>
    isObject(record)
      ? { format: record['format'], event: record['event'] }
      : { format: undefined, event: undefined },
  );
  return upcast(versioned).map((event, index) => {
    const seq = from + index + 1;
    if (isEventAt(event, seq)) return event;
    throw unreadable(`Event ${String(seq)} of the saved log is unknown or damaged.`);
  });
}

const isSealed = (value: unknown, length: number): value is SealedSecret =>
  isObject(value) &&
  value['iv'] instanceof Uint8Array &&
  value['sealed'] instanceof ArrayBuffer &&
  isCount(value['seq']) &&
  value['seq'] <= length;

/** A secret that is missing would go unnoticed without the list at the end of the log: imported runs have none at all. */
function readSecrets(
  secrets: SavedRecords['secrets'],
  { secrets: refs, length }: LogEnd,
  from: number,
): ReadRecords['secrets'] {
  const expected = new Set(refs);
  if (secrets.length !== expected.size) throw unreadable('Its secrets are not complete.');
  return secrets.flatMap(([ref, secret]) => {
    if (typeof ref !== 'string' || !expected.has(ref) || !isSealed(secret, length)) {
      throw unreadable('One of its secrets is damaged.');
    }
    return secret.seq >= from ? [[ref, secret] as const] : [];
  });
}
