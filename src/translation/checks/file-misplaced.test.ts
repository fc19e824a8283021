import { expect, test } from 'vitest';
import { findingsBy } from '../findings-by.ts';
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
