import type { Check } from '../check.ts';
import { codePoint, findingsOfKind } from '../decoded-texts.ts';

export const lookAlikeLetters: Check = {
  id: 'look-alike-letters',
  title: 'Letters are those of the language, and not others that look alike',
  why: 'Search, screen readers and spelling take it for another letter.',
  severity: 'error',
  run: (project) =>
    findingsOfKind(project, 'lookAlike', ({ found }, { language }) => {
      const points = [...found].filter((letter) => !/[a-z\u00c0-\u024f]/i.test(letter));
      return {
        message: `${JSON.stringify(found)} has letters of another alphabet than ${language}: ${points.map(codePoint).join(' ')}.`,
        fix: 'Type the word again on a keyboard of your language.',
      };
    }),
};
