import type { Check, CheckFinding } from '../check.ts';
import { findingsOfKind } from '../decoded-texts.ts';

export const markupInText: Check = {
  id: 'markup-in-text',
  title: 'No text holds a tag or an entity: a reader would see it as it is written',
  why: 'Readers would see the code in place of what it stands for.',
  severity: 'error',
  run: (project) =>
    firstInText(
      findingsOfKind(project, 'markup', ({ found }) => ({
        message: `${JSON.stringify(found.slice(0, 40))} would be shown as it is.`,
        fix: found.startsWith('&')
          ? 'Write the character itself, such as “ or &.'
          : 'Remove the tag: a text has no markup.',
      })),
    ),
};

/** A tag has two ends, and is one mistake. */
const firstInText = (findings: readonly CheckFinding[]): CheckFinding[] =>
  findings.filter(
    ({ file, key, line }, index) =>
      findings.findIndex((each) => each.file === file && each.key === key && each.line === line) ===
      index,
  );
