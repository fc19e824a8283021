import { expect, test } from 'vitest';
import { checkNamed, findingsIn } from '../testing.ts';

const invisibleCharacters = checkNamed('invisible-characters');

test.each([
  ['id', 'Kata sandi'],
  ['fa', 'می\u200cخواهم'],
  ['hi', 'क्\u200dष'],
  ['id', 'Keluarga 👨\u200d👩\u200d👧'],
])('in %s, %j is fine', (language, a) => {
  expect(findingsIn(invisibleCharacters, { [language]: { a } })).toEqual([]);
});

test.each([
  ['id', 'Kata\u200bsandi', 'U+200B'],
  ['id', 'Kata\u200csandi', 'U+200C'],
  ['fa', 'رمز\u202e', 'U+202E'],
  ['id', '\ufeffKata', 'U+FEFF'],
  ['id', 'Ka\u00adta', 'U+00AD'],
])('in %s, %j is a finding', (language, a, name) => {
  expect(findingsIn(invisibleCharacters, { [language]: { a } })).toMatchObject([
    { line: 2, message: expect.stringContaining(name) },
  ]);
});

test('guides are read too', () => {
  const more = { 'content/id/guides/x.mdx': 'Satu\n\nDua\u200b tiga\n' };
  expect(findingsIn(invisibleCharacters, {}, more)).toMatchObject([
    { file: 'content/id/guides/x.mdx', line: 3 },
  ]);
});
