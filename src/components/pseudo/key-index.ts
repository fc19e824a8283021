import { literally } from '../../i18n/literally.ts';

/** What `/strings/keys/<lang>.json` holds: text and key of every text of the site in one language, fallbacks included. */
export type TextsWithKeys = readonly (readonly [text: string, key: string])[];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Placeholders with their text around them: pages show only values in their place. */
const placeholder = /\{\{\s*([\w-]+)\s*\}\}/;

/** At least as many letters as that a piece of a text has to have to be told from others by itself. */
const leastLetters = 4;

/** With fewer letters around its placeholders, a text could be any sentence: then its values have to be short. */
const fewLetters = 12;

/** Placeholders that only a number fills. */
const numbers: ReadonlySet<string> = new Set(
  'count total number done points most position percent line lines'.split(' '),
);

const someNumber = '[\\p{Cf}\\p{Sc}+-]*\\p{N}[\\p{N}\\p{Cf}\\p{Zs}.,٫٬’]*';
/** Such as the title of a page; without the end of a sentence in it. */
const shortValue = '(?:(?![.!?؟]\\s|。).){1,80}?';
const anyValue = '.+?';

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * Finds the keys of a text as a page shows it: word for word, with values in the place of placeholders, as a piece of a text
 * beside an element, or as several texts that make a whole paragraph. Several texts that are alike give several keys. Where
 * pieces are not looked for, the text has to be a whole one.
 */
export function createKeyIndex(
  texts: TextsWithKeys,
): (shown: string, mayBePieces?: boolean) => readonly string[] {
  const whole = new Map<string, string[]>();
  const patterns: { readonly pattern: RegExp; readonly key: string }[] = [];
  const pieces = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, text: string, key: string) => {
    const known = to.get(text) ?? [];
    if (!known.includes(key)) to.set(text, [...known, key]);
  };
  for (const [text, key] of texts) {
    const parts = oneLine(text).split(placeholder);
    if (parts.length === 1) {
      add(whole, parts[0] ?? '', key);
      continue;
    }
    // Every other part is the name of a placeholder.
    const around = parts.filter((_, at) => at % 2 === 0);
    for (const part of around) if (lettersIn(part) >= leastLetters) add(pieces, part.trim(), key);
    if (lettersIn(around.join('')) > 0) patterns.push({ pattern: patternOf(parts), key });
  }
  const filled = (text: string): readonly string[] =>
    patterns.filter(({ pattern }) => pattern.test(text)).map(({ key }) => key);
  return (shown, mayBePieces = true) => {
    const text = oneLine(shown);
    const exact = whole.get(text) ?? nonEmpty(filled(text));
    if (exact || !mayBePieces) return exact ?? [];
    return (
      pieces.get(text) ??
      nonEmpty(texts.filter((each) => isPiece(text, oneLine(each[0]))).map(([, key]) => key)) ??
      keysOfSeveral(text, whole, filled)
    );
  };
}

/** What a page shows of a text with placeholders, given as the text between them and their names by turns. */
function patternOf(parts: readonly string[]): RegExp {
  const letters = lettersIn(parts.filter((_, at) => at % 2 === 0).join(''));
  const value = letters < fewLetters ? shortValue : anyValue;
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return literally(part);
    return numbers.has(part) ? someNumber : value;
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** Of a paragraph that is made of nothing but whole texts. One word of it that happens to be a text says nothing. */
function keysOfSeveral(
  text: string,
  whole: ReadonlyMap<string, readonly string[]>,
  filled: (text: string) => readonly string[],
): readonly string[] {
  const inside = [...whole.keys()].filter((each) => isPiece(each, text));
  let rest = text;
  const found: { readonly at: number; readonly keys: readonly string[] }[] = [];
  for (const each of inside.sort((one, other) => other.length - one.length)) {
    if (!isPiece(each, rest)) continue;
    found.push({ at: rest.indexOf(each), keys: whole.get(each) ?? [] });
    rest = rest.replace(each, () => '\n'.repeat(each.length));
  }
  if (found.length === 0) return [];
  for (const { 0: part, index } of rest.matchAll(/[^\n]+/gu)) {
    if (lettersIn(part) === 0) continue;
    const keys = filled(part.trim());
    if (keys.length === 0) return [];
    found.push({ at: index, keys });
  }
  return [...new Set(found.sort((one, other) => one.at - other.at).flatMap(({ keys }) => keys))];
}

/** Whether a text is a part of a longer one, such as the piece beside a link or a sentence of a paragraph; no part of a word. */
function isPiece(piece: string, text: string): boolean {
  if (lettersIn(piece) < leastLetters || !text.includes(piece)) return false;
  return new RegExp(
    `(?<!${ownWord(piece.at(0))})${literally(piece)}(?!${ownWord(piece.at(-1))})`,
    'u',
  ).test(text);
}

/** What may not stand beside a piece that begins or ends so. Scripts without spaces between words have no such bounds. */
const ownWord = (character = ''): string =>
  /[\p{L}\p{N}]/u.test(character) &&
  !/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u.test(character)
    ? '[\\p{L}\\p{N}]'
    : '(?!)';

const nonEmpty = (keys: readonly string[]): readonly string[] | null =>
  keys.length > 0 ? keys : null;
