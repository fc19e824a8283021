import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyTakeAways } from '../../scripts/lib/site-take-away.ts';
import { isKept } from '../../scripts/lib/offline/file-lists.ts';
import { readPage } from '../../scripts/lib/search/page-sections.ts';
import { noteMade } from '../../src/components/take-away/made-from.ts';
import { fingerprintOf } from '../../src/components/take-away/fingerprint.ts';
import { findTakeAways, takeAwayAddress } from '../../src/components/take-away/take-aways.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'take-away-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const today = 'today';

function make(file: string, from: string | null, bytes = 5): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), 'x'.repeat(bytes));
  if (from !== null) noteMade(file, from, root);
}
const video = (guide: string, from: string) => {
  for (const ending of ['webm', 'vtt', 'chapters.vtt'])
    make(`reports/videos/id/${guide}.${ending}`, from);
};
const copied = () =>
  copyTakeAways(pathToFileURL(`${root}/dist/`), findTakeAways(today, root), root);
const offered = () =>
  findTakeAways(today, root).offered.map(
    ({ language, guide, kind }) => `${language} ${guide} ${kind}`,
  );

test('nothing is offered, and nothing copied, where nothing was made', () => {
  expect(findTakeAways(today, root)).toEqual({ offered: [], left: [] });
  expect(copied()).toEqual([]);
  expect(existsSync(path.join(root, 'dist'))).toBe(false);
});

test('what was made from this state of the project is offered with its size, and lies in the site', () => {
  make('reports/pdf/id/set-up-today.pdf', today, 1234);
  make('reports/scorm/set-up-today-id-scorm12.zip', today);
  video('set-up-today', today);
  const { offered, left } = findTakeAways(today, root);
  expect(left).toEqual([]);
  expect(offered.map(({ kind, bytes }) => [kind, bytes])).toEqual([
    ['handout', 1234],
    ['video', 5],
    ['captions', 5],
    ['chapters', 5],
    ['package', 5],
  ]);
  copied();
  expect(offered.map(takeAwayAddress)).toEqual([
    '/take-away/id/set-up-today.pdf',
    '/take-away/id/set-up-today.webm',
    '/take-away/id/set-up-today.vtt',
    '/take-away/id/set-up-today.chapters.vtt',
    '/take-away/id/set-up-today-scorm12.zip',
  ]);
  for (const each of offered)
    expect(existsSync(path.join(root, 'dist', takeAwayAddress(each)))).toBe(true);
});

test.each([
  ['made from another state', 'yesterday'],
  ['of unknown origin', null],
])('a file %s is not offered, and named', (_, from) => {
  make('reports/pdf/id/set-up-today.pdf', from);
  expect(offered()).toEqual([]);
  const file = 'reports/pdf/id/set-up-today.pdf';
  expect(findTakeAways(today, root).left).toEqual([file]);
  expect(copied()).toEqual([
    `1 file in reports/pdf/ was made from another state of the project, or with other settings, and is not offered: ${file}. Run npm run pdf again, with the settings of this build.`,
  ]);
  expect(existsSync(path.join(root, 'dist'))).toBe(false);
});

test('a file that was changed after it was made is not offered', () => {
  make('reports/scorm/set-up-today-id-scorm12.zip', today);
  writeFileSync(path.join(root, 'reports/scorm/set-up-today-id-scorm12.zip'), 'half');
  expect(offered()).toEqual([]);
});

test('a video without captions or chapters of the same run is not offered', () => {
  video('set-up-today', today);
  make('reports/videos/id/set-up-today.vtt', 'yesterday');
  expect(offered()).toEqual([]);
  video('set-up-today', today);
  expect(offered()).toHaveLength(3);
  rmSync(path.join(root, 'reports/videos/id/set-up-today.chapters.vtt'));
  expect(offered()).toEqual([]);
});

test('only guides and languages of the site are offered', () => {
  make('reports/pdf/xx/set-up-today.pdf', today);
  make('reports/pdf/id/no-guide.pdf', today);
  make('reports/scorm/no-guide-id-scorm12.zip', today);
  expect(offered()).toEqual([]);
});

test('what was noted of one file survives the next', () => {
  make('reports/pdf/id/set-up-today.pdf', today);
  make('reports/pdf/en/set-up-today.pdf', today);
  expect(offered()).toEqual(['en set-up-today handout', 'id set-up-today handout']);
});

test('a state is known by its texts, its code and its settings, and not by its tests', () => {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('src/a.ts', '1');
  write('content/id/a.mdx', '1');
  const first = fingerprintOf(root, {});
  expect(fingerprintOf(root, { PATH: '/bin', SITE_BASE: '' })).toBe(first);
  write('src/a.test.ts', '1');
  write('reports/pdf/id/a.pdf', '1');
  expect(fingerprintOf(root, {})).toBe(first);
  expect(fingerprintOf(root, { SITE_URL: 'https://docs.example.org' })).not.toBe(first);
  write('content/id/a.mdx', '2');
  expect(fingerprintOf(root, {})).not.toBe(first);
});

test('they are no part of a kept copy, and the section that links them is not searched', () => {
  expect(isKept('take-away/id/set-up-today.pdf', 'id')).toBe(false);
  const { sections } = readPage(
    '<main><h2 id="a">A</h2><p>b</p><section class="take-away"><h2 id="take-away-title">Files</h2><p>PDF</p></section></main>',
  );
  expect(JSON.stringify(sections)).toContain('b');
  expect(JSON.stringify(sections)).not.toMatch(/Files|PDF/);
});
