import type { EverydayWords } from './words-of-language.ts';

type Loaded = () => Promise<{ readonly everydayWords: EverydayWords }>;

/** Loaded when somebody searches in that language: the words of all of them are a tenth of the search. */
const loaders: Readonly<Record<string, Loaded>> = {
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  id: () => import('./id.ts'),
  ja: () => import('./ja.ts'),
};

export const loadEverydayWords = async (language: string): Promise<EverydayWords> =>
  (await loaders[language]?.())?.everydayWords ?? {};
