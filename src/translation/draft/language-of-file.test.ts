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
  ['texts of another language', file('Berikutnya', 'Kembali', 'Simpan'), 'ar', 'id'],
  ['too few of them', file('Berikutnya', 'Kembali', 'x'), 'ar', 'ar'],
  ['texts of the chosen one', file('التالي', 'رجوع', 'حفظ'), 'ar', 'ar'],
  ['texts of a new language', file('Seterusnya', 'Balik', 'Simpan'), 'ms', 'ms'],
  ['English texts', file('Next', 'Back', 'Save'), 'ar', 'ar'],
])('%s', (_, text, chosen, language) => {
  expect(languageOfTexts({ text, namespace: 'portal' }, chosen, 'en', published)).toBe(language);
});
