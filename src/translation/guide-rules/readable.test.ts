import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { checkNamed } from '../testing.ts';

const findings = (text: string) =>
  checkNamed('guide-readable').run(projectFrom({ 'content/id/guides/x.mdx': text }));

test('a guide with front matter and tags is fine', () => {
  expect(findings('---\ntitle: "a: b"\n---\n\n<Step id="a">\nHalo\n</Step>\n')).toEqual([]);
});

test('a tag that is never closed is named with its line', () => {
  expect(findings('Halo\n\n<Step id="a">\n\nHalo\n')).toMatchObject([
    { file: 'content/id/guides/x.mdx', line: 3, message: expect.stringContaining('<Step>') },
  ]);
});

test('a brace that is never closed is a finding', () => {
  expect(findings('Halo\n\nsandi { baru\n')).toMatchObject([{ line: 3 }]);
});

test.each([
  ['<Ui k=“portal.next” />', '“'],
  ['<Ui k=„portal.next“ />', '„'],
  ['<Ui k=«portal.next» />', '«'],
  ['<Ui k="portal.next” />', '”'],
])('%s: the mark that stands for a double quote is named', (tag, mark) => {
  const text = `---\ntitle: "T"\ndescription: "D"\n---\n\nPilih ${tag} lalu.\n`;
  const found = checkNamed('guide-readable').run(projectFrom({ 'content/id/guides/x.mdx': text }));
  expect(found).toMatchObject([
    {
      line: 6,
      message: `The guide cannot be read: ${mark} stands in the place of a double quote.`,
    },
  ]);
});

test.each([
  ['quotations', `${'> '.repeat(5000)}x`],
  ['emphasis', `${'*'.repeat(50_000)}x${'*'.repeat(50_000)}`],
])('%s in each other, thousands of levels deep, are a finding and no crash', (_, text) => {
  expect(findings(`Halo\n\n${text}\n`)).toMatchObject([
    { line: 3, message: expect.stringContaining('deeper than 50 levels') },
  ]);
});
