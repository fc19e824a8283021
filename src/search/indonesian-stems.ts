import { stemmer } from '@orama/stemmers/indonesian';
import type { Stems } from './stems.ts';

/**
 * A prefix swallows the first letter of some words: `meng-` a k, `men-` a t, `mem-` a p, `meny-` an s. The stemmer cannot know
 * which, so both stems stand: `mengirim` is found by `kirim`, and `mengatur` by `atur`.
 */
const swallowed: readonly (readonly [prefix: RegExp, letter: string])[] = [
  [/^[mp]eng(?=[aeiou])/, 'k'],
  [/^[mp]eny(?=[aeiou])/, 's'],
  [/^[mp]en(?=[aeiou])/, 't'],
  [/^[mp]em(?=[aeiou])/, 'p'],
];

/** Endings that belong to a question or to somebody, and say nothing of the word: `-nya`, `-ku`, `-mu`, `-kah`, `-lah`. */
const ending = /(?:nya|ku|mu|kah|lah|pun)$/;

export const indonesianStems: Stems = (word) => {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const stems = [stemmer(word)];
  const bare = word.replace(ending, '');
  for (const [prefix, letter] of swallowed)
    if (prefix.test(bare)) stems.push(stemmer(bare.replace(prefix, letter)));
  // It takes one ending at a time: `pemakaian` becomes `pakai`, and `pakai` becomes `paka`.
  return [...stems, ...stems.map(stemmer)].filter((stem) => stem.length > 2);
};
