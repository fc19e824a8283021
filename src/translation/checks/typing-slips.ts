import type { Check } from '../check.ts';
import { isDoNotTranslate } from '../do-not-translate.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';
import { isSearchWords } from '../readable-texts.ts';
import { slipIn } from '../typing-slips.ts';

export const typingSlips: Check = {
  id: 'typing-slips',
  title:
    'No text has a slip of the keyboard: a space, a bracket, a capital, a note, a sentence twice',
  why: 'Readers take it for a page that nobody has read.',
  yieldsTo: [
    'text-in-english',
    'same-as-source',
    'text-too-long',
    'end-punctuation',
    'value-empty',
  ],
  severity: 'warning',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const english = sourceTextFor(key, source.texts)?.value;
        if (english === undefined || isSearchWords(key)) return [];
        if (isDoNotTranslate(project.doNotTranslate, language, value)) return [];
        const slip = slipIn(value, english, language);
        return slip
          ? [{ file, line, key, about: slip.found, message: slip.message, fix: slip.fix }]
          : [];
      }),
    ),
};
