/** The stems of a word, for an index and for a question alike; none where the word is its own. */
export type Stems = (word: string) => readonly string[];

const none: Stems = () => [];

/** One stemmer each, loaded when somebody searches in that language. A language without one is searched by its words. */
const loaders: Readonly<Record<string, () => Promise<Stems>>> = {
  en: async () => {
    const { stemmer } = await import('@orama/stemmers/english');
    return (word) => [stemmer(word)];
  },
  id: async () => (await import('./indonesian-stems.ts')).indonesianStems,
};

export const loadStems = (language: string): Promise<Stems> =>
  loaders[language]?.() ?? Promise.resolve(none);

/** Under what a word is kept and looked for: its stems, each once, or itself where it has none. */
export function stemsOf(word: string, stems: Stems): string[] {
  const found = stems(word);
  return found.length === 0 ? [word] : [...new Set(found)];
}
