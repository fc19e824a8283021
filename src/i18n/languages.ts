/** The languages of the site. `npm run l10n -- new <code>` adds a line here and makes the files: see docs/how-to-extend.md. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  id: { name: 'Bahasa Indonesia', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/**
 * Languages that promise to be complete: there a text, a step or a file that is missing is an error. In any other language it
 * is not translated yet, which `npm run l10n -- status` counts.
 */
export const completeLanguages: readonly Language[] = ['id'];

export const isComplete = (code: string): boolean =>
  isLanguage(code) && completeLanguages.includes(code);

/** What every other language is translated from, and falls back to. */
export const sourceLanguage: Language = 'en';

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}
