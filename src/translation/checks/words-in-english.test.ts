import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { wordsInEnglish } from './words-in-english.ts';

const labels = {
  en: { info: 'Security info', save: 'Save changes', in: 'Sign in', open: 'Set up options' },
  ms: { info: 'Maklumat keselamatan', save: 'Simpan perubahan', in: 'Log masuk' },
  id: { info: 'Info keamanan', save: 'Simpan perubahan', in: 'Masuk' },
  ar: { info: 'معلومات الأمان', save: 'حفظ التغييرات', in: 'تسجيل الدخول' },
  ja: { info: 'セキュリティ情報', save: '変更の保存', in: 'サインイン' },
  nl: { info: 'Beveiligingsgegevens', save: 'Wijzigingen opslaan', in: 'Aanmelden' },
};

const told = (language: keyof typeof labels, value: string, english = 'A text.') =>
  findingsIn(wordsInEnglish, {
    en: { ...labels.en, a: english },
    [language]: { ...labels[language], a: value },
  }).map(({ about, fix }) => [about, fix.replace(/^.*says (".*")\.$/, '$1').slice(0, 24)]);

test.each([
  ['ms', 'Buka Security info dahulu.', ['Security info', '"Maklumat keselamatan"']],
  ['ms', 'Tekan “Save changes”.', ['Save changes', '"Simpan perubahan"']],
  ['id', 'Tekan save changes di halaman.', ['Save changes'.toLowerCase(), '"Simpan perubahan"']],
  ['ar', 'افتح Security info ثم انتظر.', ['Security info', '"معلومات الأمان"']],
  ['ja', 'Security infoを開きます。', ['Security info', '"セキュリティ情報"']],
  ['ja', '「Save changes」を選びます。', ['Save changes', '"変更の保存"']],
] as const)('in %s, a label of the screen is left in English: %s', (language, value, found) => {
  expect(told(language, value)).toEqual([found]);
});

test.each([
  ['ar', 'افتح الصفحة ثم press the button وانتظر.', 'press the button'],
  ['ja', 'ページを開き、press the buttonします。', 'press the button'],
  ['ms', 'Buka halaman and press this button again, lalu tunggu.', 'and press this button'],
] as const)('in %s, words in small letters are left in English: %s', (language, value, found) => {
  const english = 'Open the page and press this button again, then wait.';
  expect(told(language, value, english).map(([about]) => about)).toEqual([found]);
});

test.each([
  ['ms', 'Buka Set up options.', 'Open set up options.'],
  ['ms', 'Pilih Sign in another way.', 'Choose Sign in another way.'],
  ['ms', 'Buka maklumat (Security info).', ''],
  ['ms', 'Tulis `Save changes`.', ''],
  ['ms', 'Pelayan berkata: your password is not right.', 'It says: your password is not right.'],
  ['ar', 'اختر Users، ثم Security info، ثم انتظر.', ''],
  ['ar', 'يقول الخادم: access is denied', ''],
  ['ar', 'Microsoft 365 وOutlook for Mac', ''],
  ['ar', 'العنوان aka.ms/mysecurityinfo أو npm run l10n', ''],
  ['ja', '550 5.7.1 are not supportedと出ます。', ''],
  ['ja', 'trueまたはfalseと書いてください。', ''],
  ['nl', 'De app is in een map.', 'The app is in a folder.'],
] as const)('in %s this is right: %s', (language, value, english) => {
  expect(told(language, value, english)).toEqual([]);
});

test('a label that the language has not translated is in English on its screen, too', () => {
  const en = { a: 'Open Security info.', info: 'Security info' };
  expect(findingsIn(wordsInEnglish, { en, ms: { a: 'Buka Security info.' } })).toEqual([]);
  const kept = JSON.stringify({ ms: ['Security info'] });
  const ms = { a: 'Buka Security info.', info: 'Maklumat' };
  expect(findingsIn(wordsInEnglish, { en, ms }, { 'locales/same-as-source.json': kept })).toEqual(
    [],
  );
});

test('in a page, with its line', () => {
  const page = (text: string) => `---\ntitle: "A"\ndescription: "B"\n---\n\n${text}\n`;
  const project = projectFrom({
    'locales/en/portal.json': JSON.stringify(labels.en),
    'locales/id/portal.json': JSON.stringify(labels.id),
    'content/en/guides/x.mdx': page('Open it.\nThen read Security info.'),
    'content/id/guides/x.mdx': page('Bukalah.\nLalu baca Security info.'),
  });
  expect(wordsInEnglish.run(project)).toMatchObject([{ line: 7, about: 'Security info' }]);
});
