import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { placeholdersDiffer } from './placeholders-differ.ts';

test('the same placeholders in another order are fine', () => {
  const en = { step: 'Step {{step}} of {{count}}' };
  const id = { step: 'Dari {{count}} langkah, langkah {{ step }}' };
  expect(findingsIn(placeholdersDiffer, { en, id })).toEqual([]);
});

test('a missing placeholder is named', () => {
  const en = { step: 'Step {{step}} of {{count}}' };
  const id = { step: 'Langkah {{step}}' };
  expect(findingsIn(placeholdersDiffer, { en, id })).toMatchObject([
    { key: 'portal.step', line: 2, message: '{{count}} is missing from the translation.' },
  ]);
});

test('a translated placeholder is one mistake', () => {
  const en = { hello: 'Hello {{name}}' };
  const id = { hello: 'Halo {{nama}}' };
  expect(findingsIn(placeholdersDiffer, { en, id })).toMatchObject([
    { fix: 'Placeholders are never translated. Use {{name}}.' },
  ]);
});

test('a placeholder with one brace too few is missing', () => {
  expect(
    findingsIn(placeholdersDiffer, { en: { a: 'Hi {{name}}' }, id: { a: 'Halo {name}}' } }),
  ).toHaveLength(1);
});

test('a number may be written out in the form for one, and not in the others', () => {
  const en = { codes_one: '{{count}} code', codes_other: '{{count}} codes' };
  const de = { codes_one: 'Ein Code', codes_other: 'Viele Codes' };
  expect(findingsIn(placeholdersDiffer, { en, de })).toMatchObject([{ key: 'portal.codes_other' }]);
});
