/** What can be found, and by which words. */
export interface Findable {
  readonly id: string;
  /** Title, synonyms and texts of the screen, in every language. */
  readonly text: string;
}

/** Case, accents and punctuation aside; numbers such as 5.7.139 stay whole. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];

/** Weight of a word by how few entries contain it (inverse document frequency): "the" weighs nothing. */
const says = (all: number, having: number): number =>
  having === 0 ? 0 : Math.log((all + 1) / having);

/**
 * The entries that fit what was typed or pasted, best first. Rare words count more, so the one number in a long message
 * outweighs the rest of it; a word that is only begun counts as the words that begin so.
 */
export function search(entries: readonly Findable[], query: string): string[] {
  const asked = [...new Set(wordsOf(query))];
  const texts = entries.map(({ id, text }) => ({ id, words: new Set(wordsOf(text)) }));
  const scores = new Map(entries.map(({ id }) => [id, 0]));
  for (const word of asked) {
    const begun = word.length > 1 || /\d/.test(word);
    const having = texts.filter(
      ({ words }) => words.has(word) || (begun && [...words].some((each) => each.startsWith(word))),
    );
    const weight = says(entries.length, having.length);
    for (const { id } of having) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  const best = Math.max(0, ...scores.values());
  return entries
    .map(({ id }) => id)
    .filter((id) => best > 0 && (scores.get(id) ?? 0) >= best * 0.6)
    .sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
}
