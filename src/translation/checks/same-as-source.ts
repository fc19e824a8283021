import { nameForTranslators } from '../../i18n/language-names.ts';
import type { Check } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';
import { isOwnText } from '../translated-share.ts';

export const sameAsSource: Check = {
  id: 'same-as-source',
  title: 'A translation differs from its source',
  why: 'Readers of the language would read English.',
  severity: 'warning',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
      texts
        .filter(({ key, value }) => {
          const theirs = sourceTextFor(key, source.texts)?.value;
          return (
            value === theirs &&
            value !== '' &&
            !isOwnText(value, theirs, language, project.doNotTranslate)
          );
        })
        .map(({ key, value, line }) => ({
          file,
          line,
          key,
          message: `The text is the same as in English: ${JSON.stringify(value)}`,
          fix: `Translate it. If ${nameForTranslators(language)} really uses these same words, add them to locales/same-as-source.json.`,
        })),
    ),
};
