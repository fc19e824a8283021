import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../scripts/lib/run.mjs';
import { fingerprintOf } from '../../src/components/take-away/fingerprint.ts';
import { noteMade } from '../../src/components/take-away/made-from.ts';
import { copyProject } from '../gates/copied-project.ts';
import { readBuiltSite, type BuiltSite } from '../built/built-site.ts';
import { htmlFaults } from '../built/html.ts';
import { linkFaults } from '../built/links.ts';

/** A build that finds files of this state in Indonesian, one of another state in Japanese, and none in English. */

const project = copyProject();
let built: Result;
let site: BuiltSite;

const guide = 'set-up-today';
const files = {
  [`reports/pdf/id/${guide}.pdf`]: `/take-away/id/${guide}.pdf`,
  [`reports/videos/id/${guide}.webm`]: `/take-away/id/${guide}.webm`,
  [`reports/videos/id/${guide}.vtt`]: `/take-away/id/${guide}.vtt`,
  [`reports/videos/id/${guide}.chapters.vtt`]: `/take-away/id/${guide}.chapters.vtt`,
  [`reports/scorm/${guide}-id-scorm12.zip`]: `/take-away/id/${guide}-scorm12.zip`,
};
const stale = `reports/pdf/ja/${guide}.pdf`;

beforeAll(async () => {
  const fingerprint = fingerprintOf(project.folder, process.env);
  for (const file of [...Object.keys(files), stale]) {
    project.write(file, 'x'.repeat(412_000));
    noteMade(file, file === stale ? 'another' : fingerprint, project.folder);
  }
  built = await project.build();
  site = readBuiltSite(path.join(project.folder, 'dist'));
});
afterAll(() => project.remove());

const linked = (page: string) =>
  (site.pages.get(page)?.elements ?? [])
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => href.includes('/take-away/'));

test('the build ends, and names what it does not offer', () => {
  expect(built.ok, built.output).toBe(true);
  expect(built.output).toContain(`is not offered: ${stale}. Run npm run pdf again`);
});

test('the plans for trainers link each file in their language, and no link is dead', () => {
  expect(linked('/id/trainer-plans/index.html')).toEqual(Object.values(files));
  expect(linkFaults(site).filter((fault) => fault.includes('take-away'))).toEqual([]);
  const page = site.pages.get('/id/trainer-plans/index.html');
  const pdf = page?.elements.find(({ attributes }) => attributes['href']?.endsWith('.pdf'));
  expect(pdf?.text()).toMatch(/PDF, 412 kB/);
  expect(pdf?.attributes['download']).toBe(`${guide}-id.pdf`);
});

test('the list of tests and the test link the package', () => {
  const address = files[`reports/scorm/${guide}-id-scorm12.zip`];
  expect(linked('/id/test/index.html')).toEqual([address]);
  expect(linked(`/id/test/${guide}/index.html`)).toEqual([address]);
  expect(linked('/id/test/add-app-password/index.html')).toEqual([]);
});

test.each(['en', 'ja'])('where nothing is offered, the page says who can add it (%s)', (code) => {
  const file = `/${code}/trainer-plans/index.html`;
  expect(linked(file)).toEqual([]);
  expect(linked(`/${code}/test/index.html`)).toEqual([]);
  const text = site.files.get(file) ?? '';
  for (const what of ['SCORM', 'PDF', 'docs/hosting.md']) expect(text).toContain(what);
  // A trainer types no commands.
  expect(text).not.toContain('npm run');
  expect(existsSync(path.join(project.folder, 'dist/take-away', code))).toBe(false);
});

test('pages keep to the HTML standard', async () => {
  for (const file of [
    '/id/trainer-plans/index.html',
    '/ar/trainer-plans/index.html',
    '/id/test/index.html',
  ])
    expect(await htmlFaults(file, site.files.get(file) ?? '')).toEqual([]);
});

test('only pages for trainers and the tests name them: no list for offline use, no sitemap, no index, no guide', () => {
  const naming = readdirSync(path.join(project.folder, 'dist'), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.(?:html|json|xml|js)$/.test(file))
    .filter((file) => /take-away\/id/.test(project.read(`dist/${file}`)))
    .sort();
  expect(naming).toEqual([
    'id/test/index.html',
    `id/test/${guide}/index.html`,
    'id/trainer-plans/index.html',
  ]);
});
