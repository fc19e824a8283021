import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import site from '../../locales/id/site.json' with { type: 'json' };
import { fillPlaceholders } from '../../src/i18n/placeholders.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { StringsOfOneLanguage } from '../../src/i18n/translator.ts';
import type { Result } from '../../scripts/lib/run.mjs';
import { copyProject } from './copied-project.ts';
import {
  guideIn,
  hasRun,
  writeAsLayout,
  writeWhenLoaded,
  writeWhenRendered,
} from './hostile-build.ts';

/** A build with hostile, broken and misplaced guides in it. None of them is run, none ends it, and each page falls back. */

const project = copyProject();
let built: Result;

const broken = [
  'add-app-password',
  'allow-app-passwords',
  'create-app-password',
  'delete-app-password',
  'send-from-printer',
] as const;
const whole = 'set-up-today';

beforeAll(async () => {
  writeWhenRendered(project, guideIn('id', 'add-app-password'), 'rendered');
  writeWhenLoaded(project, guideIn('id', 'allow-app-passwords'), 'loaded');
  writeAsLayout(project, guideIn('id', 'create-app-password'), 'layout');
  project.change(
    guideIn('id', 'delete-app-password'),
    '<Where w="browser" />',
    '<Where w="ponsel" />',
  );
  // A guide that no rule refuses, beside a component that cannot render it.
  project.change(
    'src/components/guide/Where.astro',
    'const { w } = Astro.props;',
    "const { w } = Astro.props;\nif (guide.language === 'id' && guide.name === 'send-from-printer') throw new Error('out of paper');",
  );
  for (const misplaced of [
    'content/xx/guides/set-up-today.mdx',
    'content/ID/guides/set-up-today.mdx',
    'content/id/guides/extra.mdx',
    'content/id/guides/set-up-today.md',
    'content/id/extra.mdx',
  ]) {
    project.write(misplaced, '---\ntitle: 365\n---\n\n<script>{</script>\n');
  }
  const coach = JSON.parse(project.read('locales/id/coach.json')) as Record<string, unknown>;
  const faulty = {
    hint: 'Minta\u202e',
    doIt: ' ',
    showStep: '{{- step}}',
    marked: 'x'.repeat(200_000),
  };
  project.write('locales/id/coach.json', JSON.stringify({ ...coach, ...faulty }));
  project.write('locales/id/diagnosis.json', '{}');
  // A step of the source that says something else than when it was translated.
  project.change(guideIn('en', whole), 'six digits', 'eight digits');
  built = await project.build();
});
afterAll(() => project.remove());

const notice = fillPlaceholders(site.notTranslated, { language: languages.id.name });
const page = (language: string, address: string) =>
  readFileSync(path.join(project.folder, 'dist', language, address, 'index.html'), 'utf8');
const titleOf = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)?.[1];
const translation = (name: string) =>
  `hreflang="id" href="https://app-password-lab.example/id/guides/${name}/"`;

test('the build succeeds', () => {
  expect(built.ok, built.output).toBe(true);
});

test('nothing of the development server is in it, whatever NODE_ENV the shell of the build has', () => {
  expect(process.env['NODE_ENV']).toBe('test');
  const stage = page('id', 'stage');
  expect(stage).not.toContain('/src/components');
  expect(page('id', `guides/${whole}`)).not.toContain('begun-note');
});

test.each(['rendered', 'loaded', 'layout'])('code that would run when %s has not run', (name) => {
  expect(hasRun(project, name)).toBe(false);
});

test.each(broken)('%s falls back to English, with the notice', (name) => {
  const html = page('id', `guides/${name}`);
  expect(html).toContain(notice);
  expect(titleOf(html)).toBe(titleOf(page('en', `guides/${name}`)));
  expect(html).toContain('data-step-id');
});

test.each(broken)('%s is announced as a translation nowhere', (name) => {
  expect(page('en', `guides/${name}`)).not.toContain(translation(name));
  const sitemaps = globSync('dist/sitemap-*.xml', { cwd: project.folder });
  const listed = sitemaps.map((file) => project.read(file)).join('');
  expect(listed).toContain(`/en/guides/${name}/`);
  expect(listed).not.toContain(`/id/guides/${name}/`);
});

test('the sound guide beside them stays in Indonesian', () => {
  const html = page('id', `guides/${whole}`);
  expect(html).not.toContain(notice);
  expect(titleOf(html)).not.toBe(titleOf(page('en', `guides/${whole}`)));
  expect(page('en', `guides/${whole}`)).toContain(translation(whole));
});

test.each([
  ['add-app-password', /add-app-password\.mdx:\d+ id of <Step> is program code/],
  ['allow-app-passwords', /allow-app-passwords\.mdx:\d+ An import or export/],
  ['create-app-password', /create-app-password\.mdx:3 The front matter has a line/],
  ['delete-app-password', /delete-app-password\.mdx:\d+ <Where> cannot have w="ponsel"/],
  ['send-from-printer', /send-from-printer\.mdx:\d+ The guide cannot be rendered: out of paper/],
])('the build says why %s was left out', (_name, message) => {
  expect(built.output).toMatch(message);
});

test.each(['hint', 'doIt', 'showStep', 'marked'])(
  'a text that no reader should meet is shown in English: coach.%s',
  (name) => {
    const read = (language: string) =>
      JSON.parse(project.read(`dist/strings/${language}.json`)) as StringsOfOneLanguage;
    const of = (strings: StringsOfOneLanguage) =>
      (strings.strings['coach'] as Record<string, unknown>)[name];
    expect(of(read('id'))).toBe(of(read('en')));
    expect(read('id').fallbackKeys).toContain(`coach.${name}`);
  },
);

test('a page whose texts were emptied says so, and is announced as a translation nowhere', () => {
  expect(page('id', 'check')).toContain(notice);
  expect(page('en', 'check')).not.toContain('hreflang="id"');
  expect(page('en', 'simulator')).toContain('hreflang="id"');
  const sitemaps = globSync('dist/sitemap-*.xml', { cwd: project.folder });
  expect(sitemaps.map((file) => project.read(file)).join('')).not.toContain('/id/check/');
});

test('nothing of the misplaced files is built', () => {
  expect(existsSync(path.join(project.folder, 'dist/xx'))).toBe(false);
  expect(existsSync(path.join(project.folder, 'dist/ID'))).toBe(false);
  expect(existsSync(path.join(project.folder, 'dist/id/guides/extra'))).toBe(false);
});

test('a step whose source has changed shows the source of today beside it, closed, as English', () => {
  const notices =
    page('id', `guides/${whole}`).match(/<details class="step-stale".*?<\/details>/gs) ?? [];
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/<div lang="en" dir="ltr">.*eight digits/s);
  expect(notices[0]).not.toContain('open>');
  expect(page('en', `guides/${whole}`)).not.toContain('step-stale');
});
