import { placeholdersOf } from '../../i18n/placeholders.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { LocaleFile, Text } from '../locale-file.ts';
import { canSayItsNumber, pluralFormOf, sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

export const placeholdersDiffer: Check = {
  id: 'placeholders-differ',
  title: 'A translation has the placeholders of its source',
  why: 'Readers would miss the value, or see the name of a placeholder.',
  yieldsTo: ['placeholder-malformed', 'value-empty', 'text-damaged'],
  severity: 'error',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation }) =>
      translation.texts.flatMap((text) => {
        const sourceText = sourceTextFor(text.key, source.texts);
        return sourceText ? compare(translation, text, sourceText) : [];
      }),
    ),
};

function compare({ file }: LocaleFile, text: Text, sourceText: Text): CheckFinding[] {
  const wanted = placeholdersOf(sourceText.value);
  const given = placeholdersOf(text.value);
  const { key, line } = text;
  const missing = [...wanted]
    .filter((name) => !given.has(name) && !mayBeWords(key, name))
    .map((name) => ({
      file,
      line,
      key,
      message: `{{${name}}} is missing from the translation.`,
      fix: `Put {{${name}}} where its value belongs. In English: ${JSON.stringify(sourceText.value)}`,
    }));
  const unknown = [...given]
    .filter((name) => !wanted.has(name) && name !== 'count')
    .map((name) => ({
      file,
      line,
      key,
      message: `{{${name}}} is not in the English text, so it would be shown as it is.`,
      fix:
        wanted.size > 0
          ? `Placeholders are never translated. Use ${[...wanted].map((name) => `{{${name}}}`).join(', ')}.`
          : 'Remove it.',
    }));
  // A placeholder that was translated is one mistake, and not one too few and one too many.
  return unknown.length > 0 && missing.length === unknown.length
    ? unknown
    : [...missing, ...unknown];
}

/** "One code left" needs no number; "many codes left" does. */
function mayBeWords(key: string, name: string): boolean {
  const form = pluralFormOf(key)?.form;
  return name === 'count' && form !== undefined && canSayItsNumber[form];
}
