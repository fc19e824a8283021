import { globSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../scripts/lib/run.mjs';
import { translations } from '../../src/components/site/translations.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { copyProject } from '../gates/copied-project.ts';
import { readBuiltSite } from './built-site.ts';
import { languageFaults } from './languages.ts';

/**
 * A build with two languages that have next to nothing: one from right to left without a text of its own, and one with one
 * translated text and one translated guide. Every fallback text says that it is English, and nothing is announced that is not there.
 */

const project = copyProject();
let built: Result;

const guide = (language: string, name: string) => `content/${language}/guides/${name}.mdx`;
const ownText = 'Unaona nini?';
const nextPage = 'Ifuatayo';
/** What may stand on a page of that language and is its own: besides this text, the guide as a link names it. */
const ownTexts = new Set([ownText, nextPage, 'Kiswahili']);
/** The only page of either language that is a translation. It is in Indonesian, which is enough for this. */
const translated = 'guides/delete-app-password';

beforeAll(async () => {
  project.change(
    'src/i18n/languages.ts',
    '} as const satisfies',
    "  fa: { name: 'فارسی', direction: 'rtl' },\n  sw: { name: 'Kiswahili', direction: 'ltr' },\n} as const satisfies",
  );
  project.write('locales/fa/site.json', 'null');
  project.write('locales/fa/diagnosis.json', '{}');
  project.write(
    'locales/sw/site.json',
    JSON.stringify({ nav: { check: ownText }, page: { next: nextPage } }),
  );
  project.write(guide('sw', 'add-app-password'), project.read(guide('en', 'add-app-password')));
  const steps = project.read(guide('id', 'create-app-password'));
  project.write(
    guide('sw', 'create-app-password'),
    steps.replace(/<Step id="[^]*?<\/Step>\n*/, ''),
  );
  const name = 'delete-app-password';
  const whole = project
    .read(guide('id', name))
    .replaceAll('/id/', '/sw/')
    .replace('title: "', 'title: "한: ');
  project.write(guide('sw', name), whole);
  for (const [, entry = ''] of whole.matchAll(/^(?:title|description): ['"]?(.*?)['"]?$/gm))
    ownTexts.add(entry);
  built = await project.build();
});
afterAll(() => project.remove());

interface Place {
  readonly lang: string;
  readonly dir: string;
  /** Names, codes and addresses, which are the same in every language. */
  readonly isUntranslated: boolean;
}

interface PlacedText extends Place {
  readonly text: string;
}

const isUnread = (element: Tree.Element) => /^(?:script|style|title)$/.test(element.tagName);

function textsWithLatinLetters(node: Tree.Node, place: Place): PlacedText[] {
  if ('value' in node)
    return /\p{Script=Latin}/u.test(node.value) ? [{ text: node.value, ...place }] : [];
  if (!('childNodes' in node) || ('tagName' in node && isUnread(node))) return [];
  const given = (name: string) =>
    'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined;
  const inside: Place = {
    lang: given('lang') ?? place.lang,
    dir: given('dir') ?? place.dir,
    isUntranslated: place.isUntranslated || given('translate') === 'no',
  };
  return node.childNodes.flatMap((child) => textsWithLatinLetters(child, inside));
}

const textsOf = (file: string) =>
  textsWithLatinLetters(parse(project.read(`dist/${file}`), { scriptingEnabled: false }), {
    lang: '',
    dir: 'ltr',
    isUntranslated: false,
  });

test('the build succeeds', () => {
  expect(built.ok, built.output).toBe(true);
});

test.each([
  ['fa', []],
  ['sw', [translated]],
])('every fallback text of %s is English, from left to right', (language, without) => {
  const pages = globSync(`${language}/**/index.html`, { cwd: path.join(project.folder, 'dist') });
  expect(pages.length).toBeGreaterThan(40);
  const read = pages.filter((page) => !without.some((slug) => page.includes(slug)));
  const texts = read.flatMap((page) => textsOf(page).map((text) => ({ page, ...text })));
  expect(texts.length).toBeGreaterThan(2000);
  const wrong = texts
    .filter(({ text }) => !ownTexts.has(text.trim()))
    .filter(({ isUntranslated, lang, dir }) => !isUntranslated && (lang !== 'en' || dir !== 'ltr'));
  expect(wrong).toEqual([]);
});

test('the texts that are translated are in their language, also where all around it is English', () => {
  const own = ['sw/index.html', 'sw/guides/add-app-password/index.html'].flatMap((page) =>
    textsOf(page).filter(({ text }) => [ownText, nextPage].includes(text.trim())),
  );
  expect(own.map(({ text }) => text.trim())).toContain(nextPage);
  expect(own.filter(({ lang }) => lang !== 'sw')).toEqual([]);
});

test('no mark is left in what is not for our scripts', () => {
  const files = globSync('**/*.{html,json,xml,webmanifest,svg}', {
    cwd: path.join(project.folder, 'dist'),
  });
  expect(files.length).toBeGreaterThan(200);
  const isForScripts = (file: string) =>
    /^(?:strings.(?:fa|sw).(?:search|offline)\.json|(?:fa|sw).translations.text.index\.html)$/.test(
      file,
    );
  expect(
    files.filter(
      (file) => !isForScripts(file) && /[\ue010\ue011]/.test(project.read(`dist/${file}`)),
    ),
  ).toEqual([]);
});

test('the notice names the language in which a page is missing', () => {
  for (const [language, name] of [
    ['fa', 'فارسی'],
    ['sw', 'Kiswahili'],
  ] as const) {
    const notice = /<p class="not-translated"[^>]*>(.*?)<\/p>/s.exec(
      project.read(`dist/${language}/about/index.html`),
    );
    expect(notice?.[1]?.replace(/<[^>]*>/g, '').trim()).toMatch(
      new RegExp(`^This page is not available in ${name} yet`),
    );
  }
});

test('only what is translated is announced, in heads, sitemap and menus', () => {
  const truth = {
    translations: (slug: string) => [...translations(slug), ...(slug === translated ? ['sw'] : [])],
    languages: [...languageCodes, 'fa', 'sw'],
    source: 'en',
  };
  expect(languageFaults(readBuiltSite(path.join(project.folder, 'dist')), truth)).toEqual([]);
});

test('the page without a language offers those that have a home page', () => {
  const cards = [...project.read('dist/index.html').matchAll(/data-language="([a-z]+)"/g)];
  expect([...new Set(cards.map(([, code]) => code))].sort()).toEqual([...translations('')].sort());
});

test.each([
  ['fa', 0],
  ['sw', 1],
])('the search of %s has %i pages', (language, count) => {
  expect(built.output).toContain(`${language}: ${String(count)} pages can be found.`);
});

test('pictures are made of what is announced alone, in the source language where no font has the script', () => {
  expect(built.output).toContain('(sw) needs a font for 한.');
  const made = globSync('pictures/{fa,sw}/**/*.png', { cwd: path.join(project.folder, 'dist') });
  expect(made.map((file) => file.split(path.sep).join('/'))).toEqual([
    `pictures/sw/${translated}.png`,
  ]);
});
