import { expect, test } from 'vitest';
import { findTexts } from './find-texts.ts';
import type { TextEntry } from './texts-file.ts';

const entry = (own: string, source: string): TextEntry => ({
  own: [['', own]],
  source: [['', source]],
  file: 'locales/id/portal.json',
  line: 1,
  edit: null,
  notes: [],
  quality: null,
  origin: null,
  terms: [],
  never: null,
});
const texts = {
  'portal.next': entry('Berikutnya', 'Next'),
  'portal.back': entry('Kembali', 'Back to the list'),
};

test.each([
  ['next', ['portal.next']],
  ['BERIKUT', ['portal.next']],
  ['portal', ['portal.next', 'portal.back']],
  ['list portal.back', ['portal.back']],
  ['next list', []],
  ['   ', []],
])('%j finds %j', (query, keys) => {
  expect(findTexts(texts, query)).toEqual(keys);
});
