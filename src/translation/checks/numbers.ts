import type { Check } from '../check.ts';
import { numbersTold } from '../numbers-told.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

export const numbers: Check = {
  id: 'numbers',
  title: 'A translation has the numbers of its source',
  why: 'Readers would wait too long, dial another number or look for another step.',
  yieldsTo: ['text-in-english', 'same-as-source'],
  severity: 'warning',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const english = sourceTextFor(key, source.texts)?.value;
        if (english === undefined || key.endsWith('.words')) return [];
        return numbersTold(english, value, project, language).map(({ extra: _, ...said }) => ({
          file,
          line,
          key,
          ...said,
        }));
      }),
    ),
};
