import type { EverydayWords } from './everyday/words-of-language.ts';
import { kanaRuns } from './section-text.ts';
import { wordsIn } from './words.ts';

/** A word that may have been meant. */
export interface Meant {
  readonly word: string;
  /** The whole word in kana, where `word` is two of its signs; otherwise `''`. */
  readonly run: string;
}

/**
 * What may have been meant, word by word of a question. What is typed may be several words, as Japanese is cut: each of them
 * then stands for what was meant.
 */
export function meantIn(
  query: string,
  language: string,
  everyday: EverydayWords,
): ReadonlyMap<string, readonly Meant[]> {
  const found = new Map<string, readonly Meant[]>();
  const asked = ` ${wordsIn(query, language)
    .map(({ word }) => word)
    .join(' ')} `;
  for (const [typed, words] of Object.entries(everyday)) {
    const parts = wordsIn(typed, language).map(({ word }) => word);
    if (!asked.includes(` ${parts.join(' ')} `)) continue;
    const own = words.flatMap((word) => meantBy(word, language));
    for (const part of parts) found.set(part, [...(found.get(part) ?? []), ...own]);
  }
  return found;
}

function meantBy(written: string, language: string): readonly Meant[] {
  const words = wordsIn(written, language);
  const runs = kanaRuns(written, words);
  const telling = words.filter(({ pair }) => pair !== 'ending');
  return (telling.length > 0 ? telling : words).map(({ word }) => ({
    word,
    run: runs.get(word) ?? '',
  }));
}

/** Words of which a question is made, whatever it is about: a name does not have to have them. */
const asking = new Set(
  `a an and are can do does for from how i in is it my of on our the to what when where which who why will with
  ada apa apakah bagaimana bisa cara dan dari di kapan ke mana saya siapa untuk yang
  هل ما ماذا متي اين كيف لماذا من في علي الي عن هذا هذه و او ان انا لا لم هو هي كيفيه اريد عندما
  何 方法 場合`.split(/\s+/),
);

export const isAsking = (word: string): boolean => asking.has(word);
