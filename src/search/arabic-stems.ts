import { stemmer } from '@orama/stemmers/arabic';
import type { Stems } from './stems.ts';

/** Endings for several, for a woman's form and for whose it is, as `normalisedWord` writes them; Snowball's rules leave most plurals. */
const ending = /(?:اتها|اتهم|اتي|اتك|ات|تي|تك|ته|تها|تهم|تنا|يه|ها|هم|نا|ين|ون|ه|ي|ك)$/;
/** "And", "so", "with", "for", "like" before a word without an article. They are often the first letter of a word instead. */
const beginnings = [/^[وفبلك]/, /^[وف][بلك]/];

const isLong = (word: string): boolean => word.length >= 3;

/**
 * The article is gone by now. A first letter may belong to the word or not, and nobody can know without a dictionary, so both
 * stems stand: `هاتف`, `هاتفي` and `لهاتفي` share one.
 */
export const arabicStems: Stems = (word) => {
  if (!/^\p{Script=Arabic}{3,}$/u.test(word)) return [];
  const bare = word.replace(ending, '');
  const light = isLong(bare) ? bare : word;
  const stems = [light, stemmer(word)];
  stems.push(...beginnings.map((beginning) => light.replace(beginning, '')));
  return [...new Set(stems.filter(isLong))];
};
