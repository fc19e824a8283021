import type { TextFilter } from './translator.ts';

/**
 * Pseudo-languages for translators and testers, chosen with `?strings=`:
 * `qaa` accented and longer, `qai` the keys themselves, `rtl` right to left, `double` every text twice.
 */
export const pseudoLanguages = ['qaa', 'qai', 'rtl', 'double'] as const;

export type PseudoLanguage = (typeof pseudoLanguages)[number];

export const readPseudoLanguage = (text: string | null): PseudoLanguage | null =>
  pseudoLanguages.find((name) => name === text) ?? null;

const plain = 'aeioucnsyzAEIOUCNSYZ';
const marked = 'áéíóúçñšýžÁÉÍÓÚÇÑŠÝŽ';
const accented = new Map(Array.from(plain, (letter, index) => [letter, marked.charAt(index)]));

/** Texts grow by about 40 % from English to the longest languages; short ones grow more. */
const growth = 0.4;

function lengthen(text: string): string {
  const letters = [...text].map((letter) => accented.get(letter) ?? letter).join('');
  return `[${letters} ${'·'.repeat(Math.max(2, Math.round(text.length * growth)))}]`;
}

/** The filter of a pseudo-language. Texts without letters (numbers, symbols) stay as they are. */
export function pseudoFilter(language: PseudoLanguage): TextFilter {
  return (text, key) => {
    if (!/\p{L}/u.test(text)) return text;
    switch (language) {
      case 'qaa':
        return lengthen(text);
      case 'qai':
        return key;
      case 'double':
        return `${text} ${text}`;
      case 'rtl':
        // Isolated, so that the text keeps its own order while everything around it is mirrored.
        return `\u2067${text}\u2069`;
    }
  };
}
