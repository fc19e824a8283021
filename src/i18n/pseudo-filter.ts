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

/** `diagnosis.action.askAdmin`, and no address: those have a slash or an @ before them, or end in lower case letters alone. */
const nestedKey = /(?<![\w/@.-])[a-z]+(?:\.[A-Za-z0-9]+)*\.[a-z]+[A-Z][A-Za-z0-9]*(?![\w@/])/g;

/** The filter of a pseudo-language. Texts without letters (numbers, symbols) stay as they are. */
export function pseudoFilter(language: PseudoLanguage): TextFilter {
  return (text, key) => {
    if (!/\p{L}/u.test(text)) return text;
    switch (language) {
      case 'qaa':
        return lengthen(text);
      case 'qai':
        // A text that was put into another one is a key by now, and would be lost with its place.
        return [key, ...(text.match(nestedKey) ?? [])].join(' ');
      case 'double':
        return `${text} ${text}`;
      case 'rtl':
        // Isolated, so that the text keeps its own order while everything around it is mirrored.
        return `\u2067${text}\u2069`;
    }
  };
}
