/**
 * What cannot be seen in a text that was typed or pasted: Unicode's default ignorable code points (DI: marks, isolates and
 * embeddings of direction, joiners, soft hyphen, fillers, variation selectors, tags), and the empty braille pattern. A
 * messenger or a contact card puts them around what is copied from it.
 */
const invisible = /[\p{DI}\u2800]/gu;

/** Spaces, line ends and dashes of every kind, which people and programs put between digits and letters. */
const separators = /[\s\p{Dash}]/gu;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** Codes, numbers, keys and app passwords, without what is only there to be read more easily. */
export const compactText = (text: string): string => withoutInvisible(text).replace(separators, '');

/**
 * The same where digits are awaited: full-width forms, which East Asian keyboards write, count as ASCII. No other form does:
 * compatibility folding (NFKC) would read circled, superscript and mathematical digits, which no keyboard types.
 */
export const compactDigits = (text: string): string =>
  compactText(
    text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  );

/** Folds A to Z alone: a Kelvin sign is no k, and a capital with a dot no i. */
export const lowerAscii = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
