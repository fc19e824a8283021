import type { Check } from '../check.ts';

export const valueEmpty: Check = {
  id: 'value-empty',
  title: 'No text is empty',
  why: 'The site shows the English text in its place.',
  severity: 'error',
  run: ({ locales }) =>
    locales.flatMap(({ file, texts }) =>
      texts
        .filter(({ value }) => value.trim() === '')
        .map(({ key, line }) => ({
          file,
          line,
          key,
          message: 'The text is empty.',
          fix: 'Translate it, or remove the entry: then the English text is shown.',
        })),
    ),
};
