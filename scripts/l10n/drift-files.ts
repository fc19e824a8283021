import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import {
  readRecords,
  readSourceTexts,
  recordsFile,
  sourceTextsFile,
} from '../../src/translation/drift/records.ts';
import type { Known } from '../../src/translation/drift/verdict.ts';
import type { Project } from '../../src/translation/project.ts';
import type { Files } from './files.ts';

export const knownOf = (files: Files, language: string): Known => ({
  records: readRecords(files[recordsFile(language)]),
  sourceTexts: readSourceTexts(files[sourceTextsFile]),
});

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
