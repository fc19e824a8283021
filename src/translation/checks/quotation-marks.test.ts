import { expect, test } from 'vitest';
import { fixedText } from '../fixes.ts';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { quotationMarks } from './quotation-marks.ts';

const inJson = (language: string, value: string) =>
  findingsIn(quotationMarks, { [language]: { a: value } });
const inPage = (language: string, text: string) =>
  quotationMarks.run(
    projectFrom({
      [`content/${language}/guides/x.mdx`]: `---\ntitle: "A"\ndescription: "B"\n---\n\n${text}\n`,
    }),
  );

test.each([
  ['id', 'Pilih “Berikutnya”, lalu “Selesai”.'],
  ['id', 'Katanya: “Pilih ‘Berikutnya’.”'],
  ['id', 'Jum’at'],
  ['id', "Al-Qur'an dan do'a"],
  ['en', 'The users’ “own” passwords'],
  ['en', "The users' and admins' passwords"],
  ['ar', 'اختر «التالي».'],
  ['ja', '「次へ」を選び、「『完了』が出る」まで待ちます。'],
  ['id', 'Server berkata `550 "no"`.'],
  ['id', 'Langkah “{{title}}”'],
  ['ms', 'Pilih "Seterusnya".'],
  ['ms', 'Pilih „Seterusnya“ dan »Selesai«.'],
])('in %s it is fine to write %s', (language, value) => {
  expect(inJson(language, value)).toEqual([]);
});

test.each([
  ['id', 'Pilih "Berikutnya".', 'Write “ ”.'],
  ['id', 'Pilih „Berikutnya“.', 'Write “ ”.'],
  ['id', 'Pilih «Berikutnya».', 'Write “ ”.'],
  ['id', "Pilih 'Berikutnya'.", 'Write “ ”.'],
  ['id', 'Pilih “Berikutnya.', 'Write ” where it ends.'],
  ['id', 'Pilih Berikutnya”.', 'Write “ where it begins, or remove ”.'],
  ['id', 'Pilih ”Berikutnya“.', 'Write “ where it begins, or remove ”.'],
  ['id', 'Katanya “pilih ‘Berikutnya”.', 'Write “ where it begins, or remove ”.'],
  ['ar', 'اختر “التالي”.', 'Write « ».'],
  ['ja', '"次へ"を選びます。', 'Write 「 」.'],
  ['ja', '「次へを選びます。', 'Write 」 where it ends.'],
  ['ms', 'Pilih "Seterusnya.', 'Write one where the quotation begins, and one where it ends.'],
])('in %s, %s is told', (language, value, fix) => {
  expect(inJson(language, value)).toMatchObject([{ key: 'portal.a', line: 2, fix }]);
});

test.each([
  ['id', 'Pilih "Berikutnya".'],
  ['id', 'Server berkata `550 "no`.'],
  ['id', 'Pilih “Lalu <Ui k="portal.next" />”.'],
  ['id', '<InPractice>Satu “dua”.</InPractice>'],
  ['ja', '「次へ」 <Name>"Next</Name>'],
])('in a page of %s it is fine to write %s', (language, text) => {
  expect(inPage(language, text)).toEqual([]);
});

test.each([
  ['id', 'Satu\n„dua“ tiga.', 7],
  ['id', 'Satu "dua.', 6],
  ['id', '- Satu.\n- <InPractice>“Dua.</InPractice>', 7],
  ['ja', '"次へ"を選びます。', 6],
])('in a page of %s, %s is told in its line', (language, text, line) => {
  expect(inPage(language, text)).toMatchObject([{ line }]);
});

const fixed = (language: string, value: string) => {
  const text = `${JSON.stringify({ a: value }, null, 2)}\n`;
  const after = fixedText(`locales/${language}/portal.json`, text);
  return { value: (JSON.parse(after.text) as { a: string }).a, changes: after.changes };
};

test.each([
  ['id', 'Pilih "Berikutnya" lalu „Selesai“.', 'Pilih “Berikutnya” lalu “Selesai”.'],
  ['ar', 'اختر "التالي".', 'اختر «التالي».'],
  ['ja', '“次へ”を選びます。', '「次へ」を選びます。'],
])('--fix writes the marks of %s: %s', (language, value, right) => {
  expect(fixed(language, value)).toEqual({ value: right, changes: ['quotation marks'] });
});

test.each([
  ['id', 'Layar 5" atau 6" cukup.'],
  ['id', 'Pilih "Berikutnya.'],
  ['id', 'Kata " Berikutnya "'],
  ['id', 'Pilih “satu "dua" tiga”.'],
  ['ms', 'Pilih "Seterusnya".'],
])('--fix leaves alone what could be meant otherwise, in %s: %s', (language, value) => {
  expect(fixed(language, value)).toEqual({ value, changes: [] });
});
