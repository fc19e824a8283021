import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { languageCodes } from '../i18n/languages.ts';
import { allChecks } from './all-checks.ts';
import { findingsOf } from './findings.ts';
import { projectFrom } from './read-project.ts';

const original = Object.fromEntries(
  globSync(['locales/**/*', 'content/**/*'], { cwd: root })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);
const withMalay = (files: Readonly<Record<string, string>>) =>
  findingsOf(projectFrom({ ...original, ...files }, [...languageCodes, 'ms']));

test('every check says why a mistake matters', () => {
  expect(allChecks.filter(({ why }) => !/^[A-Z].{10,}\.$/.test(why))).toEqual([]);
});

test('a check yields to checks that exist', () => {
  const ids = new Set(allChecks.map(({ id }) => id));
  const causes = allChecks.flatMap(({ yieldsTo = [], yieldsInFileTo = [] }) => [
    ...yieldsTo,
    ...yieldsInFileTo,
  ]);
  expect(causes.filter((id) => !ids.has(id))).toEqual([]);
});

test.each([
  ['one finished file', { 'locales/ms/window.json': '{ "browser": "Pelayar" }\n' }],
  ['an empty file', { 'locales/ms/window.json': '{}\n' }],
  ['a glossary without a decision', glossary()],
])('of a language with %s, what is missing is no mistake', (_, files) => {
  expect(withMalay(files)).toEqual([]);
});

test('of a guide of which one step is translated, it is told what keeps it from the readers', () => {
  expect(withMalay(firstStep())).toMatchObject([
    {
      check: 'guide-steps-differ',
      severity: 'warning',
      message: expect.stringMatching(/^\d+ of \d+ steps are missing: .* in English\.$/),
    },
    { check: 'guide-headings-differ', severity: 'warning' },
  ]);
});

test('a language that promises to be complete is told what is missing', () => {
  const { 'locales/id/window.json': _, ...without } = original;
  expect(findingsOf(projectFrom(without))).toMatchObject([{ check: 'key-missing' }]);
});

function glossary() {
  const text = JSON.stringify([{ term: 'app password', use: null, avoid: [] }]);
  return { 'locales/glossary/ms.json': text };
}

function firstStep() {
  const [head = '', rest = ''] = (
    original['content/en/guides/create-app-password.mdx'] ?? ''
  ).split('<Steps>');
  const step = /<Step id="[^"]*">\n/.exec(rest)?.[0] ?? '';
  const front = head.slice(0, head.indexOf('---', 4) + 4);
  const title = front.replace(/"[^"]*"/g, '"Cara membuat"');
  const since = /<Since[^>]*>/.exec(head)?.[0] ?? '';
  return {
    'content/ms/guides/create-app-password.mdx': `${title}\n${since}\n\nPada 2018.\n\n</Since>\n\n<Steps>\n\n${step}\nDi <Where w="browser" />, <Ui k="portal.chooser.sari" />, bukan <See k="portal.chooser.budi" />.\n\n</Step>\n\n</Steps>\n`,
  };
}
