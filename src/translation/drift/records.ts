import { hashOf, normalText } from './normal-text.ts';
import { areAlike } from './paragraphs.ts';
import type { HashPair, SourceRecord } from './records-file.ts';
import type { Unit } from './units.ts';

/** What is recorded of a unit when its translation is accepted; its paragraphs only where both languages have the same. */
export function recordOf({ source, translation, paragraphs }: Unit): SourceRecord {
  const whole = pairOf(source, translation ?? '');
  if (!paragraphs || translation === null || !areAlike(paragraphs.source, paragraphs.own))
    return whole;
  return {
    ...whole,
    paragraphs: paragraphs.source.map(({ text }, index) =>
      pairOf(text, paragraphs.own[index]?.text ?? ''),
    ),
  };
}

/**
 * What is recorded when only some paragraphs of a unit were looked at: the others keep what they were translated from. Where
 * the paragraphs are not those of the record, it is the whole unit.
 */
export function recordOfSome(
  unit: Unit,
  isMeant: (paragraph: number) => boolean,
  known: SourceRecord | undefined,
  texts: ReadonlyMap<string, string>,
): SourceRecord {
  const today = recordOf(unit);
  const before = known?.paragraphs;
  if (!before || today.paragraphs?.length !== before.length) return today;
  // What stood elsewhere then has no place to be kept at.
  const isMoved = today.paragraphs.some(
    ({ source }, index) =>
      source !== before[index]?.source && before.some((each) => each.source === source),
  );
  if (isMoved) return today;
  const paragraphs = today.paragraphs.map((pair, index) =>
    isMeant(index) ? pair : (before[index] ?? pair),
  );
  const said = paragraphs.map(({ source }, index) =>
    isMeant(index) ? unit.paragraphs?.source[index]?.text : texts.get(source),
  );
  if (said.includes(undefined)) return today;
  return { source: hashOf(said.join(' ')), translation: today.translation, paragraphs };
}

const pairOf = (source: string, translation: string): HashPair => ({
  source: hashOf(source),
  translation: hashOf(translation),
});

/** What the source text of a hash is kept as. */
export const keptText = (source: string): string => normalText(source);

/** The source texts that a record names, by their hashes: of the paragraphs where it has them, else of the whole unit. */
export function keptTexts(
  unit: Unit,
  record: SourceRecord,
): readonly (readonly [string, string])[] {
  return record.paragraphs && unit.paragraphs
    ? unit.paragraphs.source.map(({ text }) => [hashOf(text), keptText(text)] as const)
    : [[record.source, keptText(unit.source)]];
}

export const namedHashes = ({ source, paragraphs }: SourceRecord): readonly string[] =>
  paragraphs?.map((each) => each.source) ?? [source];

/** The words that a unit was translated from; `null` when a part of them is not kept. */
export function textBefore(
  record: SourceRecord,
  texts: ReadonlyMap<string, string>,
): string | null {
  const parts = namedHashes(record).map((hash) => texts.get(hash));
  return parts.every((part) => part !== undefined) ? parts.join(' ') : null;
}
