import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { textInEnglish } from './text-in-english.ts';
import { textInOtherLanguage } from './text-in-other-language.ts';

const told = (language: string, text: string) =>
  findingsIn(textInOtherLanguage, { en: { a: 'A text.' }, [language]: { a: text } }).map(
    ({ message }) => message,
  );

test.each([
  ['ms', 'اكتب اسمًا للجهاز ثم اختر التالي.', 'Arabic'],
  ['id', 'アカウントを選択してください。', 'Hiragana'],
  ['ja', 'اكتب اسمًا للجهاز ثم اختر التالي.', 'Arabic'],
  ['ar', 'Выберите учетную запись.', 'Cyrillic'],
  ['ms', 'Wählen Sie die Schaltfläche und warten Sie auf das Ergebnis.', 'is German'],
  ['id', 'Choisissez le compte et la page dans les paramètres pour vous.', 'is French'],
  ['id', 'Pilih akaun dan masukkan kod dari mesej itu.', 'is Malay'],
  ['ms', 'Pilih akun di ponsel anda.', 'is Indonesian'],
  ['es', 'Você não precisa fazer nada.', 'is Portuguese'],
  ['nl', 'Wählen Sie das Konto und nicht die Liste, oder warten Sie.', 'is German'],
  ['ar', 'Pilih akun Anda dan tunggu sampai halaman itu tidak kosong.', 'is Indonesian'],
])('in %s: %s', (language, text, why) => {
  expect(told(language, text)).toEqual([expect.stringContaining(why)]);
  expect(told(language, text)).toEqual([expect.stringMatching(/^This is not /)]);
});

test.each([
  ['id', 'Pilih bahasa: العربية, 日本語.'],
  ['id', 'Tulisannya “パスワードを入力してください” di layar.'],
  ['ms', 'Pilih akaun anda dan tunggu sehingga halaman itu dibuka untuk anda.'],
  ['ja', 'Exchange Online と Microsoft Authenticator を使います。'],
  ['id', 'Pilih akun, lalu cuba lagi.'],
  ['es', 'Elija una cuenta y las opciones también.'],
  ['pt', 'Escolha uma conta; você não precisa também.'],
  ['da', 'Vælg kontoen, og vent for eller efter den er klar.'],
  ['sv', 'Det är het mat för dig och en till.'],
  ['nl', 'Kies het account en wacht tot de pagina met de lijst niet leeg is.'],
])('in %s this is right: %s', (language, text) => {
  expect(told(language, text)).toEqual([]);
});

test('one word of a language that is nearly the same is named', () => {
  expect(told('ms', 'Pilih akaun dan tekan tombol itu.')).toEqual(['"tombol" is Indonesian.']);
});

test.each(['Open the page with care.', 'Choose your account and continue.'])(
  'a short sentence is English by a certain word and another: %s',
  (text) => {
    expect(findingsIn(textInEnglish, { en: { a: 'A.' }, ms: { a: text } })).toHaveLength(1);
  },
);
