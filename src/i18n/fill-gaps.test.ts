import { expect, test } from 'vitest';
import { fillGaps } from './fill-gaps.ts';

const source = { title: 'Codes', codes_one: '{{count}} code', codes_other: '{{count}} codes' };
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

test('a missing text comes from the source, and its key is noted', () => {
  const own = { codes_other: '{{count}} kode' };
  expect(fillGaps(own, source, 'id', 'portal.')).toEqual({
    strings: { title: 'Codes', codes_other: '{{count}} kode' },
    fallbackKeys: ['portal.title'],
  });
});

test('a language keeps all of its plural forms, also those that the source does not have', () => {
  const own = Object.fromEntries(forms.map((form) => [`codes_${form}`, `{{count}} رمز ${form}`]));
  const withTitle = { title: 'الرموز', ...own };
  expect(fillGaps(withTitle, source, 'ar', 'portal.')).toEqual({
    strings: withTitle,
    fallbackKeys: [],
  });
});

test('no form of the source stands among those of the language', () => {
  const own = { title: 'コード', codes_other: '{{count}} 個のコード' };
  expect(fillGaps(own, source, 'ja', 'portal.').strings).toEqual(own);
});

test('what is shown of a text of the language can be changed, that of the source not', () => {
  const own = { title: 'الرموز' };
  const { strings } = fillGaps(own, source, 'ar', 'portal.', (text) => `<${text}>`);
  expect(strings).toEqual({ ...source, title: '<الرموز>' });
});

test('without its form other, a text falls back with all forms, under one key', () => {
  const own = { title: 'الرموز', codes_few: '{{count}} رموز' };
  expect(fillGaps(own, source, 'ar', 'portal.')).toEqual({
    strings: { ...source, title: 'الرموز' },
    fallbackKeys: ['portal.codes'],
  });
});

test('a form that no reader should meet is left out, and the form other is shown for it', () => {
  const own = { title: 'الرموز', codes_few: '<b>رموز</b>', codes_other: '{{count}} رمز' };
  expect(fillGaps(own, source, 'ar', 'portal.').strings).toEqual({
    title: 'الرموز',
    codes_other: '{{count}} رمز',
  });
});
