import { formatLocale } from './format-locale.ts';

const formats = {
  day: { dateStyle: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** To make one takes a hundred times as long as to use it, and every page has a date. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(language: string, day: string, name: keyof typeof formats): string {
  const key = `${language} ${name}`;
  const formatter =
    made.get(key) ??
    new Intl.DateTimeFormat(formatLocale(language), { ...formats[name], timeZone: 'UTC' });
  made.set(key, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

/**
 * A calendar day (ISO 8601) as a language writes it, in the one form that the site has. A day has no time zone: it is the same
 * everywhere.
 */
export const dayInWords = (language: string, day: string): string => format(language, day, 'day');

/** Its month and year. */
export const monthInWords = (language: string, day: string): string =>
  format(language, day, 'month');
