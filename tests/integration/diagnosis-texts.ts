import { existsSync, readFileSync } from 'node:fs';
import type { Key } from '../../src/i18n/keys.ts';
import {
  isComplete,
  languageCodes,
  sourceLanguage,
  type Language,
} from '../../src/i18n/languages.ts';

/**
 * The text under a key as a reader of one language meets it; `undefined` where there is none. A language that does not
 * promise to be complete shows the English text there.
 */
export type Texts = (language: Language, key: Key) => string | undefined;

const treeOf = (file: string): unknown =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : {};

const trees = Object.fromEntries(
  languageCodes.map((language) => [
    language,
    Object.fromEntries(
      ['client', 'diagnosis', 'reason'].map((namespace) => [
        namespace,
        treeOf(`locales/${language}/${namespace}.json`),
      ]),
    ),
  ]),
);

export const texts: Texts = (language, key) => {
  const own = textIn(language, key);
  return own === undefined && language !== sourceLanguage && !isComplete(language)
    ? textIn(sourceLanguage, key)
    : own;
};

function textIn(language: Language, key: Key): string | undefined {
  let node: unknown = trees[language];
  for (const name of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[name];
  return typeof node === 'string' && node !== '' ? node : undefined;
}
