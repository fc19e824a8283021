import type { Check, CheckFinding } from '../check.ts';
import type { LocaleFile } from '../locale-file.ts';
import { pluralFormOf } from '../plural-forms.ts';
import { translationPairs, type Project } from '../project.ts';

export const keyMissing: Check = {
  id: 'key-missing',
  title: 'Every text of the source language is there in every language',
  severity: 'error',
  run: (project) => [
    ...missingFiles(project),
    ...translationPairs(project).flatMap(({ source, translation }) =>
      missingTexts(source, translation),
    ),
  ],
};

function missingFiles({ locales, sourceLanguage }: Project): CheckFinding[] {
  const languages = [...new Set(locales.map(({ language }) => language))];
  const there = new Set(locales.map(({ language, namespace }) => `${language}/${namespace}`));
  return locales
    .filter(({ language }) => language === sourceLanguage)
    .flatMap((source) =>
      languages
        .filter((language) => !there.has(`${language}/${source.namespace}`))
        .map((language) => ({
          file: `locales/${language}/${source.namespace}.json`,
          line: 1,
          message: 'The file is missing.',
          fix: `Copy ${source.file} to this name and translate its texts.`,
        })),
    );
}

function missingTexts(source: LocaleFile, translation: LocaleFile): CheckFinding[] {
  const lines = new Map(translation.texts.map(({ key, line }) => [key, line]));
  const findings: CheckFinding[] = [];
  let line = 1;
  for (const { key, value } of source.texts) {
    const found = lines.get(key);
    if (found !== undefined) line = found;
    // Which forms a plural text needs depends on the language: see plural-form-missing.
    else if (!pluralFormOf(key)) {
      findings.push({
        file: translation.file,
        line,
        key,
        message: 'The text is missing.',
        fix: `Add "${key.split('.').at(-1) ?? key}" below this line, in English: ${JSON.stringify(value)}`,
      });
    }
  }
  return findings;
}
