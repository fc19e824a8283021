import { readFiles, type Files } from '../../../scripts/l10n/files.ts';
import { root } from '../../../scripts/lib/project.mjs';
import { readLocaleFile } from '../../../src/translation/locale-file.ts';

/** The project's own files: English, and one language beside it. */
export const realFiles = (language: string): Files =>
  Object.fromEntries(
    Object.entries(all).filter(([file]) => {
      const [, code] = /\/(en|id|ar|ja)(?:[/.])/.exec(file) ?? [];
      return code === undefined || code === 'en' || code === language;
    }),
  );

const all = readFiles(root);

export interface Planted {
  readonly file: string;
  readonly text: string;
}

/** One mistake in a copy of the files. */
export type Plant = (files: Files, language: string) => Planted;

/** Single mistakes, each of which must be one finding. With the languages in which it can be made, when that is not all. */
export type Row = readonly [name: string, plant: Plant, languages?: readonly string[]];

type Change = (value: string, english: string, language: string) => string | undefined;

const escaped = (text: string) => JSON.stringify(text);

interface Asked {
  readonly value: string;
  readonly english: string;
  readonly key: string;
}

/** In the first text of some locale files for which `fits` holds. */
export const inText =
  (fits: (asked: Asked) => boolean, change: Change): Plant =>
  (files, language) => {
    for (const namespace of [
      'coach',
      'practice',
      'site',
      'portal',
      'admin',
      'diagnosis',
      'editor',
    ]) {
      const file = `locales/${language}/${namespace}.json`;
      const text = files[file] ?? '';
      const english = readLocaleFile({
        file: `locales/en/${namespace}.json`,
        language: 'en',
        namespace,
        text: files[`locales/en/${namespace}.json`] ?? '',
      }).texts;
      for (const { key, value } of readLocaleFile({ file, language, namespace, text }).texts) {
        const theirs = english.find((each) => each.key === key)?.value ?? '';
        if (!fits({ value, english: theirs, key })) continue;
        const changed = change(value, theirs, language);
        if (changed === undefined || changed === value) continue;
        return { file, text: text.replace(escaped(value), () => escaped(changed)) };
      }
    }
    throw new Error(`No text of ${language} fits.`);
  };

/** A sentence of some length, without anything filled in. */
export const isSentence = ({ value, english }: Asked): boolean =>
  /^[^{}"“”«»「」0-9]{30,}$/u.test(value) && /^[^{}]{40,}\.$/.test(english);

/** In the name of a key, or of another part of a locale file that is no text. */
export const inLocale =
  (namespace: string, before: RegExp, after: string): Plant =>
  (files, language) =>
    replaced(files, `locales/${language}/${namespace}.json`, before, after);

/** In a guide that every language has. */
export const inGuide =
  (before: RegExp, after: string | Readonly<Record<string, string>>): Plant =>
  (files, language) =>
    replaced(
      files,
      `content/${language}/guides/add-app-password.mdx`,
      before,
      typeof after === 'string' ? after : (after[language] ?? ''),
    );

function replaced(files: Files, file: string, before: RegExp, after: string): Planted {
  const text = files[file] ?? '';
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${file} has nothing like ${String(before)}`);
  return { file, text: changed };
}
