import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { straySpaces } from './stray-spaces.ts';

test('single spaces between words are fine', () => {
  expect(findingsIn(straySpaces, { id: { a: 'Kata sandi aplikasi' } })).toEqual([]);
});

test.each([
  [' Berikutnya', 'starts'],
  ['Berikutnya ', 'ends'],
  ['Berikutnya\n', 'ends'],
  ['Kata  sandi', 'two spaces'],
  ['Kata\u00a0 sandi', 'two spaces'],
  ['Kata\u00a0sandi', 'no line breaks'],
  ['Kata\u202fsandi', 'no line breaks'],
])('%j is a finding', (a, message) => {
  expect(findingsIn(straySpaces, { id: { a } })).toMatchObject([
    { key: 'portal.a', line: 2, message: expect.stringContaining(message) },
  ]);
});

test('French needs spaces at which no line breaks', () => {
  expect(findingsIn(straySpaces, { fr: { a: 'Nom\u00a0: {{name}}' } })).toEqual([]);
});
