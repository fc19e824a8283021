import type { Check } from '../check.ts';
import { ownWords } from '../do-not-translate.ts';
import { placeOf, readableTexts } from '../readable-texts.ts';

export const tone: Check = {
  id: 'tone',
  title: 'Readers are spoken to as the language has decided in locales/style/',
  why: 'A site that changes its tone from page to page seems to be written by strangers.',
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: (project) =>
    project.styles.flatMap(({ file, language, rules }) =>
      readableTexts(project)
        .filter((text) => text.language === language)
        .flatMap((text) => {
          const value = ownWords(project.doNotTranslate, language, text.value);
          return rules.flatMap(({ pattern, use, why }) => {
            const found = pattern.exec(value);
            if (!found) return [];
            const words = found[0].trim();
            return [
              {
                ...placeOf(text, found.index),
                about: words,
                message: `"${words}": ${why}`,
                fix: `Write ${use}. The rule is in ${file}.`,
              },
            ];
          });
        }),
    ),
};
