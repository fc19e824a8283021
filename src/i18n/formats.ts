/**
 * Dates, numbers and lists as a language writes them, in the one form that the site has: `Intl` is asked here and in
 * `day-in-words.ts` alone. See docs/decisions/0095-one-calendar-and-one-set-of-digits.md.
 */

/**
 * What `Intl` is told of a language: its own words and order, with the calendar and the digits of the screens that the site
 * speaks of. The site's English is British: 23 November 2026, 15:04.
 */
export const formatLocale = (language: string): string =>
  `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

/** Hours and minutes of an instant (milliseconds since 1970), in the time zone of the reader's machine. */
export const timeOfDay = (language: string, instant: number): string =>
  new Intl.DateTimeFormat(formatLocale(language), { hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );

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
): string => new Intl.ListFormat(formatLocale(language), { type }).format(parts);

/** Names of languages in one of them, in a row: "English, Indonesian". */
export const languagesInWords = (language: string, codes: readonly string[]): string => {
  const names = new Intl.DisplayNames(formatLocale(language), { type: 'language' });
  return listInWords(
    language,
    codes.map((code) => names.of(code) ?? code),
    'unit',
  );
};
