import type { EraDate } from '../../tenant/model.ts';

/** A calendar day as the reader's language writes it. A day has no time zone: it is the same everywhere. */
export const dayInWords = (language: string, day: EraDate): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
