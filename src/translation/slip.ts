import { scriptOf } from './language-code.ts';

/** What a hand does and a head does not mean: a space that is missing, a bracket that is not closed, a note that was left. */
export interface Slip {
  readonly found: string;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}

export interface Slipping {
  /** Without code: what is no words is a row of `…` of the same length. */
  readonly text: string;
  readonly english: string;
  readonly language: string;
}

export type Rule = (texts: Slipping) => Slip | null;

export const isCased = (language: string): boolean =>
  ['Latn', 'Cyrl', 'Grek', 'Armn'].includes(scriptOf(language));

/** The first place of a pattern that the source has nowhere: what English writes so, a translation may. */
export function firstOf(
  pattern: RegExp,
  { text, english }: Slipping,
): { found: string; index: number } | null {
  const match = pattern.exec(text);
  if (!match || pattern.test(english)) return null;
  return { found: match[0], index: match.index };
}
