/**
 * The full stop of Chinese and Japanese, and their other marks, are as wide as a letter and bring their own space. Marks of a
 * language may stand between (see marked-text.ts).
 */
const withoutSpace =
  /^\n|[\u3000-\u303f\uff00-\uff60]\ue011*\n|\n(?:\ue010.)*[\u3000-\u303f\uff00-\uff60]/;

/**
 * What stands between two texts that are shown one after the other: a space, or nothing beside a wide mark. It follows from
 * the texts and not from the language of the page: a text that fell back keeps the spacing of its own language.
 */
export const gapBetween = (before: string, after = ''): string =>
  withoutSpace.test(`${before}\n${after}`) ? '' : ' ';

/** Whole texts, one after the other. Those that are empty are left out. */
export const joinTexts = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .reduce((before, after) => before + gapBetween(before, after) + after, '');
