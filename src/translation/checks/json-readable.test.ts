import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { jsonReadable } from './json-readable.ts';

const findings = (text: string) =>
  jsonReadable.run(projectFrom({ 'locales/id/portal.json': text }));

test('a readable file is fine', () => {
  expect(findings('{ "a": { "b": "Berikutnya" } }')).toEqual([]);
});

test('a missing comma is named with file, line and fix', () => {
  expect(findings('{\n  "a": "x"\n  "b": "y"\n}')).toEqual([
    {
      file: 'locales/id/portal.json',
      line: 3,
      message: expect.stringContaining('not valid JSON'),
      fix: 'Put a comma at the end of the entry before this one.',
    },
  ]);
});

test.each([
  ['a comma too many', '{\n  "a": "x",\n}', 3],
  ['a comment', '{\n  // hello\n  "a": "x"\n}', 2],
  ['a quote that is never closed', '{\n  "a": "x\n}', 2],
  ['a file cut short', '{\n  "a": "x"', 2],
  ['an empty file', '', 1],
  ['a list', '["a"]', 1],
  ['a number', '{\n  "a": 3\n}', 2],
  ['a key given twice', '{\n  "a": "x",\n  "a": "y"\n}', 3],
  ['a byte order mark', '\ufeff{ "a": "x" }', 1],
  ['a merge left unfinished', '{\n<<<<<<< HEAD\n  "a": "x"\n=======\n  "a": "y"\n>>>>>>> b\n}', 2],
  ['UTF-16', '{ "a": "x" }'.replace(/./g, '$&\0'), 1],
  ['typographic quotes', '{\n  “a”: “x”\n}', 2],
  ['typographic quotes around a text', '{\n  "a": “x”\n}', 2],
  ['ten million characters', `{ "a": "${'x'.repeat(10_000_000)}" }`, 1],
])('%s is a finding', (_, text, line) => {
  expect(findings(text).map((finding) => finding.line)).toEqual([line]);
});

test.each([
  ['\ufeff{ "a": "x" }', 'BOM'],
  ['{\n<<<<<<< HEAD\n  "a": "x"\n}', 'merge'],
  ['{\0 \0}\0', 'UTF-16'],
  ['{ “a”: "x" }', '“'],
  ['{ "a": "x “y”",, }', 'PropertyName'],
])('what is wrong with %j is said by its name: %s', (text, name) => {
  expect(findings(text)).toMatchObject([{ message: expect.stringContaining(name) }]);
});
