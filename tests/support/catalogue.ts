import { readFileSync } from 'node:fs';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';

/**
 * The text of a key as the locale file has it, for tests that speak of one control and not of the printed guide.
 * @param count the number that chooses the form of a text with a number, and is put into it
 */
export function textOf(key: Key, language: Language = 'en', count?: number): string {
  if (count !== undefined) {
    const form = new Intl.PluralRules(language).select(count);
    return textOf(`${key}_${form}` as Key, language).replace('{{count}}', String(count));
  }
  const [namespace, ...path] = key.split('.');
  const file = new URL(`../../locales/${language}/${namespace ?? ''}.json`, import.meta.url);
  let node: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of path) node = (node as Record<string, unknown>)[name];
  if (typeof node !== 'string') throw new Error(`${key} has no text in ${language}.`);
  return node;
}
