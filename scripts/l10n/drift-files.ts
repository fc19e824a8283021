import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import { knownOf as knownIn } from '../../src/translation/drift/known.ts';
import { recordsFile, sourceTextsFile } from '../../src/translation/drift/records-file.ts';
import type { Known } from '../../src/translation/drift/verdict.ts';
import type { Project } from '../../src/translation/project.ts';
import { Refusal, type Files } from './files.ts';

/**
 * What is known of the texts that a language was translated from.
 *
 * @throws Refusal, when a file of records cannot be read: an answer without it would be that nobody accepted anything
 */
export function knownOf(files: Files, { lists }: Project, language: string): Known {
  const needed = [recordsFile(language), sourceTextsFile];
  for (const { file, problems } of lists) {
    const [problem] = needed.includes(file) ? problems : [];
    if (problem) {
      const { line, message, fix } = problem;
      throw new Refusal(`${file}:${String(line)} cannot be read. ${message}\n  Fix: ${fix}`);
    }
  }
  return knownIn(files, language);
}

/** Languages of the tree other than the source: those of the site and those that have texts there. */
export const translatedLanguages = ({ locales, guides }: Project): string[] =>
  [
    ...new Set([
      ...languageCodes,
      ...locales.map((each) => each.language),
      ...guides.map((each) => each.language),
    ]),
  ]
    .filter((language) => language !== sourceLanguage)
    .sort();
