import { existsSync } from 'node:fs';
import { translatorOf } from '../../i18n/catalogue.ts';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import {
  readRecords,
  readSourceTexts,
  recordsFile,
  sourceTextsFile,
} from '../../translation/drift/records.ts';
import { staleSteps, stepProse } from '../../translation/drift/stale-steps.ts';
import { readGuide, type Guide } from '../../translation/guide-file.ts';
import { parsedFile } from '../site/parsed-file.ts';
import { isKey } from './is-key.ts';

/** Steps of a translated guide whose source has changed since, each with what the source says today, by paragraph. */
export type StaleSteps = ReadonlyMap<string, readonly string[]>;

const guideAt = parsedFile((text, file): Guide => {
  const [, language = '', slug = ''] = /^content\/([^/]+)\/guides\/(.+)\.mdx$/.exec(file) ?? [];
  return readGuide({ file, kind: 'guide', language, slug, text });
});
const recordsAt = parsedFile(readRecords);
const sourceTextsAt = parsedFile(readSourceTexts);

export function staleStepsOf(language: Language, name: string): StaleSteps {
  const [source, own] = [sourceLanguage, language].map(
    (each) => `content/${each}/guides/${name}.mdx`,
  );
  const files = [source, own, recordsFile(language), sourceTextsFile];
  if (
    language === sourceLanguage ||
    !source ||
    !own ||
    !files.every((file) => file && existsSync(file))
  ) {
    return new Map();
  }
  const known = {
    records: recordsAt(recordsFile(language)),
    sourceTexts: sourceTextsAt(sourceTextsFile),
  };
  const english = translatorOf(sourceLanguage);
  const today = guideAt(source);
  const labelOf = (key: string) => (isKey(key) ? english.t(key) : key);
  return new Map(
    staleSteps(today, guideAt(own), known).map((step) => [step, stepProse(today, step, labelOf)]),
  );
}
