import { sourceLanguage } from '../../i18n/languages.ts';
import { writeLocale } from '../exchange/locale-write.ts';
import { doNotTranslateFile } from '../do-not-translate.ts';
import { pluralFormMissing } from '../checks/plural-form-missing.ts';
import { findingsBy, type Finding } from '../findings-by.ts';
import { setText } from '../json-edit.ts';
import { projectOfLocales } from '../locale-project.ts';
import { readLocaleFile, type Text } from '../locale-file.ts';
import { formsOfLanguage, pluralFormOf, sourceTextFor } from '../plural-forms.ts';
import { provenanceFile } from '../provenance.ts';
import { checksOfTexts } from './checks.ts';

/** A locale file that is being edited, and is nowhere but in the memory of a tab. */
export interface Draft {
  /** Code of the language, which need not be one of the site (BCP 47). */
  readonly language: string;
  readonly namespace: string;
  /** The file as it was opened; `{}` for a new one. */
  readonly original: string;
  /** The file as it is now. */
  readonly text: string;
}

/** Texts of files by path from the root: sources, and the lists that checks read. */
export type Files = Readonly<Record<string, string>>;

/** One text of a draft, with what an editor shows beside it. */
export interface DraftRow {
  readonly key: string;
  /** The English text, or of a plural form that English lacks its form `other`. */
  readonly source: string;
  /** `null`: not translated. */
  readonly value: string | null;
  /** Plural form of the language; `null` of a text without a number. */
  readonly form: string | null;
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
}

export interface JudgedDraft {
  readonly rows: readonly DraftRow[];
  /** About the file, or about a text that has no row. */
  readonly ofFile: readonly Finding[];
}

export const pathOfDraft = ({ language, namespace }: Pick<Draft, 'language' | 'namespace'>) =>
  `locales/${language}/${namespace}.json`;

const sourcePath = (namespace: string) => pathOfDraft({ language: sourceLanguage, namespace });

const textsIn = (file: string, language: string, namespace: string, text: string) =>
  readLocaleFile({ file, language, namespace, text }).texts;

/** Keys of a draft in the order of the source, each plural text with the forms of the language. */
export function keysFor(source: readonly Text[], language: string): readonly string[] {
  const keys = source.flatMap(({ key }) => {
    const base = pluralFormOf(key)?.base;
    return base === undefined
      ? [key]
      : formsOfLanguage(language, base).map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)];
}

/** Rows and findings of a draft. Of a key that is there twice, the last one counts, as for the site. */
export function judgeDraft(draft: Draft, files: Files): JudgedDraft {
  const { language, namespace, original, text } = draft;
  const path = pathOfDraft(draft);
  const source = textsIn(path, sourceLanguage, namespace, files[sourcePath(namespace)] ?? '{}');
  const lists = [
    doNotTranslateFile,
    `locales/glossary/${language}.json`,
    `locales/style/${language}.json`,
    `locales/number-words/${language}.json`,
    `locales/number-words/${sourceLanguage}.json`,
    provenanceFile(language),
    sourcePath(namespace),
  ].flatMap((file) => (files[file] === undefined ? [] : [[file, files[file]] as const]));
  const project = projectOfLocales({ ...Object.fromEntries(lists), [path]: text }, [
    sourceLanguage,
    language,
  ]);
  const valuesOf = (json: string) =>
    new Map(textsIn(path, language, namespace, json).map(({ key, value }) => [key, value]));
  const [values, before] = [valuesOf(text), valuesOf(original)];
  const begun = new Set([...values.keys()].map((key) => pluralFormOf(key)?.base));
  // A form that is missing is a mistake beside another form; without any, the text is not translated.
  const isState = ({ check, key = '' }: Finding) =>
    check === pluralFormMissing.id && !begun.has(pluralFormOf(key)?.base);
  const findings = findingsBy(project, checksOfTexts)
    .filter(({ file }) => file === path)
    .filter((finding) => !isState(finding));
  const byKey = Map.groupBy(findings, ({ key }) => key ?? '');
  const rows = keysFor(source, language).map((key): DraftRow => {
    const value = values.get(key) ?? null;
    return {
      key,
      source: sourceTextFor(key, source)?.value ?? '',
      value,
      form: pluralFormOf(key)?.form ?? null,
      isChanged: value !== (before.get(key) ?? null),
      findings: byKey.get(key) ?? [],
    };
  });
  const shown = new Set(rows.map(({ key }) => key));
  return { rows, ofFile: findings.filter(({ key }) => key === undefined || !shown.has(key)) };
}

/**
 * The draft with one text more, changed, or less. Every other byte stays as it is; a new key goes where the source has it.
 *
 * @param value `''` takes the text out: the site shows the English one then
 */
export function withText(draft: Draft, files: Files, key: string, value: string): Draft {
  const { language, namespace, text } = draft;
  const source = textsIn('', sourceLanguage, namespace, files[sourcePath(namespace)] ?? '{}');
  const order = keysFor(source, language);
  // Only a key of the source is ever written: what a file calls its own texts goes nowhere.
  if (!order.includes(key)) return draft;
  const below = (each: string) => each.slice(namespace.length + 1);
  if (value === '') return { ...draft, text: setText(text, below(key).split('.'), null) };
  return { ...draft, text: writeLocale(text, order.map(below), new Map([[below(key), value]])) };
}
