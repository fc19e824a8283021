import { withoutFullStop } from './checks/end-punctuation.ts';

/** How a sentence ends, whatever the mark looks like in its language. */
export type SentenceEnd = '.' | '?' | '!';

export interface Sentence {
  readonly said: string;
  readonly end: SentenceEnd;
  /** Where its mark stands. */
  readonly index: number;
}

/** Armenian sets its marks inside of a word. */
const unknownEnds: readonly string[] = [...withoutFullStop, 'hy'];

/** Behind a mark of wide scripts nothing has to follow; behind any other a space, and no small letter. */
const ends =
  /(?<wide>[。．｡！？।॥።፧])[”’"'»›)\]」』）】]*|(?<![.…۔?؟;\u037e!])(?<mark>[.…۔?؟;\u037e!]+)[”’"'»›)\]」』）】]*(?=\s+(?!\p{Ll})|\s*$)/gu;

/** “e.g.”, “z. B.”, “1. ” end no sentence. */
const shortened = /(?:(?<![\p{L}\p{M}])\p{L}|(?<!\S)\d{1,2})$/u;

/**
 * The sentences of a text, as far as they end with a mark; `null` for a language that ends them otherwise, or asks without a mark.
 * Japanese may write か。 for a question.
 */
export function sentencesIn(text: string, language: string): readonly Sentence[] | null {
  const [code = ''] = language.split('-');
  if (unknownEnds.includes(code)) return null;
  let from = 0;
  return [...text.matchAll(ends)].flatMap(({ 0: found, index, groups }) => {
    const mark = groups?.['wide'] ?? groups?.['mark'] ?? '';
    const before = text.slice(0, index);
    if (mark === '.' && shortened.test(before)) return [];
    if (/^[;\u037e]$/.test(mark) && code !== 'el') return [];
    const asks = /[?？؟፧;\u037e]/u.test(mark) || (code === 'ja' && before.endsWith('か'));
    const end = asks ? '?' : /[!！]/u.test(mark) ? '!' : '.';
    const said = text.slice(from, index);
    from = index + found.length;
    return [{ said, end, index }];
  });
}

export interface DifferentEnd {
  readonly index: number;
  readonly wanted: SentenceEnd;
  readonly given: SentenceEnd;
}

const asking = /[?？؟፧]/gu;
const count = (text: string): number => text.match(asking)?.length ?? 0;

/** English asks in such a sentence without a mark, and another language may ask with one. */
const indirect = /\b(?:whether|if|who|whose|what|which|why|how|when|where|ask(?:s|ed|ing)?)\b/iu;

/**
 * The first sentence that asks or exclaims where the one of the source does not, or the other way round. Only where both have as
 * many sentences: a translation may well put two together, and then no one knows which is which.
 */
export function differentEnd(
  english: string,
  text: string,
  language: string,
  /** Of the end of the whole, something else may have told already. */
  withLast = false,
): DifferentEnd | null {
  const [theirs, own] = [sentencesIn(english, 'en') ?? [], sentencesIn(text, language) ?? []];
  if (theirs.length !== own.length) return null;
  const number = (all: readonly Sentence[], end: SentenceEnd) =>
    all.filter((each) => each.end === end).length;
  for (const [at, { end: given, index }] of own.entries()) {
    const wanted = theirs[at]?.end ?? given;
    if (wanted === given || (!withLast && at === own.length - 1)) continue;
    const mark = wanted === '.' ? given : wanted;
    // With as many of them, they may be in another order.
    if (number(theirs, mark) === number(own, mark)) continue;
    // A question may be quoted within the sentence.
    if (mark === '?' && count(english) === count(text)) continue;
    if (given === '?' && indirect.test(theirs[at]?.said ?? '')) continue;
    return { index, wanted, given };
  }
  return null;
}
