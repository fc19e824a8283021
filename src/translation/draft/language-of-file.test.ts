import { expect, test } from 'vitest';
import { languageNamed, languageOfTexts } from './language-of-file.ts';

const codes = ['en', 'ar', 'id', 'ja', 'pt-BR'];

test.each([
  ['id-portal.json', 'id'],
  ['portal.id (2).json', 'id'],
  ['locales/ja/portal.json', 'ja'],
  ['portal_ID.json', 'id'],
  ['portal-id.json', 'id'],
  ['pt-BR.portal.json', 'pt-BR'],
  ['portal.json', null],
  ['side.json', null],
  ['arrival.json', null],
])('%s is of %s', (name, language) => {
  expect(languageNamed(name, codes)).toBe(language);
});

const file = (next: string, back: string, save: string) =>
  JSON.stringify({ next, back, save, brand: 'Outlook' });
const published = new Map(
  Object.entries({
    en: { 'locales/en/portal.json': file('Next', 'Back', 'Save') },
    ar: { 'locales/ar/portal.json': file('التالي', 'رجوع', 'حفظ') },
    id: { 'locales/id/portal.json': file('Berikutnya', 'Kembali', 'Simpan') },
  }),
);

test.each([
  ['texts of another language', file('Berikutnya', 'Kembali', 'Simpan'), 'ar', 'id', true],
  ['too few of them', file('Berikutnya', 'Kembali', 'x'), 'ar', 'ar', false],
  ['texts of the chosen one', file('التالي', 'رجوع', 'حفظ'), 'ar', 'ar', true],
  ['texts of a new language', file('Seterusnya', 'Balik', 'Simpan'), 'ms', 'ms', false],
  [
    'texts of a new language, opened as another',
    file('Seterusnya', 'Balik', 'Simpan'),
    'id',
    'id',
    false,
  ],
  ['English texts', file('Next', 'Back', 'Save'), 'ar', 'ar', false],
])('%s', (_, text, chosen, language, isTold) => {
  expect(languageOfTexts({ text, namespace: 'portal' }, chosen, 'en', published)).toEqual({
    language,
    isTold,
  });
});
