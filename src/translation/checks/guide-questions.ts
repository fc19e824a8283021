import type { Check } from '../check.ts';
import { plainText } from '../exchange/content.ts';
import { pairedBlocks } from '../paired-blocks.ts';
import { questionTold } from '../question-told.ts';

export const guideQuestions: Check = {
  id: 'guide-questions',
  title: 'A sentence of a page asks where the one of its source asks',
  why: 'A question without its mark is read as a statement, and tells readers the opposite.',
  yieldsTo: ['text-in-english', 'guide-end-punctuation'],
  yieldsInFileTo: ['guide-copied', 'guide-steps-differ'],
  severity: 'warning',
  run: (project) =>
    pairedBlocks(project).flatMap(({ guide: { file, language }, own, theirs }) => {
      // A label stands for a word, whatever mark it ends with.
      const [english, text] = [plainText(theirs.content, 'x'), plainText(own.content, 'x')];
      const withLast = own.kind === 'text';
      return questionTold(english, text, { project, language, withLast }).map(
        ({ lines, ...said }) => ({ file, line: own.line + lines, ...said }),
      );
    }),
};
