import type { SitemapItem } from '@astrojs/sitemap';
import { isLanguage, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { pathInSite, type Slug } from './addresses.ts';
import { contentLanguage, textSlug, translations } from './translations.ts';

/** What a page tells search engines of itself and of its translations. Paths begin at the root of the site. */
export interface Announcement {
  /** The page itself or, where that only repeats the source language, the page that it repeats. */
  readonly canonical: `/${string}`;
  /** Itself among them; none for a page that repeats another, which is announced nowhere. */
  readonly alternates: readonly Alternate[];
}

export interface Alternate {
  /** A language, or `x-default`: for readers of every other one. */
  readonly hreflang: string;
  readonly path: `/${string}`;
}

/** The page on which a reader chooses a language: it stands for the home pages of all of them. */
const choice = '/';

/** Head, sitemap and the test that they agree all ask this. */
export function announcementOf(language: Language, slug: Slug): Announcement {
  const shown = contentLanguage(language, slug);
  return {
    canonical: pathInSite(shown, slug),
    alternates: shown === language ? alternatesOf(slug) : [],
  };
}

export const announcementOfChoice = (): Announcement => ({
  canonical: choice,
  alternates: alternatesOf(''),
});

const alternatesOf = (slug: Slug): readonly Alternate[] => [
  ...translations(slug).map((code) => ({ hreflang: code, path: pathInSite(code, slug) })),
  { hreflang: 'x-default', path: slug === '' ? choice : pathInSite(sourceLanguage, slug) },
];

/**
 * The page of the site at a path from its root; `null` for one that has no language.
 *
 * @param path such as `/en/check/`
 */
export function pageAt(path: string): { readonly language: Language; readonly slug: Slug } | null {
  const [language = '', ...names] = path.split('/').filter(Boolean);
  return isLanguage(language) ? { language, slug: names.join('/') } : null;
}

/**
 * An entry of the sitemap with its translations; none for a page that only repeats the source.
 *
 * @param base the folder of the site, with a slash at both ends
 */
export function sitemapEntry(entry: SitemapItem, base: string): SitemapItem | undefined {
  const address = new URL(entry.url);
  const path = `/${address.pathname.slice(base.length)}`;
  const page = pageAt(path);
  if (page?.slug === textSlug) return undefined;
  const { canonical, alternates } = page
    ? announcementOf(page.language, page.slug)
    : announcementOfChoice();
  if (canonical !== path) return undefined;
  return {
    ...entry,
    links: alternates.map((each) => ({
      lang: each.hreflang,
      url: new URL(base + each.path.slice(1), address).href,
    })),
  };
}
