import type { Answer } from '../../diagnosis/answer.ts';
import { rowOfNote } from '../../diagnosis/beside-answer.ts';
import type { SymptomId } from '../../diagnosis/symptoms.ts';
import { waysToSend } from '../../diagnosis/ways-to-send.ts';
import type { Key } from '../../i18n/keys.ts';

/** What a reader is told of a row of docs/facts.md: how well it is supported, and by which sources. */
export interface Fact {
  readonly marks: readonly Mark[];
  readonly sources: readonly string[];
}

export type FactOf = (row: string) => Fact;

/** `V` stated by the vendor, `3P` by others, `A` assumed. */
export type Mark = (typeof allMarks)[number];

export const allMarks = ['V', '3P', 'A'] as const;

/** Where a symptom stands in docs/facts.md. The first question of the page is no symptom. */
function rowOfSymptom(id: SymptomId): string | null {
  if (id === 'need') return null;
  return id === 'removed' ? '§4.2 row 7' : id;
}

/** The rows behind an answer and what stands beside it, the symptom's own first, each once. */
export function rowsBehind(
  id: SymptomId,
  { rows, notes, ways }: Pick<Answer, 'rows' | 'notes' | 'ways'>,
): string[] {
  const symptom = rowOfSymptom(id);
  const beside = [
    ...notes.map((note) => rowOfNote[note]),
    ...ways.map((way) => waysToSend[way].row),
  ];
  return [...new Set([...(symptom === null ? [] : [symptom]), ...rows, ...beside])];
}

/** What is assumed in a row, in words: docs/facts.md marks it with A. */
const assumedIn: Readonly<Record<string, Key>> = {
  '§4.4 row 4': 'diagnosis.assumed.newOutlook',
  '§4.4 row 7': 'diagnosis.assumed.appleMailMac',
  '§4.4 row 11': 'diagnosis.assumed.androidGmail',
  '§4.4 row 12': 'diagnosis.assumed.androidSamsung',
  '§4.4 row 13': 'diagnosis.assumed.androidOther',
  P8: 'diagnosis.assumed.refusedUnderMfa',
  '§7.4 row 10': 'diagnosis.assumed.refusedUnderMfa',
  P12: 'diagnosis.assumed.otherApp',
  N1: 'diagnosis.assumed.stateOff',
  R33: 'diagnosis.assumed.onlyForPrograms',
};

/** How well the rows are supported, in the reader's words: who says so, then each assumption. */
export interface Support {
  readonly known: Key;
  readonly assumed: readonly Key[];
}

/** Who says what stands in the rows: the vendor, others, both or nobody. */
export function whoSays(rows: readonly string[], fact: FactOf): Key {
  const has = (mark: Mark): boolean => rows.some((row) => fact(row).marks.includes(mark));
  const known = {
    'true true': 'diagnosis.known.both',
    'true false': 'diagnosis.known.V',
    'false true': 'diagnosis.known.third',
    'false false': 'diagnosis.known.none',
  } as const;
  return known[`${has('V')} ${has('3P')}`];
}

/** Throws for an assumption that has no words: the reader is told of each. */
export function supportOf(rows: readonly string[], fact: FactOf): Support {
  const assumed = rows
    .filter((row) => fact(row).marks.includes('A'))
    .map((row) => {
      const key = assumedIn[row];
      if (!key) throw new Error(`What is assumed in ${row} has no words.`);
      return key;
    });
  return { known: whoSays(rows, fact), assumed: [...new Set(assumed)] };
}
