import { changesIn, type Change } from './changes.ts';
import { hashOf, isMinorChange, isOfRenamedLabels } from './normal-text.ts';
import { textBefore } from './records.ts';
import type { HashPair, Records, SourceRecord } from './records-file.ts';
import type { Unit } from './units.ts';

/**
 * `current`: translated from today's source. `minor`: since then only marks or capitals of the source changed. `stale`: its
 * words changed. `unrecorded`: translated, and nobody said from what. `missing`: not translated.
 */
export type Verdict = 'current' | 'minor' | 'stale' | 'unrecorded' | 'missing';

export interface Judged {
  readonly unit: Unit;
  readonly verdict: Verdict;
  /** What it was translated from; `null` when nothing is recorded. */
  readonly before: string | null;
  /**
   * Of a stale or minor part of a page: what has changed in it, by paragraph. `null` where it is judged as a whole: both
   * languages did not have the same paragraphs when it was accepted, or it was accepted before paragraphs were recorded.
   */
  readonly changes: readonly Change[] | null;
}

/** What is known of a language: its records, and the source texts that they name. */
export interface Known {
  readonly records: Records;
  readonly sourceTexts: ReadonlyMap<string, string>;
}

/**
 * Judges every unit by what it says, and by its name only where the words alone do not tell: a key, a step or a file that
 * was renamed, moved or formatted anew keeps its record. A translation that was corrected keeps it too, so that a
 * correction does not hide that the source has changed.
 */
export function judgeUnits(units: readonly Unit[], { records, sourceTexts }: Known): Judged[] {
  const pairs = new Set([...records.values()].map(pairOf));
  const paragraphs = new Set(
    [...records.values()].flatMap((each) => each.paragraphs ?? []).map(pairOf),
  );
  const byTranslation = new Map<string, SourceRecord>();
  const ids = new Set(units.map(({ id }) => id));
  // The record of a unit that still has its name is not that of another one which happens to be translated alike.
  for (const [id, record] of records)
    if (!ids.has(id)) byTranslation.set(record.translation, record);
  const sources = new Map([...records.values()].map((record) => [record.source, record]));

  return units.map((unit): Judged => {
    const plainly = (verdict: Verdict) => ({ unit, verdict, before: null, changes: null });
    if (unit.translation === null) return plainly('missing');
    const source = hashOf(unit.source);
    const translation = hashOf(unit.translation);
    if (pairs.has(pairOf({ source, translation }))) return plainly('current');
    const record =
      records.get(unit.id) ?? byTranslation.get(translation) ?? sources.get(source) ?? null;
    if (record === null) return plainly('unrecorded');
    if (record.source === source) return plainly('current');
    const before = textBefore(record, sourceTexts);
    if (before !== null && isOfRenamedLabels(before, unit.source, unit.translation)) {
      return plainly('current');
    }
    const changes =
      unit.paragraphs && record.paragraphs
        ? changesIn(unit.paragraphs, record.paragraphs, sourceTexts, (pair) =>
            paragraphs.has(pairOf(pair)),
          )
        : null;
    if (changes?.length === 0) return plainly('current');
    const isMinor =
      (before !== null && isMinorChange(before, unit.source)) ||
      changes?.every(({ kind }) => kind === 'minor') === true;
    return { unit, verdict: isMinor ? 'minor' : 'stale', before, changes };
  });
}

const pairOf = ({ source, translation }: HashPair) => `${source} ${translation}`;
