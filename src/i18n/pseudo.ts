/**
 * Pseudo-languages for translators and testers, chosen with `?strings=`:
 * `qaa` accented and longer, `qai` the keys themselves, `rtl` right to left, `double` every text twice.
 */
export const pseudoLanguages = ['qaa', 'qai', 'rtl', 'double'] as const;

export type PseudoLanguage = (typeof pseudoLanguages)[number];

export const readPseudoLanguage = (text: string | null): PseudoLanguage | null =>
  pseudoLanguages.find((name) => name === text) ?? null;
