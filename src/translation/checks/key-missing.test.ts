import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { keyMissing } from './key-missing.ts';

const en = { first: 'One', inner: { second: 'Two', third: 'Three' } };

test('a complete translation is fine', () => {
  const id = { first: 'Satu', inner: { second: 'Dua', third: 'Tiga' } };
  expect(findingsIn(keyMissing, { en, id })).toEqual([]);
});

test('a missing text is named, with the line that it belongs below', () => {
  const id = { first: 'Satu', inner: { third: 'Tiga' } };
  expect(findingsIn(keyMissing, { en, id })).toMatchObject([
    { file: 'locales/id/portal.json', line: 2, key: 'portal.inner.second' },
  ]);
});

test('a missing file is one finding, not one for each text', () => {
  const more = { 'locales/id/mail.json': '{}', 'locales/en/mail.json': '{}' };
  expect(findingsIn(keyMissing, { en }, more)).toMatchObject([{ file: 'locales/id/portal.json' }]);
});

test('a file that cannot be read is left to the check of its own', () => {
  expect(findingsIn(keyMissing, { en }, { 'locales/id/portal.json': '{ "first": ' })).toEqual([]);
});
