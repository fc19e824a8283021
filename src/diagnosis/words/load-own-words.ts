import { noOwnWords, type OwnWords } from './own-words.ts';

/** Loaded when somebody searches in that language. */
const loaders: Readonly<Record<string, () => Promise<OwnWords>>> = {
  ar: async () => (await import('./arabic.ts')).arabicWords,
  ja: async () => (await import('./japanese.ts')).japaneseWords,
};

export const loadOwnWords = (language: string): Promise<OwnWords> =>
  loaders[language]?.() ?? Promise.resolve(noOwnWords);
