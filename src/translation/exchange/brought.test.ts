import { expect, test } from 'vitest';
import { allChecks } from '../all-checks.ts';
import type { Check } from '../check.ts';
import { broughtBy } from './brought.ts';

const files = {
  'locales/en/portal.json': '{ "next": "Next.", "back": "Go back." }',
  'locales/id/portal.json': '{ "next": "Berikutnya.", "back": "Kembali" }',
  'locales/ja/portal.json': '{ "next": "次へ" }',
};
const wrong = '{ "next": "Berikutnya", "back": "Kembali" }';
const right = '{ "next": "Selanjutnya.", "back": "Kembali." }';
const languages = { source: 'en', language: 'id' };
const brought = (text: string, checks?: readonly Check[]) =>
  broughtBy(new Map([['locales/id/portal.json', text]]), files, languages, checks);

test('only what an import brings is told, and not what was there', () => {
  expect(brought(wrong)).toMatchObject([{ key: 'portal.next', check: 'end-punctuation' }]);
  expect(brought(right)).toEqual([]);
});

test('an import costs as much as a check: other languages are not read, and the state before only where it matters', () => {
  const read: (readonly string[])[] = [];
  const spy: Check = {
    id: 'spy',
    title: '',
    why: '',
    severity: 'error',
    run: ({ locales }) => {
      read.push(locales.map(({ language }) => language));
      return [];
    },
  };
  brought(right, [...allChecks, spy]);
  expect(read).toEqual([['en', 'id']]);
  brought(wrong, [...allChecks, spy]);
  expect(read).toHaveLength(3);
});
