import { expect, test } from 'vitest';
import { navigationFile } from '../navigation.ts';
import { projectFrom } from '../read-project.ts';
import { navigation } from './navigation.ts';

const article = [
  '---',
  'title: "A"',
  'description: "B"',
  'facts: ["R15"]',
  'related: ["check"]',
  '---',
  '',
  'Text.',
  '',
].join('\n');

const findingsFor = (tree: string) =>
  navigation.run(
    projectFrom({
      [navigationFile]: tree,
      'content/en/articles/admin/states.mdx': article,
      'locales/en/site.json': '{ "section": { "admin": "For admins" } }',
    }),
  );

test('a tree that names each page once is right', () => {
  expect(findingsFor('{ "admin": ["admin/states", "check"] }')).toEqual([]);
});

test.each([
  ['an entry without a page', '{ "admin": ["admin/states", "admin/stats"] }', 'no such page'],
  ['an entry that is there twice', '{ "admin": ["admin/states", "admin/states"] }', 'second time'],
  ['a section without a title', '{ "other": ["admin/states"] }', 'no title'],
  ['a page without an entry', '{ "admin": ["check"] }', 'leads to admin/states'],
  ['JSON that breaks off', '{ "admin": ["admin/states"', 'cannot be read'],
  ['a section that is no list', '{ "admin": "admin/states" }', 'cannot be read'],
])('%s is named with its line and a fix', (_title, tree, message) => {
  const [finding, ...others] = findingsFor(tree);
  expect(others).toEqual([]);
  expect(finding?.message).toContain(message);
  expect(finding?.line).toBe(1);
  expect(finding?.fix).not.toBe('');
});

test('a typing error is answered with the page that was meant', () => {
  const [finding] = findingsFor('{\n  "admin": ["admin/states"],\n  "more": ["chek"]\n}');
  expect(finding).toMatchObject({ line: 3, fix: 'Did you mean check?' });
});
