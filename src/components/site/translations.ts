import { existsSync } from 'node:fs';
import { languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { isShowable } from '../../i18n/text-faults.ts';
import { readLocaleFile } from '../../translation/locale-file.ts';
import { problemIds, problemNames, type ProblemId } from '../../diagnosis/problem-names.ts';
import { pathOf, type Slug } from './addresses.ts';
import { parsedFile } from './parsed-file.ts';
import { articleNames, guideNames, readGuideFile } from '../guide/guide-files.ts';

/**
 * Which pages exist in which language. Canonical address, alternates, language menu, sitemap and pictures all use this file, so that a
 * page that fell back to the source language is never announced as a translation.
 */

export { pathOf, type Slug };

export const guideSlug = (name: string): Slug => `guides/${name}`;

export const problemSlug = (id: ProblemId): Slug => `problems/${problemNames[id]}`;

/** Every page, each of which exists in every language. */
export const allSlugs = (): Slug[] => [
  '',
  'check',
  'simulator',
  ...guideNames().map(guideSlug),
  ...articleNames(),
  ...problemIds.map(problemSlug),
];

/** Languages that really have the page, the source language included. */
export function translations(slug: Slug): Language[] {
  return languageCodes.filter(
    (language) => language === sourceLanguage || isTranslated(language, slug),
  );
}

function isTranslated(language: Language, slug: Slug): boolean {
  if (slug === 'check' || slug.startsWith('problems/')) {
    return isMostlyTranslated(language, 'diagnosis');
  }
  if (slug === '' || slug === 'simulator') return isMostlyTranslated(language, 'site');
  const file = slug.startsWith('guides/')
    ? readGuideFile(language, 'guide', slug.slice('guides/'.length))
    : readGuideFile(language, 'article', slug);
  return file !== null && file.problem === null;
}

/** A page is announced as a translation when at least half of its texts are one. */
function isMostlyTranslated(language: Language, namespace: string): boolean {
  const source = readLeaves(sourceLanguage, namespace);
  const own = readLeaves(language, namespace);
  const known = shares.get(own);
  if (known?.source === source) return known.isMost;
  const isMost = areMostTranslated(source, own, language);
  shares.set(own, { source, isMost });
  return isMost;
}

type Leaves = ReadonlyMap<string, string>;

/** What was worked out of two files, for as long as neither has changed. */
const shares = new WeakMap<Leaves, { readonly source: Leaves; readonly isMost: boolean }>();

function areMostTranslated(source: Leaves, own: Leaves, language: Language): boolean {
  const translated = [...source].filter(([key, text]) => {
    const mine = own.get(key);
    return mine !== undefined && mine !== text && isShowable(mine, text, language);
  });
  return translated.length > 0 && translated.length >= source.size / 2;
}

/** Texts by key; none when the file is not there or cannot be read. */
function readLeaves(language: Language, namespace: string): Leaves {
  const path = `locales/${language}/${namespace}.json`;
  return existsSync(path) ? leavesOf(path) : noLeaves;
}

const noLeaves: Leaves = new Map();

const leavesOf = parsedFile((text, file): Leaves => {
  const [, language = '', namespace = ''] = /^locales\/(.+)\/(.+)\.json$/.exec(file) ?? [];
  const { texts, isReadable } = readLocaleFile({ file, language, namespace, text });
  return new Map(isReadable ? texts.map(({ key, value }) => [key, value]) : []);
});

/** The language in which the content of a page stands: its own, or the source language. */
export function contentLanguage(language: Language, slug: Slug): Language {
  return translations(slug).includes(language) ? language : sourceLanguage;
}

/** Translations that cannot be shown, each with file, line and fix. */
export function brokenTranslations(): { readonly path: string; readonly problem: string }[] {
  return languageCodes
    .filter((language) => language !== sourceLanguage)
    .flatMap((language) => [
      ...guideNames().map((name) => readGuideFile(language, 'guide', name)),
      ...articleNames().map((name) => readGuideFile(language, 'article', name)),
    ])
    .flatMap((file) => (file?.problem ? [{ path: file.path, problem: file.problem }] : []));
}
