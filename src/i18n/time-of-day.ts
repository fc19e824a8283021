import { formatLocale } from './format-locale.ts';

/** Hours and minutes of an instant (milliseconds since 1970), in the time zone of the reader's machine. */
export const timeOfDay = (language: string, instant: number): string =>
  new Intl.DateTimeFormat(formatLocale(language), { hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
