import { expect, test } from 'vitest';
import { checkNamed } from './testing.ts';
import { projectFrom } from './read-project.ts';

const front = '---\ntitle: "Masuk"\ndescription: "Cara masuk."\n---\n\n';
const findings = (id: string, files: Record<string, string>) =>
  checkNamed(id).run(projectFrom(files));
const guide = (text: string) => ({ 'content/id/guides/x.mdx': front + text });
const locale = (json: string) => ({ 'locales/id/portal.json': json });

test.each([
  ['\\u200b', 'U+200B'],
  ['\\u202e', 'U+202E'],
  ['\\u2068', 'U+2068'],
])('an escape of JSON is the character that it stands for: %s', (escape, name) => {
  expect(findings('invisible-characters', locale(`{\n  "a": "kata${escape}"\n}`))).toMatchObject([
    { key: 'portal.a', line: 2, message: expect.stringContaining(name) },
  ]);
});

test.each([
  ['&ZeroWidthSpace;', 'U+200B'],
  ['&shy;', 'U+00AD'],
  ['&#x202E;', 'U+202E'],
  ['&NoBreak;', 'U+2060'],
  ['&rlm;', 'U+200F'],
])('an entity of a guide is the character that it stands for: %s', (entity, name) => {
  expect(findings('invisible-characters', guide(`Satu\n\nDua\ntiga${entity}\n`))).toMatchObject([
    { line: 9, message: expect.stringContaining(name) },
  ]);
});

test.each(['[x](https://example.org/a&ZeroWidthSpace;b)', '[x](https://example.org/ "a&shy;b")'])(
  'addresses and titles are read too: %s',
  (text) => {
    expect(findings('invisible-characters', guide(text))).toMatchObject([{ line: 6 }]);
  },
);

test('a key with an invisible character is found where it stands', () => {
  expect(findings('invisible-characters', locale('{\n  "a\u200b": "kata"\n}'))).toMatchObject([
    { line: 2 },
  ]);
});

test.each([
  ['markup-in-text', 'Kata&amp;nbsp;sandi'],
  ['text-damaged', 'Jumâ€™at'],
  ['look-alike-letters', 'k\u0430ta sandi'],
])('%s holds for guides', (id, text) => {
  expect(findings(id, guide(text))).toMatchObject([{ file: 'content/id/guides/x.mdx', line: 6 }]);
});

test('a brace in a guide was written on purpose', () => {
  expect(findings('placeholder-malformed', guide('Ketik \\{ di sini.'))).toEqual([]);
});
