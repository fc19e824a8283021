import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { keyOrphan } from './key-orphan.ts';
import { pluralFormMissing } from './plural-form-missing.ts';

const en = { codes_one: 'One code', codes_other: '{{count}} codes' };

test('each language needs its own forms and no others', () => {
  const id = { codes_other: '{{count}} kode' };
  expect(findingsIn(pluralFormMissing, { en, id })).toEqual([]);
});

test('Polish needs four', () => {
  const pl = { codes_one: 'Jeden kod', codes_other: '{{count}} kodu' };
  expect(findingsIn(pluralFormMissing, { en, pl }).map(({ key }) => key)).toEqual([
    'portal.codes_few',
    'portal.codes_many',
  ]);
});

test('Arabic needs six, Japanese one', () => {
  const ar = { codes_zero: 'لا رموز', codes_one: 'رمز واحد', codes_other: '{{count}} رمز' };
  const ja = { codes_other: 'コード {{count}} 個' };
  expect(findingsIn(pluralFormMissing, { en, ar, ja }).map(({ key }) => key)).toEqual([
    'portal.codes_two',
    'portal.codes_few',
    'portal.codes_many',
  ]);
});

test('a language without any form misses them all', () => {
  expect(findingsIn(pluralFormMissing, { en, id: {} })).toMatchObject([
    { file: 'locales/id/portal.json', line: 1, key: 'portal.codes_other' },
  ]);
});

test('a text without any form is one finding, which key-orphan has', () => {
  expect(findingsIn(pluralFormMissing, { en, id: { codes: '{{count}} kode' } })).toEqual([]);
});

test('the source language is held to it too', () => {
  expect(findingsIn(pluralFormMissing, { en: { codes_other: '{{count}} codes' } })).toMatchObject([
    { file: 'locales/en/portal.json', key: 'portal.codes_one' },
  ]);
});

test('ordinals have forms of their own: 1st, 2nd, 3rd, 4th', () => {
  const ordinals = { step_ordinal_one: '{{count}}st', step_ordinal_other: '{{count}}th' };
  expect(findingsIn(pluralFormMissing, { en: ordinals }).map(({ key }) => key)).toEqual([
    'portal.step_ordinal_two',
    'portal.step_ordinal_few',
  ]);
});

test('a form with a typing error is one finding, which key-orphan has with the right name', () => {
  const ar = {
    codes_zero: 'لا رموز',
    codes_one: 'رمز واحد',
    codes_two: 'رمزان',
    codes_feww: '{{count}} رموز',
    codes_many: '{{count}} رمزًا',
    codes_other: '{{count}} رمز',
  };
  expect(findingsIn(pluralFormMissing, { en, ar })).toEqual([]);
  expect(findingsIn(keyOrphan, { en, ar })).toMatchObject([
    { key: 'portal.codes_feww', fix: expect.stringContaining('portal.codes_few?') },
  ]);
  const { codes_two: _, ...less } = ar;
  expect(findingsIn(pluralFormMissing, { en, ar: less })).toMatchObject([
    { key: 'portal.codes_two' },
  ]);
});

test('a missing form is told with numbers that take it', () => {
  const pl = {
    codes_one: 'Jeden kod',
    codes_many: '{{count}} kodów',
    codes_other: '{{count}} kodu',
  };
  const [found] = findingsIn(pluralFormMissing, { en, pl });
  expect(found).toMatchObject({
    message: 'The plural form "few" is missing: it is for 2, 3, 4.',
    fix: 'Add it. Polish needs: one (1), few (2, 3, 4), many (0, 5, 6), other (fractions).',
  });
  expect(found).not.toHaveProperty('severity');
});

test('a form of numbers that no text of the site has is a warning', () => {
  const fr = { codes_one: '{{count}} code', codes_other: '{{count}} codes' };
  expect(findingsIn(pluralFormMissing, { en, fr })).toMatchObject([
    {
      key: 'portal.codes_many',
      severity: 'warning',
      message: expect.stringContaining('it is for 1,000,000.'),
    },
  ]);
  const cs = { codes_one: 'kód', codes_few: '{{count}} kódy', codes_other: '{{count}} kódů' };
  expect(findingsIn(pluralFormMissing, { en, cs })).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('fractions') },
  ]);
});
