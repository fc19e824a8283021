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
  ['{ "a": "x “y”",, }', 'not valid JSON'],
  ['{\n  "a": "x",\n  "b”: “y",\n  "c": "z"\n}', '”'],
  [' \n', 'is empty'],
  ['{"a":'.repeat(60_000), 'deeper than'],
  [`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'deeper than'],
])('what is wrong with %j is said by its name: %s', (text, name) => {
  expect(findings(text)).toMatchObject([{ message: expect.stringContaining(name) }]);
});

test.each([
  'Pilih "Berikutnya" lalu tunggu',
  'Pilih "Berikutnya"',
  '"Berikutnya" ada di bawah',
  'Pilih ""Berikutnya""',
  'Pilih "Berikutnya", lalu “Selesai”',
])('a straight quotation mark inside a text is named: %s', (text) => {
  expect(findings(`{\n  "a": "x",\n  "b": "${text}",\n  "c": "y"\n}`)).toMatchObject([
    {
      line: 3,
      message: expect.stringContaining('a " inside the text ends it'),
      fix: expect.stringMatching(/“ ”.*\\"/),
    },
  ]);
});

test.each(['"a" "x"', '"a": "x" "b": "y"', '“a”: "x"', '"a": “x”', '"a": x', '"a": x"'])(
  'what is wrong otherwise is named as before: %s',
  (entry) => {
    const found = findings(`{\n  ${entry}\n}`);
    expect(found).toMatchObject([{ line: 2, message: expect.not.stringContaining('inside') }]);
  },
);

test.each(['a": "x"', '"a: "x"', 'a: "x"', 'a": {"b": "x"}'])(
  'a key that has lost a quote is told as that: %s',
  (entry) => {
    expect(findings(`{\n  ${entry}\n}`)).toMatchObject([
      { line: 2, fix: 'Write "a": with a double quote on both sides of the key.' },
    ]);
  },
);

test.each(['l’application', 'l’application d’abord,', '« Suivant », puis l’appli'])(
  'a closing quote that was forgotten behind %s is told as that, and not by the marks inside',
  (words) => {
    expect(findings(`{\n  "a": "${words}\n  "b": "y"\n}`)).toMatchObject([
      {
        line: 2,
        message: expect.not.stringContaining('stands for'),
        fix: expect.stringContaining('End the text with a double quote'),
      },
    ]);
  },
);

test('a typographic mark that stands for the closing quote is told', () => {
  expect(findings('{\n  "a": "l’appli”,\n  "b": "y"\n}')).toMatchObject([
    { line: 2, message: expect.stringContaining('” stands for a double quote') },
  ]);
});

test('an opening quote that was forgotten before an apostrophe is told as that', () => {
  expect(findings('{\n  "a": l’appli",\n  "b": "y"\n}')).toMatchObject([
    { line: 2, message: expect.not.stringContaining('stands for') },
  ]);
});

test.each([
  ['in the middle of line 3', '{\n  "a": "x",\n  "b": "l’appl'],
  ['in the middle of line 3', '{\n  "a": "x",\n  "b": "l’appl\n'],
  ['behind line 2', '{\n  "a": "x",\n'],
  ['behind line 3', '{\n  "a": "x",\n  "b":'],
  ['behind line 3', '{\n  "a": "x",\n  "b"'],
])('a file that ends %s is told as that', (where, text) => {
  expect(findings(text)).toMatchObject([
    { message: expect.stringContaining(`ends ${where}`), fix: expect.stringContaining('rest') },
  ]);
});

test('of two commas, the fix names one, and no bracket', () => {
  expect(findings('{\n  "a": "x",,\n  "b": "y"\n}')).toMatchObject([
    { fix: 'Remove one of the two commas.' },
  ]);
});

test.each([
  [String.raw`l\'appli`, "Write ' alone: remove the backslash before it."],
  [String.raw`5 \% de plus`, 'Write % alone: remove the backslash before it.'],
  [
    String.raw`C:\Windows`,
    String.raw`Write \\W for a backslash before W, or remove the backslash.`,
  ],
])('a backslash before what needs none is told with what to do: %s', (text, fix) => {
  expect(findings(`{\n  "a": "${text}"\n}`)).toMatchObject([{ line: 2, fix }]);
});
