import { literally } from '../../i18n/literally.ts';

/** What `/strings/keys/<lang>.json` holds: text and key of every text of the site in one language, fallbacks included. */
export type TextsWithKeys = readonly (readonly [text: string, key: string])[];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Placeholders with their text around them: pages show only values in their place. */
const placeholder = /\{\{\s*[\w-]+\s*\}\}/;

/** At least as many letters as that a piece of a text has to have to be told from others by itself. */
const leastLetters = 4;

/**
 * Finds the keys of a text as a page shows it: word for word, with values in the place of placeholders, as a piece of a text
 * beside an element, or as several texts in one paragraph. Several texts that are alike give several keys. In prose without keys,
 * pieces are not looked for: any word could be one.
 */
export function createKeyIndex(
  texts: TextsWithKeys,
): (shown: string, mayBePieces?: boolean) => readonly string[] {
  const whole = new Map<string, string[]>();
  const patterns: { readonly pattern: RegExp; readonly key: string }[] = [];
  const pieces = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, text: string, key: string) => {
    const known = to.get(text) ?? [];
    if (!known.includes(key)) to.set(text, [...known, key]);
  };
  for (const [text, key] of texts) {
    const parts = oneLine(text).split(placeholder);
    if (parts.length === 1) {
      add(whole, parts[0] ?? '', key);
      continue;
    }
    for (const part of parts)
      if ((part.match(/\p{L}/gu)?.length ?? 0) >= leastLetters) add(pieces, part.trim(), key);
    if (parts.some((part) => /\p{L}/u.test(part)))
      patterns.push({ pattern: new RegExp(`^${parts.map(literally).join('.+?')}$`, 'u'), key });
  }
  return (shown, mayBePieces = true) => {
    const text = oneLine(shown);
    const exact =
      whole.get(text) ??
      nonEmpty(patterns.filter(({ pattern }) => pattern.test(text)).map(({ key }) => key));
    if (exact || !mayBePieces) return exact ?? [];
    return (
      pieces.get(text) ??
      nonEmpty(texts.filter((each) => isPiece(text, oneLine(each[0]))).map(([, key]) => key)) ??
      texts.filter((each) => isPiece(oneLine(each[0]), text)).map(([, key]) => key)
    );
  };
}

/** Whether a text is a part of a longer one, such as the piece beside a link or a sentence of a paragraph. */
const isPiece = (piece: string, text: string): boolean =>
  (piece.match(/\p{L}/gu)?.length ?? 0) >= leastLetters && text.includes(piece);

const nonEmpty = (keys: readonly string[]): readonly string[] | null =>
  keys.length > 0 ? keys : null;
