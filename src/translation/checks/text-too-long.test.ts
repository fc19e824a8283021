import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { textTooLong } from './text-too-long.ts';

const guide =
  '---\ntitle: "T"\ndescription: "D"\n---\n\n<Steps>\n<Step id="a">\n<Ui k="portal.a" />\n</Step>\n</Steps>\n';
const judged = (source: string, language: string, text: string, isPressed = true) =>
  findingsIn(
    textTooLong,
    { en: { a: source }, [language]: { a: text } },
    isPressed ? { 'content/en/guides/x.mdx': guide } : {},
  ).map(({ severity = 'error', fix }) => [severity, /at most (\d+)/.exec(fix)?.[1]]);

test.each([
  ['Next', 'fi', 'Seuraava'],
  ['Copy', 'de', 'In Zwischenablage'],
  ['Off', 'de', 'Ausgeschaltet'],
  ['Sign in', 'fi', 'Kirjaudu sisään tilille'],
  ['Security info', 'ms', 'Maklumat keselamatan akaun anda'],
  ['Next', 'ja', '次へ進みます'],
  ['Done', 'ar', 'تَمَّ الانتهاءُ مِنَ العَمَلِ'],
])('for %j in %s there is room for %j', (source, language, text) => {
  expect(judged(source, language, text)).toEqual([]);
});

test.each([
  ['Next', 'id', 'Berikutnya, setelah Anda siap', '20'],
  ['Next', 'ja', '次の画面へ進みます。よいですか', '20'],
  ['Sign in', 'id', 'Masuk ke akun kerja atau sekolah', '26'],
])('for %j in %s there is none for %j', (source, language, text, most) => {
  expect(judged(source, language, text)).toEqual([['warning', most]]);
});

test('a button has less room than a label, and a sentence has the limit of the site', () => {
  const text = 'x'.repeat(66);
  expect(judged('Next', 'id', text, false)).toEqual([['warning', '28']]);
  expect(judged('Next', 'id', 'x'.repeat(24), false)).toEqual([]);
  expect(judged('Next', 'id', 'x'.repeat(24))).toEqual([['warning', '20']]);
  expect(judged('Next.', 'id', text)).toEqual([]);
  expect(judged('Next', 'id', 'x'.repeat(73))).toEqual([['error', '72']]);
});
