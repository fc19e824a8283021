import { existsSync } from 'node:fs';
import type { Key } from '../../i18n/keys.ts';
import { sourceLanguage } from '../../i18n/languages.ts';
import { parsedFile } from '../site/parsed-file.ts';

const treeIn = parsedFile((text): unknown => JSON.parse(text));

/** Whether the source language has a text with this key. Reads the file itself: needed before the site is bundled. */
export function isKey(key: string): key is Key {
  const [namespace = '', ...names] = key.split('.');
  const path = `locales/${sourceLanguage}/${namespace}.json`;
  if (!/^\w+$/.test(namespace) || !existsSync(path)) return false;
  let node = treeIn(path);
  for (const name of names) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return false;
    node = (node as Record<string, unknown>)[name];
  }
  return typeof node === 'string';
}
