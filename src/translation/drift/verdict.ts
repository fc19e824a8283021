import { hashOf, normalText, wordsOnly } from './normal-text.ts';
import type { Records, SourceRecord } from './records.ts';
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
  const byTranslation = new Map<string, SourceRecord>();
  const ids = new Set(units.map(({ id }) => id));
  // The record of a unit that still has its name is not that of another one which happens to be translated alike.
  for (const [id, record] of records)
    if (!ids.has(id)) byTranslation.set(record.translation, record);
  const sources = new Map([...records.values()].map((record) => [record.source, record]));

  return units.map((unit): Judged => {
    if (unit.translation === null) return { unit, verdict: 'missing', before: null };
    const source = hashOf(unit.source);
    const translation = hashOf(unit.translation);
    if (pairs.has(pairOf({ source, translation }))) {
      return { unit, verdict: 'current', before: null };
    }
    const record =
      records.get(unit.id) ?? byTranslation.get(translation) ?? sources.get(source) ?? null;
    if (record === null) return { unit, verdict: 'unrecorded', before: null };
    if (record.source === source) return { unit, verdict: 'current', before: null };
    const before = sourceTexts.get(record.source) ?? null;
    if (before !== null && isOfRenamedLabels(before, unit.source, unit.translation)) {
      return { unit, verdict: 'current', before: null };
    }
    const isMinor = before !== null && wordsOnly(before) === wordsOnly(unit.source);
    return { unit, verdict: isMinor ? 'minor' : 'stale', before };
  });
}

const labels = /⟨(?:Ui|See) [\w.]+⟩/gu;

/** Nothing but keys of labels has changed, and the translation has the same ones: then a key was renamed. */
const isOfRenamedLabels = (before: string, source: string, translation: string): boolean =>
  normalText(before).replace(labels, '⟨⟩') === normalText(source).replace(labels, '⟨⟩') &&
  labelsIn(source) === labelsIn(translation);

const labelsIn = (text: string): string => (text.match(labels) ?? []).sort().join(' ');

const pairOf = ({ source, translation }: SourceRecord) => `${source} ${translation}`;
