import { expect, test } from 'vitest';
import { guideTypingSlips } from './checks/guide-typing-slips.ts';
import { projectFrom } from './read-project.ts';
import { slipIn } from './typing-slips.ts';

const english = 'Open the page. Then choose it, and wait.';

test.each([
  ['ms', 'Buka halaman . Kemudian pilihnya, dan tunggu.', 'A space stands before the mark'],
  ['ms', 'Buka halaman. Kemudian pilihnya , dan tunggu.', 'A space stands before the mark'],
  ['ar', 'افتح الصفحة. ثم اخترها ، وانتظر.', 'A space stands before the mark'],
  ['ms', 'Buka halaman.Kemudian pilihnya, dan tunggu.', 'No space stands behind'],
  ['ms', 'Buka halaman. Kemudian pilihnya,dan tunggu.', 'No space stands behind'],
  ['ar', 'افتح الصفحة. ثم اخترها،وانتظر.', 'No space stands behind'],
  ['ms', 'Buka halaman. Kemudian pilihnya,, dan tunggu.', 'one mark too many'],
  ['ja', 'ページを開き、、選びます。', 'one mark too many'],
  ['ms', 'Buka halaman (ini. Kemudian pilihnya.', 'opened and not closed'],
  ['ja', 'ページ）を開きます。', 'closed and not opened'],
  ['ms', 'buka halaman. Kemudian pilihnya.', 'begins with a small letter'],
  ['ms', 'Buka halaman. kemudian pilihnya.', 'A sentence begins with a small letter'],
  ['ms', 'tujuan: buka halaman.', 'begins with a small letter'],
  ['ms', 'BUKA HALAMAN.', 'all in capitals'],
  ['ms', 'Buka semuaaa halaman.', 'a letter three times'],
  ['ms', 'Buka{{page}} dan pilihnya.', 'touches the word before it'],
  ['ms', 'Buka {{page}} {{page}} dan pilihnya.', 'the same twice'],
  ['ms', 'di sini anda buka halaman.', 'begins with a small letter'],
  ['ms', 'Buka halaman TODO semak.', 'a note for yourself'],
  ['ja', 'ページを開きます???。', 'a note for yourself'],
  ['ms', 'Buka halaman latihan itu. Buka halaman latihan itu.', 'the same sentence twice'],
  ['ja', 'ページを開いて選びます。ページを開いて選びます。', 'the same sentence twice'],
])('in %s, %j: %s', (language, text, message) => {
  expect(slipIn(text, english, language)?.message).toContain(message);
});

test.each([
  ['fr', 'Ouvrez la page : choisissez-la ; attendez ! Prêt ?', english],
  ['ms', 'Buka aka.ms/mysecurityinfo, smtp.office365.com, fail .pst dan v1,5.', english],
  ['ms', 'iPhone dan iOS (Mail, iOS 10), `a ,b`', english],
  ['ms', 'aka.ms dibuka.', english],
  ['ms', '1) Buka. 2) Pilih.', english],
  ['ms', 'teruskan', 'go on'],
  ['ms', 'OK', 'All right'],
  ['ms', 'SMTP AUTH', 'SMTP AUTH'],
  ['ms', 'XXX', 'XXX'],
  ['de', 'Die Schifffahrt, die Schneeeule.', english],
  ['et', 'Jäääär on siin.', english],
  ['nl', "'s Avonds opent u het.", english],
  ['es', 'Abra TODO, y espere.', english],
  ['hi', 'पेज खोलें । फिर चुनें ।', english],
  ['th', 'เปิดหน้า , เลือก', english],
  ['zh', '打开页面，选择（它）。', english],
  ['ja', 'はい。はい。', english],
  ['ka', 'გახსენით გვერდი.', english],
  ['ms', 'Ya. Buka halaman. Ya. Tidak.', english],
  ['fi', 'Avaa {{page}}:n, l’{{page}}, di-{{page}}.', english],
  ['ar', 'افتح و{{page}}.', english],
  ['fi', 'Avaa sivu (a), valitse (b).', english],
  ['tr', 'Sayfayı açın…', english],
  ['fi', 'Avaa sivu, esim. tämä, ja odota.', english],
  ['ms', 'Buka halaman. iPhone dan aka.ms.', english],
  ['ms', 'Tunggu... Kemudian pilihnya.', english],
])('in %s this is right: %j', (language, text, theirs) => {
  expect(slipIn(text, theirs, language)).toBeNull();
});

const page = (text: string) => `---\ntitle: "A"\ndescription: "B"\n---\n\n${text}\n`;
const told = (theirs: string, own: string) =>
  guideTypingSlips
    .run(
      projectFrom({
        'content/en/guides/x.mdx': page(theirs),
        'content/id/guides/x.mdx': page(own),
      }),
    )
    .map(({ line, message }) => [line, message]);

test('in a page, by its line; parts for different screens may say the same', () => {
  expect(told('Read it.\nThen wait.', 'Bacalah.\nLalu , tunggu.')).toEqual([
    [7, 'A space stands before the mark: "u ,".'],
  ]);
  const both = 'Buka halaman latihan itu.';
  expect(
    told(
      'It. <InPractice>Open.</InPractice><OnYourScreen>Do open.</OnYourScreen>',
      `Ini. <InPractice>${both}</InPractice><OnYourScreen>${both}</OnYourScreen>`,
    ),
  ).toEqual([]);
});

test('a link without words is named', () => {
  expect(told('See [it](https://x.org).', 'Lihat [](https://x.org).')).toEqual([
    [6, 'A link has no words, so no reader sees it.'],
  ]);
});

test('a passage that stands in the place of another one is named', () => {
  const same = 'Halaman ini menampilkan semua kata sandi aplikasi Anda.';
  expect(told('One.\n\nTwo.', `${same}\n\n${same}`)).toEqual([
    [8, 'The passage is the one of line 6, and the English ones differ.'],
  ]);
  expect(told('One.\n\nOne.', `${same}\n\n${same}`)).toEqual([]);
});

test('tens of thousands of signs take no time', () => {
  const started = performance.now();
  for (const sign of ['a', ' ', ',', '(', 'a ', 'あ', '.a']) slipIn(sign.repeat(20_000), 'X', 'id');
  expect(performance.now() - started).toBeLessThan(3000);
});
