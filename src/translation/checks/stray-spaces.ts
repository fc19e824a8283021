import type { Check } from '../check.ts';

const strays = [
  { pattern: /^\s/u, message: 'The text starts with a space.', fix: 'Remove it.' },
  { pattern: /\s$/u, message: 'The text ends with a space.', fix: 'Remove it.' },
  {
    pattern: /\S\s{2,}\S/u,
    message: 'The text has two spaces in a row.',
    fix: 'Leave one of them.',
  },
];

export const straySpaces: Check = {
  id: 'stray-spaces',
  title: 'No text has spaces at its ends or two in a row',
  why: 'Such spaces are seen as gaps, or break a comparison of texts.',
  yieldsTo: ['placeholders-differ', 'invisible-characters', 'markup-in-text'],
  severity: 'error',
  run: ({ locales }) =>
    locales.flatMap(({ file, texts }) =>
      texts
        .filter(({ value }) => value.trim() !== '')
        .flatMap(({ key, value, line }) =>
          strays
            .filter(({ pattern }) => pattern.test(value))
            .map(({ message, fix }) => ({ file, line, key, message, fix })),
        ),
    ),
};
