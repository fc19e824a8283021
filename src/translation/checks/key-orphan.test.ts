import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { keyOrphan } from './key-orphan.ts';

const en = { title: 'Codes', codes_one: 'One code', codes_other: '{{count}} codes' };

test('the keys of the source are fine, and so is the form for zero', () => {
  const id = { title: 'Kode', codes_zero: 'Tidak ada kode', codes_other: '{{count}} kode' };
  expect(findingsIn(keyOrphan, { en, id })).toEqual([]);
});

test('a key that the source does not have is an orphan', () => {
  const id = { title: 'Kode', titel: 'Kode' };
  expect(findingsIn(keyOrphan, { en, id })).toMatchObject([{ key: 'portal.titel', line: 3 }]);
});

test('a plural form that the language does not have is an orphan', () => {
  const id = { codes_one: 'Satu kode', codes_other: '{{count}} kode' };
  expect(findingsIn(keyOrphan, { en, id })).toMatchObject([
    { key: 'portal.codes_one', fix: 'Remove it. Forms of id: other.' },
  ]);
});

test('a file that the source does not have is an orphan', () => {
  expect(findingsIn(keyOrphan, { en }, { 'locales/id/portla.json': '{}' })).toMatchObject([
    { file: 'locales/id/portla.json' },
  ]);
});
