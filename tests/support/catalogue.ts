import { existsSync, readFileSync } from 'node:fs';
import type { Key } from '../../src/i18n/keys.ts';
import { isComplete, type Language } from '../../src/i18n/languages.ts';

/**
 * The text of a key as the site shows it in a language, for tests that speak of one control and not of the printed guide: where
 * a language that promises nothing has no text yet, that is the English one.
 * @param count the number that chooses the form of a text with a number, and is put into it
 */
export function textOf(key: Key, language: Language = 'en', count?: number): string {
  if (count !== undefined) {
    const form = new Intl.PluralRules(language).select(count);
    return textOf(`${key}_${form}` as Key, language).replace('{{count}}', String(count));
  }
  const own = textIn(language, key) ?? (isComplete(language) ? undefined : textIn('en', key));
  if (own === undefined) throw new Error(`${key} has no text in ${language}.`);
  return own;
}

function textIn(language: Language, key: Key): string | undefined {
  const [namespace, ...path] = key.split('.');
  const file = new URL(`../../locales/${language}/${namespace ?? ''}.json`, import.meta.url);
  if (!existsSync(file)) return undefined;
  let node: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of path) node = (node as Record<string, unknown> | undefined)?.[name];
  return typeof node === 'string' ? node : undefined;
}
