import { describe, expect, test } from 'vitest';
import {
  readRecords,
  recordsProblem,
  sourceTextsProblem,
  writeRecords,
  type Records,
} from './records-file.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(12)) as [
  string,
  string,
  string,
  string,
];
const records: Records = new Map([
  ['guides/x#lead', { source: a, translation: b, paragraphs: [{ source: c, translation: d }] }],
  ['portal.next', { source: c, translation: d }],
]);

test('what is written is read', () => {
  expect(readRecords(writeRecords(records))).toEqual(records);
  expect(recordsProblem(writeRecords(records))).toBeNull();
});

test('a file from before paragraphs were recorded is read, and nothing of it is lost', () => {
  const old = JSON.stringify({ 'guides/x#lead': `${a} ${b}`, 'portal.next': `${c} ${d}` });
  expect(recordsProblem(old)).toBeNull();
  expect(readRecords(old)).toEqual(
    new Map([
      ['guides/x#lead', { source: a, translation: b }],
      ['portal.next', { source: c, translation: d }],
    ]),
  );
});

test('entries of both forms in one file, as a merge leaves them, are read', () => {
  const merged = writeRecords(records).replace(` ${c}:${d}`, '');
  expect(readRecords(merged).get('guides/x#lead')).toEqual({ source: a, translation: b });
});

test('no file is no record', () => {
  expect(readRecords(undefined)).toEqual(new Map());
});

describe('what cannot be read is told with its line', () => {
  test.each([
    ['a merge that was not finished', '{\n<<<<<<< HEAD\n}', 2, 'merge'],
    ['a format of tomorrow', '{\n  "$format": "3"\n}', 2, 'format "3"'],
    ['a format that is none', '{\n  "$format": 2\n}', 2, 'format 2'],
    ['a list', '[]', 1, 'no table'],
    ['a hash that was cut', `{\n  "$format": "2",\n  "x": "${a} bbb"\n}`, 3, 'x is damaged'],
    ['a pair of a paragraph that was cut', `{\n  "x": "${a} ${b} ${c}:"\n}`, 2, 'x is damaged'],
    ['a record that is no text', '{\n  "x": 7\n}', 2, 'x is damaged'],
  ])('%s', (_, text, line, message) => {
    expect(recordsProblem(text)).toMatchObject({ line, message: expect.stringContaining(message) });
    expect(readRecords(text)).toEqual(new Map());
  });

  test('source texts that are no texts', () => {
    expect(sourceTextsProblem('{ "x": 7 }')).not.toBeNull();
    expect(sourceTextsProblem('{ "x": "y" }')).toBeNull();
  });
});
