import type { Check } from '../check.ts';
import { behind, codePoint, findingsOfKind } from '../decoded-texts.ts';

export const textDamaged: Check = {
  id: 'text-damaged',
  title: 'No text was damaged by a wrong encoding',
  why: 'The characters were lost when a program read the file in another encoding.',
  severity: 'error',
  run: (project) =>
    findingsOfKind(project, 'damaged', ({ found, index }, { value }) => ({
      message: `${JSON.stringify(found)} (${codePoint(found)}) is damaged: it stands ${behind(value, index)}.`,
      fix: 'Type the character again, and save the file as UTF-8.',
    })),
};
