import { existsSync, readFileSync } from 'node:fs';
import { isLanguage, languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { isShowable } from '../../i18n/text-faults.ts';
import { readLocaleFile } from '../../translation/locale-file.ts';
import { guideNames, readGuideFile } from '../guide/guide-files.ts';

/**
 * Which pages exist in which language. Canonical address, alternates, language menu and sitemap all use this file, so that a
 * page that fell back to the source language is never announced as a translation.
 */

/** The same in every language: `''` is the home page, `guides/<name>` a guide, any other word a page of the site. */
export type Slug = '' | 'simulator' | 'check' | `guides/${string}`;

export const guideSlug = (name: string): Slug => `guides/${name}`;

export const pathOf = (language: Language, slug: Slug) =>
  `/${language}/${slug === '' ? '' : `${slug}/`}`;

/** Languages that really have the page, the source language included. */
export function translations(slug: Slug): Language[] {
  return languageCodes.filter(
    (language) => language === sourceLanguage || isTranslated(language, slug),
  );
}

function isTranslated(language: Language, slug: Slug): boolean {
  if (slug === 'check') return isMostlyTranslated(language, 'diagnosis');
  if (!slug.startsWith('guides/')) return isMostlyTranslated(language, 'site');
  const file = readGuideFile(language, slug.slice('guides/'.length));
  return file !== null && file.problem === null;
}

/** A page is announced as a translation when at least half of its texts are one. */
function isMostlyTranslated(language: Language, namespace: string): boolean {
  const source = readLeaves(sourceLanguage, namespace);
  const own = readLeaves(language, namespace);
  const translated = [...source].filter(([key, text]) => {
    const mine = own.get(key);
    return mine !== undefined && mine !== text && isShowable(mine, text, language);
  });
  return translated.length > 0 && translated.length >= source.size / 2;
}

/** Texts by key; none when the file is not there or cannot be read. */
function readLeaves(language: Language, namespace: string): ReadonlyMap<string, string> {
  const path = `locales/${language}/${namespace}.json`;
  if (!existsSync(path)) return new Map();
  const { texts, isReadable } = readLocaleFile({
    file: path,
    language,
    namespace,
    text: readFileSync(path, 'utf8'),
  });
  return new Map(isReadable ? texts.map(({ key, value }) => [key, value]) : []);
}

/** The language in which the content of a page stands: its own, or the source language. */
export function contentLanguage(language: Language, slug: Slug): Language {
  return translations(slug).includes(language) ? language : sourceLanguage;
}

/** For the sitemap: false for pages that only repeat the source. */
export function isAnnounced(address: string): boolean {
  const [language = '', ...rest] = new URL(address).pathname.split('/').filter(Boolean);
  if (!isLanguage(language)) return true;
  return translations(rest.join('/') as Slug).includes(language);
}

/** Translations that cannot be shown, each with file, line and fix. */
export function brokenTranslations(): { readonly path: string; readonly problem: string }[] {
  return languageCodes
    .filter((language) => language !== sourceLanguage)
    .flatMap((language) => guideNames().map((name) => readGuideFile(language, name)))
    .flatMap((file) => (file?.problem ? [{ path: file.path, problem: file.problem }] : []));
}
