import type { Instant } from '../../tenant/model.ts';

/** Hours and minutes as the reader's language writes them, in the time zone of the reader's machine. */
export const timeOfDay = (language: string, instant: Instant): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(instant);
