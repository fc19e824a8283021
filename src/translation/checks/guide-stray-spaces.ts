import type { Check } from '../check.ts';
import { straysIn } from '../guide-spaces.ts';

export const guideStraySpaces: Check = {
  id: 'guide-stray-spaces',
  title: 'No sentence of a guide has two spaces in a row, or one at which no line breaks',
  why: 'Such spaces are seen as gaps, or break a comparison of texts.',
  yieldsTo: ['invisible-characters'],
  severity: 'error',
  run: ({ guides }) =>
    guides.flatMap((guide) =>
      straysIn(guide).map(({ found, line }) => ({
        file: guide.file,
        line,
        message:
          found.length > 1
            ? 'A sentence has two spaces in a row.'
            : 'A sentence has a space at which no line breaks.',
        fix: 'Leave one plain space, or run npm run l10n -- check --fix.',
      })),
    ),
};
