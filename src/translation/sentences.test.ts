import { expect, test } from 'vitest';
import { guideQuestions } from './checks/guide-questions.ts';
import { questions } from './checks/questions.ts';
import { projectFrom } from './read-project.ts';
import { differentEnd, sentencesIn } from './sentences.ts';
import { findingsIn } from './testing.ts';

test.each([
  ['en', 'Is it there? Press it. Done!', '?.!'],
  ['en', 'Use e.g. 1.5 and it. Next: smtp.x.com?', '.?'],
  ['en', '“Is it?” he asks. It is.', '..'],
  ['ar', 'هل ترى الصفحة؟ اختر «التالي».', '?.'],
  ['ja', 'ありますか？選びます。見えますか。', '?.?'],
  ['zh', '看到了吗？请选择。', '?.'],
  ['el', 'Το βλέπετε; Πατήστε το.', '?.'],
  ['es', '¿Lo ve? Pulse.', '?.'],
])('in %s, the sentences of %j end with %s', (language, text, ends) => {
  expect(
    sentencesIn(text, language)
      ?.map(({ end }) => end)
      .join(''),
  ).toBe(ends);
});

test.each(['th', 'my', 'km', 'lo', 'hy'])('sentences of %s end otherwise', (language) => {
  expect(sentencesIn('x? y.', language)).toBeNull();
  expect(differentEnd('Is it? Yes.', 'x. y.', language)).toBeNull();
});

const english = 'Is the page open? Choose it.';
test.each([
  ['id', english, 'Apakah halamannya terbuka. Pilih.', '?.'],
  ['id', 'The page is open. Choose it.', 'Halamannya terbuka? Pilih.', '.?'],
  ['id', 'Well done! Go on.', 'Bagus. Lanjutkan.', '!.'],
  ['ar', english, 'هل الصفحة مفتوحة. اخترها.', '?.'],
  ['ja', english, 'ページは開いています。選びます。', '?.'],
  ['el', english, 'Είναι ανοιχτή. Πατήστε.', '?.'],
])('in %s, %j is not %j', (language, theirs, own, ends) => {
  const found = differentEnd(theirs, own, language);
  expect(`${found?.wanted ?? ''}${found?.given ?? ''}`).toBe(ends);
});

test.each([
  ['id', english, 'Halamannya terbuka? Pilih.'],
  ['id', english, 'Jika halamannya terbuka, pilih.'],
  ['id', english, 'Lihat halamannya. Terbuka? Pilih.'],
  ['id', 'Ask whether it would do. Wait.', 'Tanyakan: apakah itu cukup? Tunggu.'],
  ['id', 'Open it. Is it? Yes.', 'Apakah terbuka? Bukalah. Ya.'],
  ['id', 'It is in “Is it?” today. Read it.', 'Baca hari ini “Apakah ada?” Bacalah.'],
  ['ja', english, 'ページは開いていますか。選びます。'],
  ['ja', english, 'ページは開いていますか？選びます。'],
  ['fr', english, 'La page est-elle ouverte ? Choisissez-la.'],
  ['tr', english, 'Sayfa açık mı? Seçin.'],
  ['fi', english, 'Onko sivu auki? Valitse se.'],
  ['zh', english, '页面打开了吗？请选择。'],
  ['am', english, 'ገጹ ክፍት ነው? ይምረጡ።'],
])('in %s, %j may be %j', (language, theirs, own) => {
  expect(differentEnd(theirs, own, language)).toBeNull();
});

test('the end of the whole is told by another check; what a language has decided against is not wanted', () => {
  const id = { a: 'Bukalah. Apakah terbuka.', b: 'Bagus. Lanjutkan.' };
  const en = { a: 'Open it. Is it open?', b: 'Well done! Go on.' };
  expect(findingsIn(questions, { en, id })).toMatchObject([
    { key: 'portal.b', line: 3, fix: expect.stringContaining('End it with "!"') as string },
  ]);
  const style = JSON.stringify([{ find: '!', use: '.', why: 'Calmly.' }]);
  expect(findingsIn(questions, { en, id }, { 'locales/style/id.json': style })).toEqual([]);
});

const page = (text: string) => `---\ntitle: "A"\ndescription: "B"\n---\n\n${text}\n`;
const told = (theirs: string, own: string) =>
  guideQuestions
    .run(
      projectFrom({
        'content/en/guides/x.mdx': page(theirs),
        'content/id/guides/x.mdx': page(own),
      }),
    )
    .map(({ line, fix }) => [line, fix.slice(0, 15)]);

test('in a page, by its line; marks in code and labels end no sentence', () => {
  expect(told('Look.\nIs it there? Press it.', 'Lihat.\nAda di sana. Tekan.')).toEqual([
    [7, 'End it with "?"'],
  ]);
  expect(told('Look. Is it there?', 'Lihat. Ada di sana.')).toEqual([[6, 'End it with "?"']]);
  expect(told('Type `a?` now. Go.', 'Ketik `a.` sekarang. Terus.')).toEqual([]);
});
