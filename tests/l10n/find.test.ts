import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { readProject } from '../../scripts/l10n/files.ts';
import { findSentence, wordsOf } from '../../src/translation/find/match.ts';
import { findOnPage } from '../../src/translation/find/on-page.ts';
import { sentencesOf } from '../../src/translation/find/sentences.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { usesOf } from '../../src/translation/shown-in.ts';

const project = readProject(root);
const sentences = sentencesOf(project);

/** What readers see, copied from built pages and from windows of the practice, each with where it is written. */
const seen: readonly (readonly [sentence: string, place: string])[] = [
  // Cut by labels, in guides.
  [
    'Di Peramban latihan, ketikkan angka itu di kolom Kode verifikasi, lalu pilih Verifikasi.',
    'guides/add-app-password#step:sign-in',
  ],
  [
    'In the Practice browser, choose Sari Wulandari. Her practice password is filled in.',
    'guides/set-up-today#step:sign-in',
  ],
  [
    'In the Practice browser, choose Next: the section App passwords',
    'guides/set-up-today#step:name-app-password',
  ],
  [
    'The Practice browser shows the app password, this one time. Choose Copy, then Done.',
    'guides/set-up-today#step:copy-app-password',
  ],
  [
    'Masih di Peramban latihan, pilih Info keamanan',
    'guides/add-app-password#step:open-security-info',
  ],
  // Cut by placeholders.
  ['Panduan berikutnya: Membuat printer bisa mengirim surel lagi', 'guide.onward.next'],
  ['Next guide: Add an app password on Security info', 'guide.onward.next'],
  ['Terakhir diperiksa 23 November 2026.', 'site.page.checked'],
  ['Step 3 of 7.', 'coach.stepOf'],
  ['Progress: 2 of 6 steps done', 'coach.progress_other'],
  // The coach.
  ['In the row Printer in the office, choose Delete.', 'coach.what.pressBeside'],
  ['Di daftar Kata sandi aplikasi, pilih Izinkan.', 'coach.what.set'],
  ['On the screen it is marked “here”.', 'coach.marked'],
  ['Pilih Masuk.', 'coach.what.press'],
  ['Choose Sign in', 'coach.what.press'],
  ['「次へ」を選びます。', 'coach.what.press'],
  ['次へを選びます。', 'coach.what.press'],
  ['اختر التالي.', 'coach.what.press'],
  ['Look at the practice phone. Choose Next.', 'coach.at.phone'],
  ['Look at the practice phone. Choose Next.', 'coach.what.press'],
  ['Lihat peramban latihan. Pilih Berikutnya.', 'coach.at.browser'],
  ['Lihat peramban latihan. Pilih Berikutnya.', 'coach.what.press'],
  ['練習用のブラウザーを見てください。次へを選びます。', 'coach.at.browser'],
  ['練習用のブラウザーを見てください。次へを選びます。', 'coach.what.press'],
  ['انظر إلى المتصفح التدريبي. اختر التالي.', 'coach.at.browser'],
  // Plain.
  [
    'Kalau begitu, pilihan itu tidak akan muncul di halaman mana pun di akun Anda.',
    'guides/add-app-password',
  ],
  [
    'Nama paling panjang 60 karakter. Nama yang sama untuk kedua kalinya menimbulkan peringatan.',
    'articles/about',
  ],
  ['Pesan ini kami kenal:', 'diagnosis.find.recognised'],
  ['Lakukan untuk saya', 'coach.doIt'],
  ['Print a hand-out', 'site.handout.print'],
  // Several texts in one paragraph: the longest of them is meant.
  [
    'Tidak. Di sini kata sandi aplikasi tidak akan membantu. Hapus akun dari ponsel, lalu tambahkan lagi. Setelah itu, ponsel masuk dengan cara modern.',
    'diagnosis.action.addAccountAgain',
  ],
  [
    'Step 1 Done. In the Practice browser, choose Sari Wulandari. Her practice password is filled in. Choose Sign in.',
    'guides/set-up-today#step:sign-in',
  ],
  // A part only, and with typing errors.
  ['tempat membuatnya adalah halaman info keamanan', 'guides/add-app-password'],
  [
    'Teks bahasa Indonesia bukan terjemhan kata demi kata, dan belum ditinjau oleh penutr asli.',
    'articles/about',
  ],
  ['Nothing on your own computor brings it back', 'guides/create-app-password'],
];

const found = new Map<string, readonly string[]>();

/** The texts that a sentence may be, the likeliest first: asked once for the two tests below. */
function placesOf(sentence: string): readonly string[] {
  const known = found.get(sentence);
  if (known) return known;
  const places = findOnPage(sentence, sentences).matches.map((match) => match.sentence.id);
  found.set(sentence, places);
  return places;
}

test.each(seen)('%s', (sentence, place) => {
  expect(placesOf(sentence).slice(0, 3)).toContain(place);
});

test('more than twenty sentences are tried, and three of four are found first', () => {
  const first = seen.filter(([sentence, place]) => placesOf(sentence)[0] === place);
  expect(seen.length).toBeGreaterThan(20);
  expect(first.length / seen.length).toBeGreaterThan(0.75);
});

test.each(['qwertz uiop asdfgh', '', '…', '{{count}}'])('%j is found nowhere', (sentence) => {
  expect(findOnPage(sentence, sentences)).toEqual({ matches: [], total: 0 });
});

test('of two texts that stand beside each other, both are exact or filled with a label', () => {
  const { matches } = findOnPage('Lihat peramban latihan. Pilih Berikutnya.', sentences);
  expect(matches.slice(0, 2)).toMatchObject([
    { sentence: { id: 'coach.at.browser', language: 'id' }, score: 1 },
    { sentence: { id: 'coach.what.press', language: 'id' }, score: 0.98 },
  ]);
});

test('a language without spaces, and one from right to left', () => {
  const files = {
    'locales/ja/mail.json':
      '{ "a": "パスワードが流出した場合は、管理者に連絡してください。", "b": "次へ" }',
    'locales/ar/mail.json': '{ "a": "اختر {{label}} في {{window}}.", "b": "كلمة مرور التطبيق" }',
  };
  const own = sentencesOf(projectFrom(files, ['en', 'ja', 'ar']));
  expect(findSentence('流出した場合は管理者に連絡', own)[0]?.sentence.id).toBe('mail.a');
  expect(findSentence('اختر التالي في المتصفح', own)[0]?.sentence).toMatchObject({
    id: 'mail.a',
    language: 'ar',
  });
});

test('marks of direction and width are no part of a word', () => {
  expect(wordsOf('\u2068ＰＩＮ\u2069 code', 'en')).toEqual(['pin', 'code']);
});

test('what a label touches: guides, steps, languages', () => {
  const uses = usesOf(project, 'portal.next');
  expect(uses.pages).toContainEqual({
    page: 'guides/set-up-today',
    step: 'prove-it',
    line: expect.any(Number),
  });
  expect(uses.texts.map(({ language }) => language)).toEqual(expect.arrayContaining(['en', 'id']));
  expect(usesOf(project, 'window.phone').pages.length).toBeGreaterThan(3);
});
