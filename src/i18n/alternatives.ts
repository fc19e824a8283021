import { formatLocale } from './format-locale.ts';

/** Several of which one is enough: "A, B or C". Apart from the other formats: what a practice loads has no need of it. */
export const alternativesInWords = (language: string, parts: readonly string[]): string =>
  new Intl.ListFormat(formatLocale(language), { type: 'disjunction' }).format(parts);
