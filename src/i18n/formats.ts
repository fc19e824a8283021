import { formatLocale } from './format-locale.ts';
import { nameIn } from './language-names.ts';

/** A number with one decimal place. */
export const oneDecimal = (language: string, value: number): string =>
  new Intl.NumberFormat(formatLocale(language), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  }).format(value);

/** Several names in a row: "A, B and C". Where no grammar is to join them, as in a row of codes, `unit`: "A, B, C". */
export const listInWords = (
  language: string,
  parts: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string =>
  // In Japanese CLDR puts spaces between units, as between 5 ft and 3 in; its list of things has no "and".
  new Intl.ListFormat(formatLocale(language), {
    type: language === 'ja' ? 'conjunction' : type,
  }).format(parts);

/** Names of languages in one of them, in a row: "English, Indonesian". */
export const languagesInWords = (language: string, codes: readonly string[]): string =>
  listInWords(
    language,
    codes.map((code) => nameIn(language, code)),
    'unit',
  );
