import type { Check } from '../check.ts';
import { usesNoBreakSpace } from '../no-break-space.ts';

const strays = [
  { pattern: /^\s/u, message: 'The text starts with a space.', fix: 'Remove it.' },
  { pattern: /\s$/u, message: 'The text ends with a space.', fix: 'Remove it.' },
  {
    pattern: /\S\s{2,}\S/u,
    message: 'The text has two spaces in a row.',
    fix: 'Leave one of them.',
  },
];
const noBreak = {
  pattern: /(?<=\S)[\u00a0\u2007\u202f](?=\S)/u,
  message: 'The text has a space at which no line breaks.',
  fix: 'Type a plain space in its place, or run npm run l10n -- check --fix.',
};

export const straySpaces: Check = {
  id: 'stray-spaces',
  title: 'No text has spaces at its ends or two in a row',
  why: 'Such spaces are seen as gaps, or break a comparison of texts.',
  yieldsTo: ['placeholders-differ', 'invisible-characters', 'markup-in-text'],
  severity: 'error',
  run: ({ locales }) =>
    locales.flatMap(({ file, language, texts }) =>
      texts
        .filter(({ value }) => value.trim() !== '')
        .flatMap(({ key, value, line }) =>
          [...strays, ...(usesNoBreakSpace(language) ? [] : [noBreak])]
            .filter(({ pattern }) => pattern.test(value))
            .map(({ message, fix }) => ({ file, line, key, message, fix })),
        ),
    ),
};
