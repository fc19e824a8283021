import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { glossaryWord } from './glossary-word.ts';

const found = (language: string, avoid: string, value: string) => {
  const entry = { term: 'x', use: '#', avoid: [avoid], quality: 'assumption', source: 'project' };
  return findingsIn(
    glossaryWord,
    { en: { a: 'English' }, [language]: { a: value } },
    { [`locales/glossary/${language}.json`]: JSON.stringify([entry]) },
  );
};

test.each([
  ['id', 'sandi', 'Ketik sandi Anda.'],
  ['id', 'password', 'Ketik passwordnya di sini.'],
  ['id', 'password', 'Ketik Password-nya di sini.'],
  ['id', 'password', 'Ketik passwordku di sini.'],
  ['id', 'password', 'Ketik password-mu di sini.'],
  ['id', 'password', 'Ketik passwordlah di sini.'],
  ['id', 'password', 'Ketik passwordkah di sini.'],
  ['id', 'email', 'Baca email-nya.'],
  ['id', 'browser', 'Tutup browserpun.'],
  ['ja', 'ウィンドウ', 'ソフトが開くウィンドウで選びます。'],
  ['ja', '2つ目の証明', 'もう一度2つ目の証明を求められます。'],
  ['ja', '証明', '次に証明します。'],
  ['ja', 'ログイン', 'ここでログイン。'],
  ['ja', 'ログイン', 'ログイン、または登録をします。'],
  ['ja', '承認', '数字を入力して、承認。'],
  ['th', 'รหัส', 'Outlook รหัส'],
])('in %s, %s is found in %s', (language, avoid, value) => {
  expect(found(language, avoid, value)).toMatchObject([{ key: 'portal.a' }]);
});

test.each([
  ['id', 'sandi', 'Ketik persandian Anda.'],
  ['id', 'sandi', 'Ketik kode (sandi) Anda.'],
  ['id', 'sandi', 'Ketik persandiannya.'],
  ['id', 'password', 'Ketik kata sandi (passwordnya) di sini.'],
  ['id', 'password', 'Jalankan passwordnya.example.org di sini.'],
  ['id', 'password', 'Ketik password-nyata di sini.'],
  ['ms', 'password', 'Taip passwordnya.'],
  ['ja', 'ログ', 'カタログを見ます。'],
  ['ja', 'ログ', 'ログインします。'],
  ['ja', '証明', '証明書を開きます。'],
  ['ja', '証明', '本人の確認（証明）をします。'],
])('in %s, %s is a part of another word, or explains one, in %s', (language, avoid, value) => {
  expect(found(language, avoid, value)).toEqual([]);
});
