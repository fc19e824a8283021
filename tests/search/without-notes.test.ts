import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutNotes } from '../../scripts/lib/without-notes.mjs';

const file = 'src/vendors/microsoft-365/known-texts/outlook.ts';
const source = readFileSync(file, 'utf8');

test('the search loads no names and days of known texts, and all else of them', () => {
  const shorter = withoutNotes(source, `/${file}`);
  const dropped = source.split('\n').filter((line) => !shorter.split('\n').includes(line));
  expect(dropped.length).toBeGreaterThan(20);
  expect(dropped.filter((line) => !/^ {4}(?:id|dated): /.test(line))).toEqual([]);
  expect(shorter).not.toMatch(/^ {4}(?:id|dated):/m);
  expect(shorter.match(/clauses:/g)).toEqual(source.match(/clauses:/g));
});

test('another module stays as it is', () => {
  expect(withoutNotes(source, '/src/tenant/known-text.ts')).toBe(source);
});
