import { withoutPlaceholders } from '../i18n/placeholders.ts';
import type { NumberWordsFile } from './number-words-file.ts';
import { numbersIn } from './numbers.ts';

/** Words of a file, made ready for finding numbers in a text. */
interface NumberWords {
  readonly units: ReadonlyMap<string, number>;
  readonly added: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, (unit: number) => number>;
  readonly needsUnit: boolean;
  readonly and: ReadonlySet<string>;
  readonly one: RegExp | null;
  readonly prefix: RegExp | null;
  readonly around: RegExp | null;
  /** Words of several parts, such as “quatre-vingts”, as one word. */
  readonly inParts: readonly (readonly [written: RegExp, word: string])[];
  /** In a script without spaces: a number with the word behind it. */
  readonly signs: RegExp | null;
  readonly notNumbers: ReadonlySet<string>;
}

const listed = (words = ''): readonly string[] => words.split(/\s+/u).filter((each) => each !== '');
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const anyOf = (words: string | undefined): string => listed(words).map(escaped).join('|');
const asOne = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');

const byWord = <Value>(
  words: Readonly<Record<string, string>> | undefined,
  valueOf: (number: number) => Value,
): (readonly [word: string, value: Value])[] =>
  Object.entries(words ?? {}).flatMap(([number, forms]) =>
    listed(forms).map((form) => [asOne(form), valueOf(Number(number))] as const),
  );

/** A word that is one, before or behind the word that is counted, or in it. */
function onePattern({ one, oneBehind, oneJoined, countedOnce }: NumberWordsFile): RegExp | null {
  const counted = anyOf(countedOnce);
  if (counted === '') return null;
  const before = [
    ...listed(one).map((word) => `${escaped(word)}[ -]`),
    ...listed(oneJoined).map(escaped),
  ].join('|');
  const all = [
    ...(before === '' ? [] : [`(?:${before})(?:${counted})`]),
    ...(listed(oneBehind).length === 0 ? [] : [`(?:${counted}) (?:${anyOf(oneBehind)})`]),
  ];
  return all.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'giu');
}

function aroundPattern({ orders }: NumberWordsFile): RegExp | null {
  const [before, behind] = [anyOf(orders?.before), anyOf(orders?.behind)];
  const all = [
    ...(before === '' ? [] : [`^(?:${before})`]),
    ...(behind === '' ? [] : [`(?:${behind})$`]),
  ];
  return all.length === 0 ? null : new RegExp(all.join('|'), 'gu');
}

function made(file: NumberWordsFile): NumberWords {
  const units = byWord(file.units, (number) => number);
  const times = byWord(file.times, (factor) => (unit: number) => (unit === 0 ? 1 : unit) * factor);
  const forms = [file.units, file.added, file.plus, file.times].flatMap((words) =>
    Object.values(words ?? {}).flatMap(listed),
  );
  const counters = anyOf(file.counters);
  const signs = forms.map(escaped).join('|');
  const prefixes = (file.prefixes ?? []).map((group) => `(?:${anyOf(group)})?`);
  return {
    units: new Map(units),
    added: new Map(byWord(file.added, (number) => number)),
    after: new Map([...byWord(file.plus, (added) => (unit: number) => unit + added), ...times]),
    needsUnit: file.needsUnit === true,
    and: new Set(listed(file.and).map(asOne)),
    one: onePattern(file),
    prefix: prefixes.length === 0 ? null : new RegExp(`^${prefixes.join('')}(?=\\p{L}{2})`, 'u'),
    around: aroundPattern(file),
    inParts: forms
      .filter((form) => asOne(form) !== form.toLowerCase())
      .sort((one, other) => other.length - one.length)
      .map((form) => [
        new RegExp(`(?<!\\p{L})${escaped(form.toLowerCase())}(?!\\p{L})`, 'gu'),
        asOne(form),
      ]),
    signs:
      counters === '' || signs === ''
        ? null
        : new RegExp(`(?<!\\p{sc=Han})((?:${signs})+)(${counters})`, 'gu'),
    notNumbers: new Set(listed(file.notNumbers)),
  };
}

const ready = new WeakMap<NumberWordsFile, NumberWords>();

function wordsOf(file: NumberWordsFile): NumberWords {
  const before = ready.get(file);
  if (before) return before;
  const words = made(file);
  ready.set(file, words);
  return words;
}

/** Whether any word of a number is known; in a language without one, `check` compares digits alone. */
export const hasNumberWords = (file: NumberWordsFile | undefined): boolean =>
  [file?.units, file?.added].some((words) =>
    Object.values(words ?? {}).some((forms) => listed(forms).length > 0),
  );

interface Said {
  readonly sum: number;
  readonly unit: number;
}

/**
 * The numbers that a text says in words, as digits.
 *
 * @param withOrders those in words of order and of groups, too
 */
export function numbersInWords(
  text: string,
  file: NumberWordsFile | undefined,
  withOrders = false,
): readonly string[] {
  if (!file) return [];
  const own = wordsOf(file);
  const plain = withoutPlaceholders(text).replace(/`[^`]*`/g, ' … ');
  if (own.signs) return ofSigns(plain, own, own.signs).map(String);
  const numbers = own.one ? [...plain.matchAll(own.one)].map(() => 1) : [];
  const lower = own.inParts.reduce(
    (whole, [written, word]) => whole.replace(written, word),
    plain.toLowerCase(),
  );
  let said: Said | null = null;
  let isAnd = false;
  const end = () => {
    if (said) numbers.push(said.sum + said.unit);
    said = null;
    isAnd = false;
  };
  for (const part of lower.match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu) ?? []) {
    const word = bareWord(part, own, withOrders);
    const [unit, added, after] = [own.units.get(word), own.added.get(word), own.after.get(word)];
    // Only a smaller number goes on behind “and”: “thirty and five” is one number, “two and three” are two.
    if (isAnd && said !== null && !goesOn(said, unit ?? added)) end();
    const before: Said = said ?? { sum: 0, unit: 0 };
    if (unit !== undefined) {
      if (before.unit > 0) end();
      said = { sum: said === null ? 0 : before.sum, unit };
      isAnd = false;
    } else if (added !== undefined) {
      said = { sum: before.sum + added, unit: before.unit };
      isAnd = false;
    } else if (after && !(own.needsUnit && before.unit === 0)) {
      said = { sum: before.sum + after(before.unit), unit: 0 };
      isAnd = false;
    } else if (own.and.has(word) && said !== null) isAnd = true;
    else if (!/^[ -]$/.test(part)) end();
  }
  end();
  return numbers.map(String);
}

function bareWord(part: string, own: NumberWords, withOrders: boolean): string {
  const bare = withOrders && own.around ? part.replace(own.around, '') : part;
  return own.units.has(bare) || !own.prefix ? bare : bare.replace(own.prefix, '');
}

function goesOn({ sum, unit }: Said, next: number | undefined): boolean {
  if (next === undefined) return true;
  if (unit > 0) return false;
  return (
    (sum >= 20 && sum % 10 === 0 && next < 10) || (sum >= 100 && sum % 100 === 0 && next < 100)
  );
}

function ofSigns(plain: string, own: NumberWords, signs: RegExp): readonly number[] {
  return [...plain.matchAll(signs)]
    .filter(([found]) => !own.notNumbers.has(found))
    .map(({ 1: numeral = '' }) => {
      let [sum, unit] = [0, 0];
      for (const sign of numeral) {
        const after = own.after.get(sign);
        if (after) [sum, unit] = [sum + after(unit), 0];
        else unit = own.units.get(sign) ?? 0;
      }
      return sum + unit;
    });
}

/** In digits or in words. */
export const numbersSaidIn = (
  text: string,
  file: NumberWordsFile | undefined,
): readonly string[] => [...numbersIn(text), ...numbersInWords(text, file)];

/** English that says a number without a word of the list: a translation may have it. */
const saidOtherwise: readonly (readonly [RegExp, string])[] = [
  [/\bquarter of an hour\b/i, '15'],
  [/\bhalf an hour\b/i, '30'],
  [/\ban hour\b|\ba minute\b/i, '60'],
  [/\ba week\b/i, '7'],
  [/\ba day\b/i, '24'],
  [/\ba year\b/i, '12'],
  [/\b(?:both|twice|second|pair|couple|double|either|other)\b/i, '2'],
  [/\bthird\b/i, '3'],
  [/\bfourth\b/i, '4'],
  ...'January February March April May June July August September October November December'
    .split(' ')
    .map((month, index) => [new RegExp(`\\b${month}\\b`), String(index + 1)] as const),
];

/** The words of the source language, and those of the translation. */
export interface BothWords {
  readonly english: NumberWordsFile | undefined;
  readonly own: NumberWordsFile | undefined;
}

/**
 * Where one number is said in the place of another, in words on one side at least. A number that is only missing may be in the
 * form of a word, as in Arabic, or in another word.
 */
export function differingInWords(
  english: string,
  text: string,
  words: BothWords,
): { readonly missing: readonly string[]; readonly extra: readonly string[] } | null {
  // Without words of its own, a number that is not seen may well be said.
  if (!hasNumberWords(words.own)) return null;
  const [theirs, own] = [numbersSaidIn(english, words.english), numbersSaidIn(text, words.own)];
  const right = saidOtherwise.filter(([said]) => said.test(english)).map(([, each]) => each);
  const theirWords = numbersInWords(english, words.english);
  const ownWords = numbersInWords(text, words.own);
  const mayBe = [...own, ...numbersInWords(text, words.own, true)];
  const missing = theirs.filter((each) => !mayBe.includes(each));
  const extra = own
    .filter((each) => !theirs.includes(each) && !right.includes(each))
    // Once, one by one: without a unit of time it is said where English says nothing.
    .filter((each) => each !== '1' || ownWords.includes(each));
  const isInWords =
    missing.some((each) => theirWords.includes(each)) ||
    extra.some((each) => ownWords.includes(each));
  return missing.length > 0 && extra.length > 0 && isInWords ? { missing, extra } : null;
}
