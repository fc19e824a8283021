import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { markdownPrinted } from './markdown-printed.ts';

const page = (text: string) =>
  `---\ntitle: "Surel"\ndescription: "Surel"\n---\n\n${text}\n\n<Steps>\n<Step id="a">\nBaca.\n</Step>\n</Steps>\n`;

const told = (
  text: string,
  english = 'See [the printer](/en/guides/a/) and [it](/en/guides/a/).',
) =>
  findingsOf(
    projectFrom({
      'content/en/guides/a.mdx': page(english),
      'content/id/guides/a.mdx': page(text),
    }),
  ).filter(({ file, check }) => file.includes('/id/') && /links|printed|markup/.test(check));

test.each([
  'Lihat printer](/id/guides/a/) dan [itu](/id/guides/a/).',
  'Lihat [printer(/id/guides/a/) dan [itu](/id/guides/a/).',
  'Lihat [printer]/id/guides/a/) dan [itu](/id/guides/a/).',
  'Lihat [printer](/id/guides/a/ dan [itu](/id/guides/a/).',
  'Lihat printer(/id/guides/a/) dan [itu](/id/guides/a/).',
])('a link that has lost a bracket is one finding: %s', (text) => {
  expect(told(text)).toMatchObject([
    { check: 'markdown-printed', line: 6, fix: expect.stringContaining('[words](address)') },
  ]);
});

test.each([
  'Lihat [ printer.',
  'Lihat ] printer.',
  'Lihat _printer.',
  'Lihat * printer.',
  'Lihat ` printer.',
  'Lihat &lt; printer.',
])('a sign without its other half is printed: %s', (text) => {
  expect(told(text, 'See the printer.')).toMatchObject([{ check: 'markdown-printed', line: 6 }]);
});

test('a link whose target is linked twice is missed where it is left out', () => {
  expect(told('Lihat printer dan [itu](/id/guides/a/).')).toMatchObject([
    {
      check: 'guide-links',
      message: 'The link to /id/guides/a/ stands here once, in the English text twice.',
    },
  ]);
});

test('a link to another site that is left out is missed', () => {
  const english = 'See [it](https://example.com/a).';
  expect(told('Lihat itu.', english)).toMatchObject([
    { check: 'guide-links', message: 'The link to https://example.com/a is missing.' },
  ]);
});

test('in a text of a locale file no sign has a meaning, unless English has it too', () => {
  const of = (en: string, id: string) =>
    findingsIn(markdownPrinted, { en: { a: en }, id: { a: id } });
  expect(of('A word.', 'Satu **kata**.')).toHaveLength(1);
  expect(of('A word.', 'Satu [kata](/id/guides/a/).')).toHaveLength(1);
  expect(of('Without < and >.', 'Tanpa < dan >.')).toEqual([]);
  expect(of('{{a_b}} and user_name.', '{{a_b}} dan user_name.')).toEqual([]);
});
