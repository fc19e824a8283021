import { nameForTranslators } from '../../i18n/language-names.ts';
import { closestMatch } from '../closest-match.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { LocaleFile } from '../locale-file.ts';
import { formReplaced, formsOfLanguage, pluralFormOf, pluralTexts } from '../plural-forms.ts';
import { sourceOf, translationPairs } from '../project.ts';

export const keyOrphan: Check = {
  id: 'key-orphan',
  title: 'No language has a text that nothing shows',
  why: 'A text under a key that does not exist is never shown.',
  severity: 'error',
  run: (project) => [
    ...project.locales
      .filter(({ namespace }) => !sourceOf(project, namespace))
      .map(({ file, namespace }) => ({
        file,
        line: 1,
        message: `The source language has no ${namespace}.json, so nothing shows these texts.`,
        fix: 'Remove the file, or give it the name that the English one has.',
      })),
    ...translationPairs(project).flatMap(({ source, translation }) => orphans(source, translation)),
  ],
};

const parentOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

function orphans(source: LocaleFile, translation: LocaleFile): CheckFinding[] {
  const sourceKeys = new Set(source.texts.map(({ key }) => key));
  const sourcePlurals = pluralTexts(source.texts);
  const { file, language } = translation;
  const own = new Set(translation.texts.map(({ key }) => key));
  return translation.texts.flatMap(({ key, line }): CheckFinding[] => {
    if (sourceKeys.has(key) && !pluralFormOf(key)) return [];
    const plural = pluralFormOf(key);
    if (sourcePlurals.has(key)) {
      const name = key.split('.').at(-1) ?? key;
      const needed = formsOfLanguage(language, key).map((form) => `${name}_${form}`);
      const message = `${source.file} has this text with a number: it needs a form for each kind of number.`;
      const fix = `Write it once for each form of ${nameForTranslators(language)}: ${needed.join(', ')}.`;
      return [{ file, line, key, message, fix }];
    }
    if (!plural || !sourcePlurals.has(plural.base)) {
      const message = `${source.file} has no such key, so nothing shows this text.`;
      const beside = source.texts.filter(
        (text) => parentOf(text.key) === parentOf(key) && !own.has(text.key),
      );
      const guess =
        closestMatch(
          key,
          beside.map((text) => text.key),
        ) ?? beside[0]?.key;
      const fix =
        guess === undefined
          ? 'Remove it, or correct the key.'
          : `Did you mean ${guess}? Otherwise remove it.`;
      return [{ file, line, key, message, fix }];
    }
    const forms = formsOfLanguage(language, plural.base);
    // i18next asks for `_zero` first when the number is 0, in every language.
    if (forms.includes(plural.form) || plural.form === 'zero') return [];
    // In the place of the one form that is needed: plural-form-missing leaves it to this finding.
    const replaced = formReplaced(translation, plural.base);
    const name = (form: string) => `${plural.base.split('.').at(-1) ?? plural.base}_${form}`;
    const message = `${nameForTranslators(language)} has no plural form "${plural.form}", so nothing shows this text.`;
    return [
      {
        file,
        line,
        key,
        message,
        fix:
          replaced === null
            ? `Remove it. Forms of ${nameForTranslators(language)}: ${forms.join(', ')}.`
            : `Rename it to ${name(replaced)}: ${nameForTranslators(language)} has no other form.`,
      },
    ];
  });
}
