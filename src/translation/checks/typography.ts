import type { Check } from '../check.ts';
import { typographyFaults } from '../typography.ts';

export const typography: Check = {
  id: 'typography',
  title:
    'Marks are set as the language sets them: spaces before them and inside quotation marks, apostrophes',
  why: 'Readers see a slip, or a mark alone at the beginning of a line.',
  yieldsTo: ['stray-spaces'],
  severity: 'warning',
  run: ({ locales }) =>
    locales.flatMap(({ file, language, texts }) =>
      texts
        .filter(({ key }) => !key.endsWith('.words'))
        .flatMap(({ key, value, line }) => {
          const [first] = typographyFaults(value, language);
          return first ? [{ file, line, key, message: first.message, fix: first.fix }] : [];
        }),
    ),
};
