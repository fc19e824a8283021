import { plainJapanese, type PlainSign } from '../diagnosis/words/plain-japanese.ts';
import type { Word } from './word.ts';

/** Japanese inside any text. Signs that only stand between words are no part of it. */
export const japaneseRun =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーｰ゛゜ﾞﾟ々〆ヶ]|\u3099|\u309A)+/gu;

type Kind = 'kanji' | 'kana' | 'ending';

interface Sign extends PlainSign {
  readonly kind: Kind;
}

const kindOf = (sign: string): Kind =>
  /\p{Script=Hiragana}/u.test(sign)
    ? 'ending'
    : /\p{Script=Katakana}/u.test(sign)
      ? 'kana'
      : 'kanji';

/**
 * Japanese as pairs of neighbouring signs: `流出`, `パス スワ ワド`. Segmenters differ between browsers, and a compound in a
 * text is cut in another way than the same word alone, so an index of segments would miss what stands in it. Both kinds of
 * kana are written alike and the stroke that lengthens a vowel is left out, so that `ぱすわーど` is `パスワード`.
 *
 * @param from where the run stands in its text
 */
export function* pairsIn(run: string, from: number): Generator<Word> {
  const signs = plainJapanese(run, true).map((sign): Sign => ({
    ...sign,
    kind: kindOf(run.slice(sign.at, sign.end)),
  }));
  for (const [place, sign] of signs.entries()) {
    const [before, next] = [signs[place - 1], signs[place + 1]];
    const isAlone = before?.kind !== sign.kind;
    if (next && isPair(sign, next, isAlone)) yield wordOf(sign, next, from);
    else if (isAlone && sign.kind !== 'ending') yield wordOf(sign, sign, from);
  }
}

/** Two of a kind; or the only kanji of a verb and what follows it: `忘れ`, `届か`. */
const isPair = (sign: Sign, next: Sign, isAlone: boolean): boolean =>
  sign.kind === next.kind || (sign.kind === 'kanji' && next.kind === 'ending' && isAlone);

const wordOf = (first: Sign, last: Sign, from: number): Word => ({
  word: first === last ? first.sign : first.sign + last.sign,
  at: from + first.at,
  end: from + last.end,
  isPart: false,
  pair: first.kind === 'ending' ? 'ending' : 'word',
});

const isNext = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && other.at < one.end;

/** Pairs with others beside them in the text: `パス スワ ワド`. */
export function chainsOf(words: readonly Word[]): Word[][] {
  const chains: Word[][] = [];
  for (const word of words) {
    const last = chains.at(-1);
    if (last && word.pair && last[0]?.pair && isNext(last.at(-1), word)) last.push(word);
    else chains.push([word]);
  }
  return chains;
}

/** The pairs that are a whole word of a question: `流出`, and none of `パスワード`. */
export const wholePairs = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(
    chainsOf(words).flatMap(([first, second]) => (first?.pair && !second ? [first.word] : [])),
  );
