/** How a language sets its marks, as far as a program can see it. One place for the checks, the fixes and a language that begins. */
export interface Typography {
  /** Quotation marks, the outer pair first, then the one inside of it. Source: CLDR, delimiters. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** Whether the inner pair stands inside of the outer one only. */
  readonly isInnerOnly?: boolean;
  /** The space at which no line breaks, on the inner side of the outer pair. */
  readonly insideQuotes?: string;
  /** The space at which no line breaks, before each of these marks. A text may have the other one of both. */
  readonly before?: Readonly<Record<string, string>>;
  /** Between letters. */
  readonly apostrophe?: string;
}

export const typographyFile = 'src/i18n/typography.ts';

export const noBreak = '\u00a0';
export const narrowNoBreak = '\u202f';

/** A language that is not listed has no such rules: what it writes is not judged, but for marks that are not closed. */
const typographies: Readonly<Record<string, Typography>> = {
  en: {
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
  id: {
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
  ar: {
    quotes: [
      ['«', '»'],
      ['‹', '›'],
    ],
  },
  ja: {
    quotes: [
      ['「', '」'],
      ['『', '』'],
    ],
  },
  // Spaces: Lexique des règles typographiques en usage à l’Imprimerie nationale.
  fr: {
    quotes: [
      ['«', '»'],
      ['“', '”'],
    ],
    isInnerOnly: true,
    insideQuotes: noBreak,
    before: { '?': narrowNoBreak, '!': narrowNoBreak, ';': narrowNoBreak, ':': noBreak },
    apostrophe: '’',
  },
  // The Office québécois de la langue française sets a space before the colon alone.
  'fr-CA': {
    quotes: [
      ['«', '»'],
      ['“', '”'],
    ],
    isInnerOnly: true,
    insideQuotes: noBreak,
    before: { ':': noBreak },
    apostrophe: '’',
  },
};

export const typographyOf = (language: string): Typography | undefined =>
  typographies[language] ?? typographies[language.split('-')[0] ?? ''];
