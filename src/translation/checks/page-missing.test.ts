import { expect, test } from 'vitest';
import { flowsOfGuides } from '../../flows/load-flow.ts';
import { projectFrom } from '../read-project.ts';
import { pageMissing } from './page-missing.ts';

const guide = '---\ntitle: "A guide"\n---\n';
const slugs = Object.keys(flowsOfGuides);
const inLanguage = (language: string) =>
  Object.fromEntries(slugs.map((slug) => [`content/${language}/guides/${slug}.mdx`, guide]));
const navigation = { 'content/navigation.json': '{}' };
const article = { 'content/en/articles/basics/what-it-is.mdx': guide };

const findings = (files: Readonly<Record<string, string>>) => pageMissing.run(projectFrom(files));

test('a complete project is fine', () => {
  const files = { ...inLanguage('en'), ...inLanguage('id'), ...navigation };
  expect(findings(files)).toEqual([]);
});

test('a procedure without a guide is told once, by the name that its file has to have', () => {
  const { 'content/en/guides/set-up-today.mdx': _, ...others } = inLanguage('en');
  expect(findings({ ...others, ...inLanguage('id'), ...navigation })).toMatchObject([
    {
      file: 'content/en/guides/set-up-today.mdx',
      message: 'The procedure set-up-today has no guide.',
    },
  ]);
});

test('a part of a project is not asked for procedures', () => {
  expect(findings(article)).toMatchObject([{ file: 'content/id/articles/basics/what-it-is.mdx' }]);
});

test('a guide and an article that a complete language lacks are told, each with its source', () => {
  const { 'content/id/guides/add-app-password.mdx': _, ...others } = inLanguage('id');
  const files = { ...inLanguage('en'), ...article, ...others, ...navigation };
  expect(findings(files)).toMatchObject([
    { file: 'content/id/articles/basics/what-it-is.mdx' },
    {
      file: 'content/id/guides/add-app-password.mdx',
      fix: expect.stringContaining('content/en/guides/add-app-password.mdx') as string,
    },
  ]);
});

test('a language that promises nothing may lack pages', () => {
  const files = {
    ...inLanguage('en'),
    ...inLanguage('id'),
    ...navigation,
    'content/ar/x.json': '',
  };
  expect(findings(files)).toEqual([]);
});

test('a file in another folder or with another ending is told by the check of its own', () => {
  const { 'content/id/guides/add-app-password.mdx': _, ...others } = inLanguage('id');
  const misplaced = { 'content/ID/guides/add-app-password.md': guide };
  expect(findings({ ...inLanguage('en'), ...others, ...misplaced, ...navigation })).toEqual([]);
});
