import { expect, test } from 'vitest';
import { readDoNotTranslate } from './do-not-translate.ts';
import { recordsProblem, sourceTextsProblem } from './drift/records-file.ts';
import { readGlossary } from './glossary.ts';
import { readNavigation } from './navigation.ts';
import { readProvenance } from './provenance.ts';
import { readStyleRules } from './style-rules.ts';

const hostile = [
  ['deeper than any stack', '[{"a":'.repeat(40_000)],
  ['empty', ''],
  ['cut short', '{ "a": "'],
] as const;

/** Everything that reads a file which translators edit, and what it finds wrong with the file. */
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['the glossary', (text) => readGlossary('glossary/id.json', 'id', text).problems[0]],
  ['the provenance', (text) => readProvenance('provenance/id.json', 'id', text).problems[0]],
  ['rules of style', (text) => readStyleRules('style/id.json', 'id', text).problems[0]],
  ['texts that stay', (text) => readDoNotTranslate(text).problems[0]],
  ['hashes of the source', recordsProblem],
  ['texts of the source', sourceTextsProblem],
  ['the navigation', (text) => readNavigation(text).brokenAt],
];

test.each(readers.flatMap(([name, read]) => hostile.map((file) => [name, ...file, read] as const)))(
  '%s names a file that is %s, and does not fail',
  (_name, _kind, text, read) => {
    expect(read(text)).toBeTruthy();
  },
);
