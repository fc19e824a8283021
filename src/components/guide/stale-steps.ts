import { existsSync } from 'node:fs';
import { translatorOf } from '../../i18n/catalogue.ts';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import {
  readRecords,
  readSourceTexts,
  recordsFile,
  sourceTextsFile,
} from '../../translation/drift/records-file.ts';
import type { Paragraph } from '../../translation/drift/paragraphs.ts';
import { proseOf, staleSteps } from '../../translation/drift/stale-steps.ts';
import { readGuide, type Guide } from '../../translation/guide-file.ts';
import { parsedFile } from '../site/parsed-file.ts';
import { isKey } from './is-key.ts';
import { piecesOf } from './step-pieces.ts';

/** Markup of a step up to a place where readers are told something, and what they are told there. */
export interface StepPiece {
  readonly markup: string;
  /** What the source says there today, by paragraph; a note without any tells that it says nothing there any more. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Steps whose source has changed since they were translated, by id: each cuts the markup that its page has of it where notes
 * stand. Where they belong cannot always be told; then one note with the whole step stands at its end.
 */
export type StaleSteps = ReadonlyMap<string, (markup: string) => readonly StepPiece[]>;

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
  const labelOf = (key: string) => (isKey(key) ? english.t(key) : key);
  const prosesOf = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map((each) => proseOf(each, labelOf)).filter((text) => text !== '');
  return new Map(
    staleSteps(guideAt(source), guideAt(own), known).map((step) => [
      step.id,
      (markup) => {
        const isWhole = step.notes.some(({ behind }) => behind === null);
        const pieces = isWhole ? null : piecesOf(markup, step.own);
        if (pieces === null) return [{ markup, notes: [prosesOf(step.source)] }];
        return pieces.map((piece, index) => ({
          markup: piece,
          notes: step.notes
            .filter(({ behind }) => behind === index - 1)
            .map(({ paragraphs }) => prosesOf(paragraphs)),
        }));
      },
    ]),
  );
}
