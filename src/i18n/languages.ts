/** The languages of the site. Adding one here and a folder in `locales/` is all that a new language needs. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  id: { name: 'Bahasa Indonesia', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/** What every other language is translated from, and falls back to. */
export const sourceLanguage: Language = 'en';

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}
