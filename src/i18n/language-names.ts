import { formatLocale } from './format-locale.ts';

const inEnglish = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The name of a language in English; `undefined` when CLDR, as the running Node has it, knows none. */
export const englishNameOf = (code: string): string | undefined => inEnglish.of(code);

/** The same for a sentence to translators: the code, where no name is known. */
export const nameForTranslators = (code: string): string => {
  try {
    return englishNameOf(code) ?? code;
  } catch {
    // A folder may have any name, also one that is no code.
    return code;
  }
};

/** Its own name, as its speakers write it at the beginning of a line. Source: CLDR, as the running Node has it. */
export function ownNameOf(code: string): string {
  const names = new Intl.DisplayNames(code, { type: 'language', languageDisplay: 'standard' });
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** The name of a language in another one. */
export const nameIn = (language: string, code: string): string =>
  new Intl.DisplayNames(formatLocale(language), { type: 'language' }).of(code) ?? code;
