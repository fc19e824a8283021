import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { jsonReadable } from './json-readable.ts';
import { sameAsSource } from './same-as-source.ts';

test('a translated text is fine, and so is one without words', () => {
  const en = { next: 'Next', hash: '#', rate: '{{done}} / {{count}}' };
  const id = { next: 'Berikutnya', hash: '#', rate: '{{done}} / {{count}}' };
  expect(findingsIn(sameAsSource, { en, id })).toEqual([]);
});

test('a text left in English is a warning', () => {
  expect(sameAsSource.severity).toBe('warning');
  expect(findingsIn(sameAsSource, { en: { next: 'Next' }, id: { next: 'Next' } })).toMatchObject([
    {
      key: 'portal.next',
      line: 2,
      fix: expect.stringContaining('If Indonesian really uses these same words, add them to'),
    },
  ]);
});

test('what the product itself leaves in English is kept, for one language or for all', () => {
  const same = { mail: 'Email', brand: 'Outlook' };
  const kept = { 'locales/same-as-source.json': '{ "*": ["Outlook"], "id": ["Email"] }' };
  expect(findingsIn(sameAsSource, { en: same, id: same }, kept)).toEqual([]);
  expect(findingsIn(sameAsSource, { en: same, de: same }, kept)).toMatchObject([
    { key: 'portal.mail' },
  ]);
});

test('an unreadable list of what is not translated says how it should look', () => {
  const kept = (text: string) =>
    findingsIn(jsonReadable, {}, { 'locales/same-as-source.json': text });
  const file = 'locales/same-as-source.json';
  expect(kept('["Outlook"]')).toMatchObject([{ file, fix: expect.stringContaining('"*"') }]);
  expect(kept('{')).toMatchObject([{ file, line: 1 }]);
  expect(kept('{\n  "*": ["Outlook",]\n}')).toMatchObject([
    { file, line: 2, fix: expect.stringContaining('comma') },
  ]);
});
