import { isComplete, isLanguage } from '../../i18n/languages.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { LocaleFile } from '../locale-file.ts';
import { misnamedAbove, misnamedGroups } from '../misnamed-groups.ts';
import { pluralFormOf } from '../plural-forms.ts';
import { translationPairs, type Project } from '../project.ts';

export const keyMissing: Check = {
  id: 'key-missing',
  title: 'A language that promises to be complete has every text of the source language',
  why: 'The site shows the English text in a language that promises to be complete.',
  severity: 'error',
  run: (project) => [
    ...missingFiles(project),
    ...translationPairs(project)
      .filter(({ translation: { language } }) => isComplete(language))
      .flatMap(({ source, translation }) => missingTexts(source, translation)),
  ],
};

function missingFiles({ locales, files, sourceLanguage }: Project): CheckFinding[] {
  const languages = [...new Set(locales.map(({ language }) => language))].filter(
    (language) => language === sourceLanguage || isComplete(language),
  );
  const there = new Set(locales.map(({ language, namespace }) => `${language}/${namespace}`));
  return locales
    .filter(({ language }) => language === sourceLanguage)
    .flatMap((source) =>
      languages
        .filter((language) => !there.has(`${language}/${source.namespace}`))
        .filter((language) => !isElsewhere(language, source.namespace, files, there))
        .map((language) => ({
          file: `locales/${language}/${source.namespace}.json`,
          line: 1,
          message: 'The file is missing.',
          fix: `Copy ${source.file} to this name and translate its texts.`,
        })),
    );
}

/** A file that stands under another name or in another folder is told there. */
function isElsewhere(
  language: string,
  namespace: string,
  files: readonly string[],
  there: ReadonlySet<string>,
): boolean {
  const isOther = (file: string) => {
    const [, folder = '', stem = '', ending = ''] =
      /^locales\/([^/]+)\/([^./]+)(.*)$/.exec(file) ?? [];
    const isOrphan = ending === '.json' && !there.has(`en/${stem}`);
    return folder === language
      ? (stem === namespace && ending !== '.json') || isOrphan
      : stem === namespace && ending === '.json' && !isLanguage(folder);
  };
  return files.some(isOther);
}

const parentOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** Where the translation has keys that the source does not: a key that was changed is told as such, by key-orphan. */
function strayParents(source: LocaleFile, translation: LocaleFile): string[] {
  const known = new Set(source.texts.map(({ key }) => key));
  const groups = misnamedGroups(source, translation);
  return translation.texts
    .filter(({ key }) => !known.has(key) && !pluralFormOf(key))
    .map(({ key }) => {
      const group = misnamedAbove(key, groups);
      const meant = group === undefined ? null : (groups.get(group) ?? null);
      return parentOf(meant === null ? key : key.replace(group ?? '', meant));
    });
}

function claim(parents: string[], parent: string): boolean {
  const at = parents.indexOf(parent);
  if (at >= 0) parents.splice(at, 1);
  return at >= 0;
}

function missingTexts(source: LocaleFile, translation: LocaleFile): CheckFinding[] {
  const lines = new Map(translation.texts.map(({ key, line }) => [key, line]));
  if (translation.texts.length === 0 && source.texts.length > 0) {
    const message = `The file has none of its ${String(source.texts.length)} texts.`;
    return [{ file: translation.file, line: 1, message, fix: `Translate ${source.file} into it.` }];
  }
  const unclaimed = strayParents(source, translation);
  const findings: CheckFinding[] = [];
  let line = 1;
  for (const { key, value } of source.texts) {
    const found = lines.get(key);
    if (found !== undefined) line = found;
    // Which forms a plural text needs depends on the language: see plural-form-missing.
    else if (!pluralFormOf(key) && !claim(unclaimed, parentOf(key))) {
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
