import type { Check } from '../check.ts';
import { spansOf } from '../guide-spans.ts';
import { lineAt } from '../json-slip.ts';
import { typographyFaults } from '../typography.ts';
import { typography } from './typography.ts';

export const guideTypography: Check = {
  id: 'guide-typography',
  title: 'Marks in a page are set as the language sets them',
  why: typography.why,
  yieldsTo: ['guide-stray-spaces'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: ({ guides }) =>
    guides.flatMap((guide) => {
      const { file, language, lines } = guide;
      const text = lines.join('\n');
      return spansOf(guide).flatMap(({ start, end }) =>
        typographyFaults(text, language, { from: start, to: end }).map(
          ({ index, message, fix }) => ({
            file,
            line: lineAt(text, index),
            message,
            fix,
          }),
        ),
      );
    }),
};
