import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.mjs';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { tone } from './tone.ts';

const rulesOf = (language: string) => ({
  [`locales/style/${language}.json`]: readFileSync(
    path.join(root, `locales/style/${language}.json`),
    'utf8',
  ),
});
const found = (language: string, value: string) =>
  findingsIn(tone, { en: { a: 'English' }, [language]: { a: value } }, rulesOf(language));

test.each([
  ['id', 'Ketik kata sandi kamu.', 'kamu'],
  ['id', 'Kamulah pemiliknya.', 'Kamulah'],
  ['id', 'Ketik kata sandi anda di sini.', 'anda'],
  ['id', 'Ketik kata sandimu.', 'sandimu'],
  ['id', 'Buka akunmu.', 'akunmu'],
  ['ja', 'これは設定だ。', 'だ'],
  ['ja', 'これは設定である。次に進みます。', 'である'],
  ['ja', 'あなたのアカウントです。', 'あなた'],
  ['ja', '完了しました！', '！'],
  ['ar', 'يرجى الانتظار.', 'يرجى'],
  ['ar', 'ثم قم بحذف الرسالة.', 'قم بح'],
  ['ar', 'افتح الهاتف الخاص بك.', 'الخاص بك'],
])('in %s, %j is not the tone', (language, text, words) => {
  expect(found(language, text)).toMatchObject([{ key: 'portal.a', about: words }]);
});

test.each([
  ['id', 'Ketik kata sandi Anda; kamus, jamu, ilmu, bertemu, berandal, Sekalian.'],
  ['ja', '本人であることを確認します。まだ。別のものである、または使えない場合です。'],
  ['ar', 'احذف الرسالة من هاتفك، ورقم بطاقتك.'],
])('in %s, %j is', (language, text) => {
  expect(found(language, text)).toEqual([]);
});

test('sentences of a page are held to it too, in their line', () => {
  const page = '---\ntitle: "T"\ndescription: "D"\n---\n\nSatu.\n\nKetik kata sandi\nanda.\n';
  const project = projectFrom({ ...rulesOf('id'), 'content/id/guides/x.mdx': page });
  expect(tone.run(project)).toMatchObject([{ line: 9, about: 'anda' }]);
});

test.each([
  ['{ "find": "x" }', 1],
  [
    '[\n  { "find": "a", "use": "b", "why": "c" },\n  { "find": "(", "use": "b", "why": "c" }\n]',
    3,
  ],
  ['[{ "find": 1 }]', 1],
])('rules that cannot be read are told: %s', (text, line) => {
  const [styles] = projectFrom({ 'locales/style/id.json': text }).styles;
  expect(styles?.problems).toMatchObject([{ line }]);
});
