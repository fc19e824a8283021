import { withoutInvisible } from '../../tenant/typed-text.ts';

/**
 * A name or note as it is kept and shown: composed, without invisible characters and marks of direction, and in one line.
 * Markup stays as it is: it is text, wherever it is shown.
 */
export const cleanText = (text: string): string =>
  withoutInvisible(text.toWellFormed().normalize('NFC'))
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader counts as characters. */
export const visibleLength = (text: string): number => [...characters.segment(text)].length;

/** As many of them, from the beginning. */
export const firstCharacters = (text: string, count: number): string =>
  Array.from(characters.segment(text), ({ segment }) => segment)
    .slice(0, count)
    .join('');
