import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import path from 'node:path';
import { pluralFormOf } from '../../../src/translation/plural-forms.ts';
import { root } from '../project.mjs';

/** Every key of the catalogue, plural forms as one, with the line of its text in the source language. */
export function allKeys(): ReadonlySet<string> {
  const keys = globSync('locales/en/*.json', { cwd: root }).flatMap((file) => {
    const tree = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown;
    return leaves(tree, path.basename(file, '.json'));
  });
  return new Set(keys.map((key) => pluralFormOf(key)?.base ?? key).sort());
}

const leaves = (node: unknown, prefix: string): string[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, value]) => leaves(value, `${prefix}.${name}`))
    : [prefix];

const mayBeKey = /[a-z][A-Za-z]*(?:\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)+/g;

/** The keys in a text in which every text of the catalogue is its key. */
export const keysIn = (text: string, known: ReadonlySet<string>): string[] => [
  ...new Set((text.match(mayBeKey) ?? []).filter((word) => known.has(word))),
];
