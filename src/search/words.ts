/**
 * The words of a text in any script, as an index and a question have them: found by `Intl.Segmenter`, because Japanese and Thai
 * put no spaces between them, and written alike however they were typed.
 */
export interface Word {
  /** As it is compared. */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units: from `at` up to `end`, which is excluded. */
  readonly at: number;
  readonly end: number;
  /** Whether it is a part of the word before it that is none. */
  readonly isPart: boolean;
}

const segmenters = new Map<string, Intl.Segmenter | null>();

/** `null` where the browser has none. */
function segmenterOf(language: string): Intl.Segmenter | null {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(language, { granularity: 'word' }) : null;
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** Marks above and below Latin and Greek letters. In Thai and Japanese such a mark makes another letter, so it stays. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu;
/** Signs for short vowels, and the stroke that only makes an Arabic word longer. */
const arabicSigns = /[\u064B-\u065F\u0670\u0640]/g;
/** The article, alone and after "and", "so", "with", "like", "for". */
const arabicArticle = /^(?:[وف]?[بك]?ال|لل)(?=\p{L}{2,}$)/u;

/** One word as it is compared: small letters, no accents; an Arabic one in its plainest letters, without its article. */
export function normalisedWord(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}'’]/gu, '');
  if (!/\p{Script=Arabic}/u.test(plain)) return plain;
  return plain
    .replace(arabicSigns, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(arabicArticle, '');
}

/** Names of servers and settings stand for their parts too: `smtp.office365.com`, `SmtpClientAuthenticationDisabled`. */
const inner = /[^._:]+/g;
const capital = /\p{Lu}?[\p{Ll}\p{N}]+/gu;

function* partsOf(text: string, at: number): Generator<Word> {
  const split = /[._:]/.test(text) && /\p{L}/u.test(text) ? inner : null;
  const pattern = split ?? (/\p{Ll}{2}\p{Lu}\p{Ll}/u.test(text) ? capital : null);
  if (!pattern) return;
  for (const { 0: part, index } of text.matchAll(pattern)) {
    const word = normalisedWord(part);
    if (word.length > 1)
      yield { word, at: at + index, end: at + index + part.length, isPart: true };
  }
}

/** Every word of a text, in its order; a name that is put together comes before its parts. */
export function wordsIn(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index } of segmentsOf(text, language)) {
    const word = normalisedWord(segment);
    if (word === '') continue;
    words.push(
      { word, at: index, end: index + segment.length, isPart: false },
      ...partsOf(segment, index),
    );
  }
  return words;
}

function* segmentsOf(text: string, language: string) {
  const segmenter = segmenterOf(language);
  if (!segmenter) {
    for (const { 0: segment, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
      yield { segment, index };
    return;
  }
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) yield { segment, index };
}
