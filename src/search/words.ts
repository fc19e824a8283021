import { plainArabic } from '../diagnosis/words/plain-arabic.ts';
import { japaneseRun, pairsIn } from './japanese-pairs.ts';
import type { Word } from './word.ts';

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
/**
 * One word as it is compared: small letters, no accents; an Arabic one in its plainest letters, without its article. Turkish
 * has two letters i, with a dot and without; a capital I is one of them in `ISI` and the other in `IMAP`, so both are one here.
 */
export function normalisedWord(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/[\p{Default_Ignorable_Code_Point}'’]/gu, '');
  return /\p{Script=Arabic}/u.test(plain) ? plainArabic(plain) : plain;
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

/**
 * Every word of a text, in its order; a name that is put together comes before its parts. An index and a question have them alike,
 * however they were typed. Spaces divide most scripts. `Intl.Segmenter` divides Thai and its like; Japanese is cut into pairs of
 * signs (`japanese-pairs.ts`).
 */
export function wordsIn(text: string, language: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(japaneseRun)) {
    words.push(...wordsBetween(text.slice(from, index), from, language), ...pairsIn(run, index));
    from = index + run.length;
  }
  words.push(...wordsBetween(text.slice(from), from, language));
  return words;
}

function* wordsBetween(text: string, from: number, language: string): Generator<Word> {
  for (const { segment, index } of segmentsOf(text, language)) {
    const word = normalisedWord(segment);
    if (word === '') continue;
    const at = from + index;
    yield { word, at, end: at + segment.length, isPart: false };
    yield* partsOf(segment, at);
  }
}

/**
 * A word by itself, with what stands before and after a word in a sentence: `Intl.Segmenter` finds the word alone in it, and takes
 * ten times as long.
 */
const oneWord =
  /^([(["“]*)([\p{Script=Latin}0-9]+|(?:(?=\p{L})\p{Script=Arabic})+)[)\]"”,;:.!?،؟]*$/u;

function* segmentsOf(text: string, language: string) {
  const [, before = '', word] = oneWord.exec(text) ?? [];
  if (word !== undefined) {
    yield { segment: word, index: before.length };
    return;
  }
  const segmenter = segmenterOf(language);
  if (!segmenter) {
    for (const { 0: segment, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
      yield { segment, index };
    return;
  }
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) yield { segment, index };
}
