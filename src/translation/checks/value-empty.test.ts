import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { valueEmpty } from './value-empty.ts';

test('a text is fine', () => {
  expect(findingsIn(valueEmpty, { en: { next: 'Next' } })).toEqual([]);
});

test.each([[''], ['  '], ['\u00a0']])('%j is empty', (next) => {
  expect(findingsIn(valueEmpty, { en: { next } })).toMatchObject([{ key: 'portal.next', line: 2 }]);
});
