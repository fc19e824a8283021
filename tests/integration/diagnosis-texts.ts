import { readFileSync } from 'node:fs';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';

/** The text under a key in one language as it stands in the locale files; `undefined` where there is none. */
export type Texts = (language: Language, key: Key) => string | undefined;

const trees = Object.fromEntries(
  languageCodes.map((language) => [
    language,
    Object.fromEntries(
      ['client', 'diagnosis', 'reason'].map((namespace) => [
        namespace,
        JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, 'utf8')) as unknown,
      ]),
    ),
  ]),
);

export const texts: Texts = (language, key) => {
  let node: unknown = trees[language];
  for (const name of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[name];
  return typeof node === 'string' && node !== '' ? node : undefined;
};
