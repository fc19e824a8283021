import type { Check } from '../check.ts';

export const guidePlainBold: Check = {
  id: 'guide-plain-bold',
  title: 'What is bold in a step is a label of the screen',
  why: 'Readers look for bold words on the screen, and would look for these in vain.',
  yieldsTo: ['guide-markup'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'error',
  run: ({ guides }) =>
    guides.flatMap(({ file, plainBold }) =>
      plainBold.map(({ text, line }) => ({
        file,
        line,
        about: text,
        message: `"${text}" is bold but no label, so nothing proves that a screen says it.`,
        fix: 'Write <Ui k="…" /> with the key of the label, or take the bold away.',
      })),
    ),
};
