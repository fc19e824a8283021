import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { addresses } from './addresses.ts';

const compare = (english: string, value: string) =>
  findingsIn(addresses, { en: { a: english }, id: { a: value } });

test.each([
  ['Send by smtp.office365.com.', 'Kirim lewat smtp.office365.com.'],
  ['For outlook.com, hotmail.com', 'Untuk hotmail.com dan outlook.com'],
  ['Write to {{address}}.', 'Tulis ke {{address}}.'],
  ['From 1.0 to 5.7.139', 'Dari 1.0'],
  ['Wait.', 'Tunggu.Lalu lanjut.'],
  ['a@kopi.example', 'a@kopi.example'],
])('%s may be %s', (english, value) => {
  expect(compare(english, value)).toEqual([]);
});

test.each([
  [
    'Send by smtp.office365.com.',
    'Kirim lewat outlook.office365.com.',
    'in English: smtp.office365.com, here: outlook.office365.com.',
  ],
  ['By smtp.office365.com', 'Lewat peladen', 'in English: smtp.office365.com, here: no such'],
  ['The server', 'Peladen smtp.office.com', 'in English: no such address, here: smtp.office.com.'],
  ['ask@kopi.example', 'ask@kopi.test', 'in English: kopi.example, here: kopi.test.'],
])('%s must not be %s', (english, value, message) => {
  expect(compare(english, value)).toMatchObject([
    { key: 'portal.a', line: 2, message: expect.stringContaining(message) as string },
  ]);
});

test.each(['a', 'a.', '1.a', '-'])('a text of a million letters ends: %s', (letters) => {
  expect(compare('Wait.', letters.repeat(500_000)).length).toBeLessThan(2);
});

test.each([
  ['The server is smtp.office365.com.', 'ja', 'サーバーはsmtp.office365.comです。'],
  ['hotmail.com and live.com', 'ar', 'hotmail.com وlive.com'],
])('an address written together with a word is found: %s, %s', (english, language, value) => {
  expect(findingsIn(addresses, { en: { a: english }, [language]: { a: value } })).toEqual([]);
  const other = value.replace('office365', 'office356').replace('live', 'liwe');
  expect(findingsIn(addresses, { en: { a: english }, [language]: { a: other } })).toHaveLength(1);
});
