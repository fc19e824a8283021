import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { checkNamed } from '../testing.ts';

const source = (front: string, body = 'Text.') =>
  `---\ntitle: "Title"\ndescription: "What it is for."\n${front}---\n\n${body}\n`;
const grounds = 'facts: ["R15"]\nrelated: ["check"]\n';
const facts = '| **R15** | rule | V | S3 |\n';

const findings = (id: string, files: Readonly<Record<string, string>>) =>
  checkNamed(id).run(projectFrom({ 'docs/facts.md': facts, ...files }));

const one = (id: string, front: string, body?: string) =>
  findings(id, { 'content/en/articles/a.mdx': source(front, body) }).map(({ message }) => message);

test('an article that rests on rows and leads to pages that exist is right', () => {
  expect(one('article-grounds', grounds)).toEqual([]);
  expect(one('guide-markup', grounds)).toEqual([]);
});

test.each([
  ['a row that does not exist', 'facts: ["Z99"]\nrelated: ["check"]\n', 'no row Z99'],
  ['a page that does not exist', 'facts: ["R15"]\nrelated: ["chekc"]\n', 'no page chekc'],
])('%s is named', (_title, front, message) => {
  expect(one('article-grounds', front).join()).toContain(message);
});

test.each([
  ['no sources', 'related: ["check"]\n', 'no facts'],
  ['an empty list', 'facts: []\nrelated: ["check"]\n', 'no facts'],
  ['a list over several lines', 'facts:\n  - R15\nrelated: ["check"]\n', 'no facts'],
  ['the same list twice', `${grounds}facts: ["R15"]\n`, 'second facts'],
  ['an entry of another kind', `${grounds}layout: "../evil.astro"\n`, 'neither title'],
])('front matter with %s is refused', (_title, front, message) => {
  expect(one('guide-markup', front).join()).toContain(message);
});

test('a translation takes sources and further pages from its source', () => {
  const said = findings('guide-markup', {
    'content/en/articles/a.mdx': source(grounds),
    'content/id/articles/a.mdx': source(grounds),
  });
  expect(said.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
    'content/id/articles/a.mdx:4',
    'content/id/articles/a.mdx:5',
  ]);
});

test.each([
  ['<Steps>', '<Steps>\n<Step id="a">\nText.\n</Step>\n</Steps>'],
  ['<Where>', 'In the <Where w="phone" />.'],
  ['<script>', '<script>alert(1)</script>'],
])('an article has no %s', (name, body) => {
  expect(one('guide-markup', grounds, body).join()).toContain(`no ${name}`);
});

test('a guide has no <Assumed>, which only articles explain', () => {
  const said = findings('guide-markup', {
    'content/en/guides/a.mdx':
      '---\ntitle: "T"\ndescription: "D"\n---\n\n<Assumed>Text.</Assumed>\n\n<Steps>\n<Step id="a">\nText.\n</Step>\n</Steps>\n',
  });
  expect(said.map(({ message }) => message)).toEqual(['A guide has no <Assumed>.']);
});

const translated = (body: string) =>
  findings('guide-headings-differ', {
    'content/en/articles/a.mdx': source(grounds, '## One\n\nText.\n\n### Two\n\nText.'),
    'content/id/articles/a.mdx': source('', body),
  });

test('a translation has the headings of its source', () => {
  expect(translated('## Satu\n\nTeks.\n\n### Dua\n\nTeks.')).toEqual([]);
});

test.each([
  ['one is missing', '## Satu\n\nTeks.', 'is missing'],
  ['one has another depth', '## Satu\n\nTeks.\n\n## Dua\n\nTeks.', 'is no ### heading'],
  ['there is one more', '## Satu\n\n### Dua\n\n## Tiga\n\nTeks.', 'no heading at the place'],
])('headings differ: %s', (_title, body, message) => {
  expect(translated(body).map((each) => each.message)).toEqual([expect.stringContaining(message)]);
});
