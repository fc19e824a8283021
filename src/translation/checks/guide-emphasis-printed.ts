import type { Check } from '../check.ts';
import { lineOfPlace } from '../guide-passages.ts';

/**
 * CommonMark begins and ends emphasis by the characters beside the marks, and was made for languages with spaces: in
 * `これは**「確認」**です` both pairs touch a letter on one side and punctuation on the other, and are printed.
 */
export const guideEmphasisPrinted: Check = {
  id: 'guide-emphasis-printed',
  title: 'Marks of emphasis are not printed',
  why: 'Readers would see asterisks in the middle of a sentence.',
  yieldsTo: ['guide-markup'],
  severity: 'error',
  run: ({ guides }) =>
    guides.flatMap(({ file, passages }) =>
      passages.flatMap((passage) => {
        const match = /\*+[^\s*]+|[^\s*]+\*+|\*{2,}/.exec(passage.text);
        if (!match) return [];
        const [found] = match;
        return [
          {
            file,
            line: lineOfPlace(passage, match.index),
            message: `The page would print ${JSON.stringify(found.slice(0, 20))} with its asterisks.`,
            fix: 'Put the asterisks inside the brackets or quotation marks, 「**確認**」, or leave them out.',
          },
        ];
      }),
    ),
};
