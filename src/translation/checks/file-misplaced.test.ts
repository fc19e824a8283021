import { expect, test } from 'vitest';
import { findingsBy } from '../findings-by.ts';
import { findingsOf } from '../findings.ts';
import { projectFrom } from '../read-project.ts';
import { fileMisplaced } from './file-misplaced.ts';

test('a folder of no language of the site is told once, however many files it holds', () => {
  const names = ['portal', 'mail', 'phone'];
  const files = Object.fromEntries(
    ['MS', 'xx'].flatMap((folder) => names.map((name) => [`locales/${folder}/${name}.json`, '{}'])),
  );
  const found = findingsBy(projectFrom({ ...files, 'locales/notes.txt': '' }), [fileMisplaced]);
  expect(found.map(({ file }) => file)).toEqual([
    'locales/MS/mail.json',
    'locales/notes.txt',
    'locales/xx/mail.json',
  ]);
});

const pages = {
  'content/en/guides/delete-app-password.mdx': '---\ntitle: "Delete"\n---\n',
  'content/en/articles/send/ports.mdx': '---\ntitle: "Ports"\n---\n',
};

test.each([
  ['content/my-delete.mdx', 'content/<language>/guides/<name>.mdx'],
  ['content/delete-app-pasword.mdx', 'content/<language>/guides/delete-app-password.mdx'],
  ['content/guides/delete-app-password.mdx', 'content/<language>/guides/delete-app-password.mdx'],
  ['content/id/guides/a/b/delete-app-password.mdx', 'content/id/guides/delete-app-password.mdx'],
  ['content/id/guides/delete-app-password.md', 'content/id/guides/delete-app-password.mdx'],
  ['content/id/articles/a/b/c.mdx', 'content/id/articles/<name>.mdx'],
  ['locales/portal.json', 'locales/<language>/<namespace>.json'],
  ['locales/id/more/portal.json', 'locales/id/<namespace>.json'],
])('nothing reads %s, which belongs to %s', (file, place) => {
  const found = findingsBy(projectFrom({ ...pages, [file]: '' }), [fileMisplaced]);
  expect(found).toMatchObject([{ file, fix: `Rename it to ${place}, or remove it.` }]);
});

test('a page under a name that no English page has is one finding, whatever else is wrong in it', () => {
  const file = 'content/id/guides/delete-app-pasword.mdx';
  const text = '---\ntitle: "Hapus"\n---\n\n[Baca](#nowhere)\n';
  const found = findingsOf(projectFrom({ ...pages, [file]: text }));
  expect(found.filter((each) => each.file === file)).toMatchObject([
    {
      file,
      fix: 'Did you mean delete-app-password? Rename the file to content/id/guides/delete-app-password.mdx.',
    },
  ]);
});
