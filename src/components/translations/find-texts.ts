import type { TextsFile } from './texts-file.ts';

/** So many are listed. */
export const mostFound = 50;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Keys of the texts that have all the words, in the key, the language or the source; none without words. */
export function findTexts(texts: TextsFile['texts'], query: string): readonly string[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return Object.entries(texts)
    .filter(([key, { own, source }]) => {
      const all = plain([key, ...own.flat(), ...source.flat()].join(' '));
      return words.every((word) => all.includes(word));
    })
    .map(([key]) => key);
}
