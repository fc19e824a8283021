import type { Check } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';
import { questionTold } from '../question-told.ts';
import { isSearchWords } from '../readable-texts.ts';

export const questions: Check = {
  id: 'questions',
  title: 'A sentence inside of a text asks where the one of its source asks',
  why: 'A question without its mark is read as a statement, and tells readers the opposite.',
  yieldsTo: ['text-in-english', 'same-as-source', 'text-too-long', 'placeholders-differ'],
  severity: 'warning',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const english = sourceTextFor(key, source.texts)?.value;
        if (english === undefined || isSearchWords(key)) return [];
        const [told] = questionTold(english, value, { project, language, withLast: false });
        return told ? [{ file, line, key, message: told.message, fix: told.fix }] : [];
      }),
    ),
};
