import type { PseudoLanguage } from './pseudo.ts';
import type { TextFilter } from './translator.ts';

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
