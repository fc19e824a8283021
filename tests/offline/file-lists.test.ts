import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileListOf, isKept } from '../../scripts/lib/offline/file-lists.ts';
import {
  cacheNameOf,
  outdatedName,
  readCacheName,
  unchangedFiles,
  type FileList,
} from '../../src/components/offline/file-list.ts';

test.each([
  ['en/index.html', true],
  ['en/guides/a/index.html', true],
  ['en/app.webmanifest', true],
  ['_astro/a.B1.js', true],
  ['strings/en.json', true],
  ['strings/en/search.json', true],
  ['search/en.json', true],
  ['search/dialog.js', true],
  ['qr/en/check.svg', true],
  ['qr/en.svg', true],
  ['icons/192.png', true],
  ['offline/controls.js', true],
  ['index.html', true],
  ['icon.svg', true],
  ['id/index.html', false],
  ['strings/id.json', false],
  ['strings/id/search.json', false],
  ['search/id.json', false],
  ['qr/id/check.svg', false],
  ['pictures/en/check.png', false],
  ['offline/en.json', false],
  ['service-worker.js', false],
  ['404.html', false],
  ['sitemap-0.xml', false],
])('%s belongs to the copy of English: %s', (file, expected) => {
  expect(isKept(file, 'en')).toBe(expected);
});

describe('the list of a built site', () => {
  let folder = '';
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const list = () => fileListOf(pathToFileURL(`${folder}/`), 'en');

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-list-'));
    write('index.html', 'root');
    write('en/index.html', 'home');
    write('en/check/index.html', 'check');
    write('id/index.html', 'beranda');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('names pages by their folder, with bytes, and adds up what is kept', async () => {
    const { files, bytes, language } = await list();
    expect(files.map(([file, size]) => [file, size])).toEqual([
      ['en/check/', 5],
      ['en/', 4],
      ['', 4],
    ]);
    expect(bytes).toBe(13);
    expect(language).toBe('en');
  });

  test('has another version whenever a kept file changes, and only then', async () => {
    const { version } = await list();
    write('id/index.html', 'lain');
    expect((await list()).version).toBe(version);
    write('en/check/index.html', 'other');
    expect((await list()).version).not.toBe(version);
  });
});

test('what is the same in two versions need not be loaded again', () => {
  const of = (...files: FileList['files']): FileList => ({
    language: 'en',
    version: '1',
    bytes: 0,
    files,
  });
  const now = of(['en/', 1, 'b'], ['en/check/', 1, 'c'], ['en/new/', 1, 'd']);
  expect([...unchangedFiles(of(['en/', 1, 'a'], ['en/check/', 1, 'c']), now)]).toEqual([
    'en/check/',
  ]);
  expect([...unchangedFiles(null, now)]).toEqual([]);
});

describe('the name of a cache', () => {
  const scope = 'https://example.org/lab/';
  const copy = { language: 'en', version: 'a1' };

  test('tells language and version of a copy of this site', () => {
    expect(readCacheName(scope, cacheNameOf(scope, copy))).toEqual(copy);
  });

  test.each([
    ['another site of the host', cacheNameOf('https://example.org/', copy)],
    ['a site in a folder below', cacheNameOf('https://example.org/lab/two/', copy)],
    ['the note that a copy was removed', outdatedName(scope)],
    ['somebody else', 'workbox-precache'],
  ])('of %s is left alone', (_, name) => {
    expect(readCacheName(scope, name)).toBeNull();
  });

  test.each(['0:en:a1', '2:en:a1', '1:en', '1:en:a1:more', ''])(
    'of another format is outdated: %s',
    (rest) => {
      expect(readCacheName(scope, `app-password-lab:offline:/lab/:${rest}`)).toBe('outdated');
    },
  );
});
