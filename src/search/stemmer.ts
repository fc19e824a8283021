import type { Stems } from './stems.ts';

const none: Stems = () => [];

/** One stemmer each, loaded when somebody searches in that language. A language without one is searched by its words. */
const loaders: Readonly<Record<string, () => Promise<Stems>>> = {
  ar: async () => (await import('./arabic-stems.ts')).arabicStems,
  en: async () => {
    const { stemmer } = await import('@orama/stemmers/english');
    return (word) => [stemmer(word)];
  },
  id: async () => (await import('./indonesian-stems.ts')).indonesianStems,
};

export const loadStems = (language: string): Promise<Stems> =>
  loaders[language]?.() ?? Promise.resolve(none);
