import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { guideNumbers } from './guide-numbers.ts';
import { numbers } from './numbers.ts';

const kept = JSON.stringify({ '*': ['Outlook 2013', 'Outlook 2016'], id: ['jam 17.00'] });
const compare = (english: string, language: string, value: string) =>
  findingsIn(
    numbers,
    { en: { a: english }, [language]: { a: value } },
    { 'locales/same-as-source.json': kept },
  );

test.each([
  ['Wait 30 seconds.', 'id', 'Tunggu 30 detik.'],
  ['Wait 30 seconds.', 'ar', 'انتظر ٣٠ ثانية.'],
  ['Wait 30 seconds.', 'ja', '３０秒待ちます。'],
  ['10,000 messages', 'id', '10.000 pesan'],
  ['10,000 messages', 'ja', '1万通'],
  ['1.5 MB', 'id', '1,5 MB'],
  ['At 9:30', 'id', 'Pukul 09.30'],
  ['Two of 3', 'id', '2 dari tiga'],
  ['Two of them', 'id', '2 buah'],
  ['12 letters', 'id', 'Dua belas huruf'],
  ['31 December 2026', 'ja', '2026年12月31日'],
  ['A 41st one', 'ja', '41個目'],
  ['A 41st one', 'id', 'Yang ke-41'],
  ['Forty, and then?', 'id', 'Sudah 40, lalu?'],
  ['A million and sixteen letters', 'ja', '100万と16文字'],
  ['A quarter of an hour', 'ja', '15分'],
  ['Code {{code1}} at a5.example.org', 'id', 'Kode {{code1}}'],
  ['OAuth2', 'id', 'Cara itu'],
  ['With it, it works.', 'id', 'Dengannya, Outlook 2013 bisa.'],
  ['Until 5 p.m.', 'id', 'Sampai jam 17.00'],
])('%s may be, in %s, %s', (english, language, value) => {
  expect(compare(english, language, value)).toEqual([]);
});

test.each([
  ['Wait 30 seconds.', 'Tunggu 60 detik.', 'in English: 30, here: 60.'],
  ['Wait 30 seconds.', 'Tunggu sebentar.', 'in English: 30, here: no such number.'],
  ['Wait.', 'Tunggu 30 detik.', 'in English: no such number, here: 30.'],
  ['Go on with step 5.', 'Lanjutkan dengan langkah 4.', 'in English: 5, here: 4.'],
  ['10,000 messages', '1.000 pesan', 'in English: 10000, here: 1000.'],
  ['30 and 30', '30', 'in English: 30, here: no such number.'],
  ['Outlook 2016', 'Outlook 2013', 'in English: 2016, here: 2013.'],
])('%s must not be %s', (english, value, message) => {
  expect(compare(english, 'id', value)).toMatchObject([
    { key: 'portal.a', line: 2, message: `The numbers differ: ${message}` },
  ]);
});

test.each(['a', '1', '.', 'a1', '1a', 'a.'])('a word of a million letters ends: %s', (letters) => {
  expect(compare('Wait.', 'id', `Tunggu ${letters.repeat(500_000)}`).length).toBeLessThan(2);
});

test('of a long text, the sentence with the number is told', () => {
  const english = 'Read it. It changes every 30 seconds. Then go on.';
  expect(compare(english, 'id', 'Bacalah. Berganti tiap 60 detik. Lalu lanjut.')).toMatchObject([
    {
      fix: expect.stringContaining('really says it so. In English: "It changes every 30 seconds."'),
    },
  ]);
});

test('in a paragraph of several lines, it is told in its own', () => {
  const head = '---\ntitle: "A"\ndescription: "B"\n---\n\n';
  const found = findingsIn(
    guideNumbers,
    {},
    {
      'content/en/guides/x.mdx': `${head}One\ntwo\n30.\n`,
      'content/id/guides/x.mdx': `${head}Satu\ndua\n60.\n`,
    },
  );
  expect(found).toMatchObject([{ line: 8 }]);
});

test('in a page, a number is told in its passage; addresses and code have none', () => {
  const head = '---\ntitle: "A"\ndescription: "B"\n---\n\n';
  const english = 'One.\n\n- <InPractice>Wait 30 seconds.</InPractice>\n- [two](/en/a-15/) `550`\n';
  const other = 'Satu.\n\n- <InPractice>Tunggu 60 detik.</InPractice>\n- [dua](/id/a-16/) `551`\n';
  const found = findingsIn(
    guideNumbers,
    {},
    { 'content/en/guides/x.mdx': head + english, 'content/id/guides/x.mdx': head + other },
  );
  expect(found).toMatchObject([{ line: 8, message: expect.stringContaining('30, here: 60') }]);
});

test('a label in a sentence is told as […], and the language by its name', () => {
  const page = (text: string) =>
    `---\ntitle: "T"\ndescription: "D"\n---\n\n<Steps>\n<Step id="a">\n${text}\n</Step>\n</Steps>\n`;
  const found = guideNumbers.run(
    projectFrom({
      'content/en/guides/a.mdx': page('Read the 40 digits under <Ui k="portal.next" />.'),
      'content/id/guides/a.mdx': page('Baca 30 angka di bawah <Ui k="portal.next" />.'),
    }),
  );
  expect(found).toMatchObject([
    {
      fix: expect.stringMatching(
        /Indonesian really .* In English: "Read the 40 digits under \[…\]\."$/,
      ),
    },
  ]);
});

test.each([
  ['fr', 'Au 41e mot de passe'],
  ['fr', 'Au 41ᵉ mot de passe'],
  ['fr', 'Au 41ème mot de passe'],
  ['es', 'El 41º intento'],
  ['es', 'El 41er intento'],
  ['pt', 'A 41a senha'],
  ['nl', 'Het 41ste wachtwoord'],
  ['ca', 'La 41a vegada'],
  ['cy', 'Y 41fed tro'],
  ['tr', '41inci parola'],
  ['tr', '41’inci parola'],
  ['sv', 'Det 41:a lösenordet'],
  ['de', 'Beim 41. Kennwort'],
  ['ru', 'На 41-й пароль'],
  ['ru', 'На 41-ый пароль'],
  ['id', 'Yang ke-41'],
])('an order written together with its number is that number: in %s, %s', (language, value) => {
  expect(compare('At the 41st app password', language, value)).toEqual([]);
  expect(compare('At the 42nd app password', language, value)).toHaveLength(1);
});

test.each(['2FA', '3D', '4G', '1Password', '41erhalten'])('%s is a name, and no number', (name) => {
  expect(compare('It is there.', 'fr', `C’est ${name}.`)).toEqual([]);
});
