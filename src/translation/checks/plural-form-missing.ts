import { closestMatch } from '../closest-match.ts';
import { isComplete } from '../../i18n/languages.ts';
import { wholeNumber } from '../../i18n/formats.ts';
import { nameForTranslators } from '../../i18n/language-names.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { LocaleFile } from '../locale-file.ts';
import {
  formReplaced,
  formsOfLanguage,
  isFormCounted,
  misspelledForms,
  numbersOfForm,
  pluralTexts,
} from '../plural-forms.ts';
import { sourceOf, translationPairs } from '../project.ts';

export const pluralFormMissing: Check = {
  id: 'plural-form-missing',
  title: 'Every text with a number has all plural forms of its language',
  why: 'Some numbers would be shown with the ending of another number.',
  severity: 'error',
  run: (project) => {
    const sources = project.locales.filter(
      (locale) => sourceOf(project, locale.namespace) === locale,
    );
    return [
      ...sources.map((source) => ({ source, translation: source })),
      ...translationPairs(project),
    ].flatMap(({ source, translation }) => missingForms(source, translation));
  },
};

function missingForms(source: LocaleFile, translation: LocaleFile): CheckFinding[] {
  const own = pluralTexts(translation.texts);
  const { file, language } = translation;
  const written = new Set(translation.texts.map(({ key }) => key));
  return [...pluralTexts(source.texts).keys()].flatMap((base) => {
    // Written without a form: key-orphan tells it, with all forms that are needed.
    if (written.has(base)) return [];
    const present = own.get(base)?.forms;
    // A text without any form is not translated yet, which is a mistake only where everything was promised.
    if (!present && language !== source.language && !isComplete(language)) return [];
    // key-orphan names the form that stands in its place.
    if (formReplaced(translation, base) !== null) return [];
    // key-orphan names a form with a typing error: each stands for one that is missing.
    const misspelled = misspelledForms(source, translation, base);
    const line = present ? Math.max(...[...present.values()].map((text) => text.line)) : 1;
    const missing = formsOfLanguage(language, base).filter((form) => !present?.has(form));
    const keys = missing.map((form) => `${base}_${form}`);
    const meant = misspelled.map((key) => closestMatch(key, keys));
    return missing
      .filter((form) => !meant.includes(`${base}_${form}`))
      .map((form) => ({
        file,
        line,
        key: `${base}_${form}`,
        message: `The plural form "${form}" is missing: it is for ${numbersInWords(language, base, form)}.`,
        fix: isFormCounted(language, base, form)
          ? `Add it. ${nameForTranslators(language)} needs: ${formsOfLanguage(language, base)
              .map((each) => `${each} (${numbersInWords(language, base, each)})`)
              .join(', ')}.`
          : 'Add it, for the day on which the text has such a number. No text of the site counts so far today.',
        ...(isFormCounted(language, base, form) ? {} : { severity: 'warning' as const }),
      }));
  });
}

function numbersInWords(language: string, base: string, form: string): string {
  const numbers = numbersOfForm(language, base, form).slice(0, 3);
  return numbers.length === 0
    ? 'fractions'
    : numbers.map((number) => wholeNumber('en', number)).join(', ');
}
