/**
 * What `Intl` is told of a language: its own words and order, with the calendar and the digits of the screens that the site
 * speaks of. The site's English is British: 23 November 2026, 15:04. Only files of this folder ask `Intl` for dates, numbers
 * and lists. See docs/decisions/0095-one-calendar-and-one-set-of-digits.md.
 */
export const formatLocale = (language: string): string =>
  `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;
