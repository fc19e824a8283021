import { proseWords, wordsToLookAt } from '../words-to-look-at.ts';
import type { Unit } from '../units.ts';
import { judgeUnits } from '../verdict.ts';
import { acceptedAs } from './accepted.ts';

/** How much has to be read again after one word of the source has changed: the median over all words of the pages. */
export interface OneWord {
  /** English words, by paragraph. */
  readonly byParagraph: number;
  /** English words of the whole steps and sections. */
  readonly bySection: number;
  /** Steps and sections that are judged by paragraph, of all that are translated. */
  readonly divided: { readonly count: number; readonly of: number };
}

/** Changes a word of each paragraph of the pages of a language in turn, all others up to date. */
export function oneWordChanged(units: readonly Unit[]): OneWord {
  const parts = units.filter((unit) => unit.translation !== null && unit.paragraphs);
  const known = acceptedAs(parts);
  const changes = parts.flatMap((unit) =>
    (unit.paragraphs?.source ?? []).map(({ text }, index) => ({
      weight: proseWords(text),
      unit: withOneWord(unit, index),
    })),
  );
  const judged = judgeUnits(
    changes.map(({ unit }) => unit),
    known,
  );
  const figures = judged.map((each, index) => ({
    weight: changes[index]?.weight ?? 0,
    byParagraph: wordsToLookAt(each),
    bySection: proseWords(each.unit.source),
  }));
  const divided = parts.filter(({ id }) => known.records.get(id)?.paragraphs).length;
  return {
    byParagraph: median(figures.map(({ weight, byParagraph: value }) => ({ weight, value }))),
    bySection: median(figures.map(({ weight, bySection: value }) => ({ weight, value }))),
    divided: { count: divided, of: parts.length },
  };
}

function withOneWord(unit: Unit, index: number): Unit {
  const { source = [], own = [] } = unit.paragraphs ?? {};
  const changed = source.map((each, at) =>
    at === index
      ? { ...each, text: each.text.replace(/[\p{L}\p{N}]+(?![^⟨]*⟩)/u, 'otherwise') }
      : each,
  );
  return {
    ...unit,
    source: changed.map(({ text }) => text).join(' '),
    paragraphs: { source: changed, own },
  };
}

function median(values: readonly { readonly weight: number; readonly value: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  return sorted.find(({ weight }) => (sum += weight) >= half)?.value ?? 0;
}
