import { readFileSync } from 'node:fs';
import { isLanguage, languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
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
  if (slug === 'check') return canBeRead(`locales/${language}/diagnosis.json`);
  if (!slug.startsWith('guides/')) return canBeRead(`locales/${language}/site.json`);
  const file = readGuideFile(language, slug.slice('guides/'.length));
  return file !== null && file.problem === null;
}

function canBeRead(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
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
