import type { Check } from '../check.ts';
import { doubledTold } from '../doubled-told.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { sourceOf } from '../project.ts';
import { isSearchWords } from '../readable-texts.ts';

export const doubledWords: Check = {
  id: 'doubled-words',
  title: 'No word stands twice in a row',
  why: 'Readers stumble over it, and a screen reader says it twice.',
  yieldsTo: ['same-as-source', 'text-in-english'],
  severity: 'warning',
  run: (project) =>
    project.locales.flatMap(({ file, language, namespace, texts }) => {
      const source = language === project.sourceLanguage ? undefined : sourceOf(project, namespace);
      return texts
        .filter(({ key }) => !isSearchWords(key))
        .flatMap(({ key, value, line }) => {
          const english = source && sourceTextFor(key, source.texts)?.value;
          return doubledTold(value, english, language).map(({ lines: _, ...said }) => ({
            file,
            line,
            key,
            ...said,
          }));
        });
    }),
};
