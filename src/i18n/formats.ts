import { formatLocale } from './format-locale.ts';
import { nameIn } from './language-names.ts';

/** A number with one decimal place. */
export const oneDecimal = (language: string, value: number): string =>
  new Intl.NumberFormat(formatLocale(language), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  }).format(value);

/** A whole number, with the marks that the language puts between thousands. */
export const wholeNumber = (language: string, value: number): string =>
  new Intl.NumberFormat(formatLocale(language), { maximumFractionDigits: 0 }).format(value);

/** A part in percent, rounded down: 100 % only when nothing is left. Nothing of nothing is 0 %. */
export const partInPercent = (language: string, count: number, of: number): string =>
  new Intl.NumberFormat(formatLocale(language), { style: 'percent' }).format(
    of === 0 ? 0 : Math.floor((100 * count) / of) / 100,
  );

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

/** The size of a file: in kilobytes, from a million bytes on in megabytes. */
export const sizeInWords = (language: string, bytes: number): string => {
  const isLarge = bytes >= 999_500;
  return new Intl.NumberFormat(formatLocale(language), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1e6 : Math.max(1, bytes / 1e3));
};
