import type { Check } from '../check.ts';
import { findingsOfKind } from '../decoded-texts.ts';

export const markupInText: Check = {
  id: 'markup-in-text',
  title: 'No text holds a tag or an entity: a reader would see it as it is written',
  severity: 'error',
  run: (project) =>
    findingsOfKind(project, 'markup', ({ found }) => ({
      message: `${JSON.stringify(found.slice(0, 40))} would be shown as it is.`,
      fix: found.startsWith('&')
        ? 'Write the character itself, such as “ or &.'
        : 'Remove the tag: a text has no markup.',
    })),
};
