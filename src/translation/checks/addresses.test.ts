import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { addresses, guideAddresses } from './addresses.ts';

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

const head = '---\ntitle: "A"\ndescription: "B"\n---\n\n';

test('in a page it is told in its line, in code and in links too', () => {
  const found = findingsIn(
    guideAddresses,
    {},
    {
      'content/en/guides/x.mdx': `${head}Type\n\`smtp.office365.com\`.\n\n[A](https://learn.microsoft.com/a)\n`,
      'content/id/guides/x.mdx': `${head}Ketik\n\`smtp.office.com\`.\n\n[A](https://learn.microsoft.test/a)\n`,
    },
  );
  expect(found).toMatchObject([
    { line: 7, message: expect.stringContaining('here: smtp.office.com.') as string },
    { line: 9, message: expect.stringContaining('here: learn.microsoft.test.') as string },
  ]);
});
