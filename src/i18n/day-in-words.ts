/** The site's English is British: 23 November 2026, on every page. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const format = (language: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/**
 * A calendar day (ISO 8601) as a language writes it, in the one form that the site has. A day has no time zone: it is the same
 * everywhere.
 */
export const dayInWords = (language: string, day: string): string =>
  format(language, day, { dateStyle: 'long' });

/** Its month and year. */
export const monthInWords = (language: string, day: string): string =>
  format(language, day, { month: 'long', year: 'numeric' });
