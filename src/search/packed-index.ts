import type { AsPlainObject } from 'minisearch';
import { NumberReader, packNumbers } from './packed-numbers.ts';

/**
 * The library's own form of an index in a third of its bytes. Documents are numbered from 0 without a gap, and none is stored:
 * the texts are elsewhere in the file.
 */
export interface PackedIndex {
  readonly documents: number;
  readonly fields: readonly string[];
  readonly averageLengths: readonly number[];
  /** Per document, the length of each field in words. */
  readonly lengths: string;
  /** Sorted, packed as `packWords` does. */
  readonly terms: string;
  /** Per term and field: how many documents, then of each its distance from the one before, doubled, and its count. */
  readonly places: string;
}

const mostShared = 35;

/** Sorted words, one a line; each begins with how many letters it shares with the one before it, in base 36. */
export function packWords(sorted: readonly string[]): string {
  let last = '';
  const lines = sorted.map((word) => {
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === last[shared])
      shared += 1;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  return lines.join('\n');
}

export function unpackWords(packed: string): string[] {
  let last = '';
  return packed.split('\n').map((line) => {
    last = last.slice(0, parseInt(line[0] ?? '', 36)) + line.slice(1);
    return last;
  });
}

export function packIndex(index: AsPlainObject): PackedIndex {
  const fields = Object.keys(index.fieldIds);
  const documents = Array.from({ length: index.documentCount }, (_, id) => id);
  const sorted = [...index.index].sort(([one], [other]) => (one < other ? -1 : 1));
  const places = sorted.flatMap(([, ofField]) =>
    fields.flatMap((_, field) => packPlaces(ofField[field] ?? {})),
  );
  return {
    documents: index.documentCount,
    fields,
    averageLengths: index.averageFieldLength,
    lengths: packNumbers(
      documents.flatMap((id) => fields.map((_, field) => index.fieldLength[id]?.[field] ?? 0)),
    ),
    terms: packWords(sorted.map(([term]) => term)),
    places: packNumbers(places),
  };
}

/** A count of one, by far the most frequent, is the last bit of the distance and costs nothing. */
function packPlaces(counts: Readonly<Record<string, number>>): number[] {
  const ids = Object.keys(counts)
    .map(Number)
    .sort((one, other) => one - other);
  let last = 0;
  return [
    ids.length,
    ...ids.flatMap((id) => {
      const distance = id - last;
      last = id;
      const count = counts[id] ?? 1;
      return count === 1 ? [distance * 2] : [distance * 2 + 1, count];
    }),
  ];
}

/** Throws `RangeError` where it is broken. */
export function unpackIndex(packed: PackedIndex): AsPlainObject {
  const { documents, fields } = packed;
  const ids = Array.from({ length: documents }, (_, id) => id);
  const lengths = new NumberReader(packed.lengths);
  const places = new NumberReader(packed.places);
  return {
    documentCount: documents,
    nextId: documents,
    documentIds: Object.fromEntries(ids.map((id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(ids.map((id) => [id, fields.map(() => lengths.next())])),
    averageFieldLength: [...packed.averageLengths],
    storedFields: {},
    dirtCount: 0,
    index: unpackWords(packed.terms).map((term) => {
      const ofField: Record<string, Record<string, number>> = {};
      for (const field of fields.keys()) {
        const counts = unpackPlaces(places);
        if (counts) ofField[field] = counts;
      }
      return [term, ofField];
    }),
    serializationVersion: 2,
  };
}

function unpackPlaces(places: NumberReader): Record<string, number> | null {
  const length = places.next();
  if (length === 0) return null;
  const counts: Record<string, number> = {};
  let id = 0;
  for (let nth = 0; nth < length; nth += 1) {
    const distance = places.next();
    id += Math.floor(distance / 2);
    counts[id] = distance % 2 === 1 ? places.next() : 1;
  }
  return counts;
}
