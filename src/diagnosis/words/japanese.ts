import { normalised } from '../normalise.ts';
import { japaneseWays } from './japanese-ways.ts';
import { unknownWord, type OwnWords } from './own-words.ts';
import { plainJapanese } from './plain-japanese.ts';

interface Way {
  readonly way: string;
  readonly signs: string;
}

const folded = (text: string, isOneKana: boolean): string =>
  plainJapanese(normalised(text), isOneKana)
    .map(({ sign }) => sign)
    .join('');

/** Ways by their first sign, the longest first: nothing divides the words of a text. */
function waysByFirst(isOneKana: boolean): ReadonlyMap<string, readonly Way[]> {
  const found = new Map<string, Way[]>();
  for (const [signs, ways] of Object.entries(japaneseWays))
    for (const written of ways.split('|')) {
      const way = folded(written, isOneKana);
      const [first = ''] = way;
      found.set(first, [...(found.get(first) ?? []), { way, signs }]);
    }
  for (const ways of found.values()) ways.sort((one, other) => other.way.length - one.way.length);
  return found;
}

const asWritten = waysByFirst(false);
let inOneKana: ReadonlyMap<string, readonly Way[]> | null = null;

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const latin = /[a-z0-9]/;
/** Of words, not of their endings. */
const telling = /[\p{Script=Han}\p{Script=Katakana}]/u;

/**
 * Reads from left to right and takes the longest way at each place. Kinds of kana are told apart first, because endings in
 * hiragana are beginnings of other words in katakana; words that nobody turned into katakana are looked for when nothing fits.
 */
export const japaneseWords: OwnWords = (text) => {
  const found = read(folded(text, false), asWritten);
  if (found !== '' || !japanese.test(text)) return found;
  inOneKana ??= waysByFirst(true);
  return read(folded(text, true), inOneKana);
};

function read(given: string, ways: ReadonlyMap<string, readonly Way[]>): string {
  const result: string[] = [];
  let isAllKnown = true;
  for (let at = 0; at < given.length;) {
    const sign = given[at] ?? '';
    const hit = ways.get(sign)?.find(({ way }) => isWay(given, at, way));
    if (hit) result.push(` ${hit.signs} `);
    else result.push(japanese.test(sign) ? ' ' : sign);
    if (!hit && telling.test(sign)) isAllKnown = false;
    at += hit?.way.length ?? 1;
  }
  if (!isAllKnown && result.some((each) => each !== ' ')) result.unshift(unknownWord, ' ');
  return result.join('').replace(/\s+/g, ' ').trim();
}

/** A way in Latin letters ends where they end. */
function isWay(text: string, at: number, way: string): boolean {
  if (!text.startsWith(way, at)) return false;
  const isInside = (before: string | undefined, sign: string | undefined) =>
    latin.test(before ?? '') && latin.test(sign ?? '');
  return !isInside(text[at - 1], way[0]) && !isInside(way.at(-1), text[at + way.length]);
}
