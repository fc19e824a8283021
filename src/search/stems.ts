/** The stems of a word, for an index and for a question alike; none where the word is its own. */
export type Stems = (word: string) => readonly string[];

/** Under what a word is kept and looked for: its stems, each once, or itself where it has none. */
export function stemsOf(word: string, stems: Stems): string[] {
  const found = stems(word);
  return found.length === 0 ? [word] : [...new Set(found)];
}
