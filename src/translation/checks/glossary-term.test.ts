import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { glossaryTerm } from './glossary-term.ts';

const glossary = JSON.stringify([
  { term: 'app password', use: 'kata sandi aplikasi', avoid: [], accept: ['kata sandinya'] },
  { term: 'two-step verification', use: null, avoid: [] },
  { term: 'next', use: 'Berikutnya', avoid: [] },
]);
const findings = (source: string, translation: string) =>
  findingsIn(
    glossaryTerm,
    { en: { a: source }, id: { a: translation } },
    { 'locales/glossary/id.json': glossary },
  );

test('a term that is said in another word is told with the right one', () => {
  expect(findings('Make an app password.', 'Buat sandi program.')).toMatchObject([
    { key: 'portal.a', fix: expect.stringContaining('kata sandi aplikasi') },
  ]);
  expect(findings('App passwords', 'Sandi')).toHaveLength(1);
});

test.each([
  ['Make an app password.', 'Buat Kata sandi aplikasi.'],
  ['Make an app password.', 'Buat kata sandinya.'],
  ['Two-step verification', 'Verifikasi'],
  ['What comes next', 'Lalu'],
])('%j may be %j', (source, translation) => {
  expect(findings(source, translation)).toEqual([]);
});
