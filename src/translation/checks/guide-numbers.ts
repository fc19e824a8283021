import type { Check } from '../check.ts';
import { plainText } from '../exchange/content.ts';
import { numbersSaidIn } from '../number-words.ts';
import { numbersTold } from '../numbers-told.ts';
import { pairedBlocks } from '../paired-blocks.ts';

export const guideNumbers: Check = {
  id: 'guide-numbers',
  title: 'A passage of a page has the numbers of its source',
  why: 'Readers would wait too long, dial another number or look for another step.',
  yieldsInFileTo: ['guide-copied', 'guide-steps-differ'],
  severity: 'warning',
  run: (project) =>
    pairedBlocks(project).flatMap(({ guide: { file, language }, own, theirs }) => {
      // A label of the sentence is told as […]: its words are not those of the page.
      const [english, text] = [plainText(theirs.content, '[…]'), plainText(own.content)];
      return numbersTold(english, text, project, language).map(({ extra: [first], ...said }) => {
        const lines = first === undefined ? [] : text.split('\n');
        const at = lines.findIndex((each) =>
          numbersSaidIn(each, project.numberWords[language]).includes(first ?? ''),
        );
        return { file, line: own.line + Math.max(0, at), ...said };
      });
    }),
};
