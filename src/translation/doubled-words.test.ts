import { expect, test } from 'vitest';
import { guideDoubledWords } from './checks/guide-doubled-words.ts';
import { doubledWords } from './checks/doubled-words.ts';
import { doubledIn } from './doubled-words.ts';
import { fixedText } from './fixes.ts';
import { projectFrom } from './read-project.ts';
import { findingsIn } from './testing.ts';

test.each([
  ['en', 'Open the the page.', 'the the'],
  ['en', 'The the page', 'The the'],
  ['id', 'Halaman yang yang panjang', 'yang yang'],
  ['id', 'Pilih kata kata sandi', 'kata kata'],
  ['ms', 'Buka halaman di di pelayar', 'di di'],
  ['ar', 'الصفحة في في المتصفح', 'في في'],
  ['ar', 'افتح الصفحة الصفحة', 'الصفحة الصفحة'],
  ['ja', '設定をを開きます。', 'をを'],
  ['ja', '管理者のの設定', 'のの'],
  ['ja', 'このの設定', 'のの'],
  ['ja', '管理者がが削除します。', 'がが'],
  ['ja', '画面を開きますます。', 'ますます'],
  ['ja', 'アカウントアカウントを選びます。', 'アカウントアカウント'],
  ['ja', '管理者管理者が', '管理者管理者'],
  ['fr', 'Ouvrez la page de de connexion', 'de de'],
  ['de', 'Kennwort und und Konto', 'und und'],
  ['fi', 'Avaa ja ja sulje', 'ja ja'],
  [
    'sw',
    'Fungua ukurasa wa kwanza fungua ukurasa wa kwanza',
    'Fungua ukurasa wa kwanza fungua ukurasa wa kwanza',
  ],
])('in %s, %j has %j', (language, text, found) => {
  expect(doubledIn(text, language).map((each) => each.found)).toEqual([found]);
});

test.each([
  ['en', 'He had had it. I know that that is so. Sign in in the browser.'],
  ['en', 'Choose Choose a method.'],
  ['en', 'Wait, wait. No. No.'],
  ['en', 'The {{name}} the, `the` the'],
  ['id', 'kata-kata sandi, masing-masing, di-di'],
  ['id', 'sangat sangat lama; ya, ya'],
  ['ar', 'ببطء ببطء، خطوة خطوة، جدًا جدًا، من من المستخدمين'],
  ['ja', '人々、ますます、いろいろ、ものの、もののうち、なにに使う、彼がさがす、キラキラ'],
  ['ja', 'そののち、母ははやく、一つ一つ、個人個人、ますます増えます。'],
  ['fr', 'vous vous connectez, nous nous, très très'],
  ['de', 'Personen, die die App nutzen, und das das Konto'],
  ['hu', 'az az alkalmazás'],
  ['tr', 'adım adım, yavaş yavaş, tek tek'],
  ['fi', 'joka joka päivä, niin niin'],
  ['vi', 'từ từ, luôn luôn'],
  ['hi', 'धीरे धीरे, अलग अलग'],
  ['th', 'ต่างๆ แอป แอปจะเปิด'],
  ['zh', '看看，目的的，为了了解，现在在'],
  ['nl', 'als je je aanmeldt, de man die die app heeft'],
])('in %s, %j is right', (language, text) => {
  expect(doubledIn(text, language)).toEqual([]);
});

test('a text may double what its source doubles; words for the search are not looked at', () => {
  const id = { a: 'Lagi dan dan lagi.', words: 'yang yang' };
  expect(findingsIn(doubledWords, { en: { a: 'More and more.', words: 'a' }, id })).toMatchObject([
    { key: 'portal.a', line: 2, about: 'dan dan' },
  ]);
  expect(findingsIn(doubledWords, { en: { a: 'Again again.', words: 'a' }, id })).toEqual([]);
});

const front = '---\ntitle: "A"\ndescription: "B"\n---\n\n';
const told = (text: string) =>
  guideDoubledWords
    .run(projectFrom({ 'content/id/guides/x.mdx': `${front}${text}\n` }))
    .map(({ line, about }) => ({ line, about }));

test('in a page, by its line; what stands around a label or is for different screens is not beside each other', () => {
  expect(told('Satu dua\nyang **yang** tiga.')).toEqual([{ line: 7, about: 'yang yang' }]);
  expect(told('Tekan <Ui k="portal.a" /> tekan, pilih `x` pilih.')).toEqual([]);
  expect(told('Buka <InPractice>akun</InPractice><OnYourScreen>akun</OnYourScreen> itu.')).toEqual(
    [],
  );
});

test.each([
  [
    'locales/id/portal.json',
    '{\n  "a": "Ini yang yang kata kata"\n}\n',
    '{\n  "a": "Ini yang kata kata"\n}\n',
  ],
  ['locales/ja/portal.json', '{\n  "a": "設定をを開く"\n}\n', '{\n  "a": "設定を開く"\n}\n'],
  [
    'content/id/guides/x.mdx',
    `${front}Ini yang yang \`di di\`.\n`,
    `${front}Ini yang \`di di\`.\n`,
  ],
])('in %s, what is surely one too many is taken out', (file, text, right) => {
  expect(fixedText(file, text)).toEqual({ text: right, changes: ['doubled words'] });
  expect(fixedText(file, right)).toEqual({ text: right, changes: [] });
});

test('a word of a hundred thousand letters and a hundred thousand words take no time', () => {
  const started = performance.now();
  doubledIn('a'.repeat(100_000), 'id');
  doubledIn('ab '.repeat(100_000), 'tr');
  doubledIn('ア'.repeat(100_000), 'ja');
  expect(performance.now() - started).toBeLessThan(3000);
});
