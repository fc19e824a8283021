import { readRecords, readSourceTexts, recordsFile, sourceTextsFile } from './records-file.ts';
import type { Known } from './verdict.ts';

/**
 * What is known of the texts that a language was translated from.
 *
 * @param files text by path from the root of the project
 */
export const knownOf = (files: Readonly<Record<string, string>>, language: string): Known => ({
  records: readRecords(files[recordsFile(language)]),
  sourceTexts: readSourceTexts(files[sourceTextsFile]),
});
