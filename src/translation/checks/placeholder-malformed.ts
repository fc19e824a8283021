import type { Check } from '../check.ts';
import { findingsOfKind } from '../decoded-texts.ts';

export const placeholderMalformed: Check = {
  id: 'placeholder-malformed',
  title: 'A placeholder is written {{name}}, and braces stand for nothing else',
  why: 'Readers would see the braces in place of the value.',
  severity: 'error',
  run: (project) =>
    findingsOfKind(project, 'placeholder', ({ found }) => ({
      message: `${JSON.stringify(found)} would be shown as it is.`,
      fix: 'Write a placeholder as {{name}}: two braces on each side, the English name, and nothing else.',
    })),
};
