import {
  addressOf,
  headLinks,
  isUnannounced,
  languageOf,
  pathInside,
  type BuiltPage,
  type BuiltSite,
} from './built-site.ts';

interface Truth {
  /** Languages that really have a page; the rest show the source language under their address. */
  readonly translations: (slug: string) => readonly string[];
  readonly languages: readonly string[];
  readonly source: string;
}

/**
 * Canonical address, alternates, x-default, sitemap, language menu and Open Graph of each page say the same as
 * `translations(slug)`. A page that only repeats the source is announced by none of them.
 *
 * @returns a line for each fault; none when all agree
 */
export function languageFaults(site: BuiltSite, truth: Truth): string[] {
  const sitemap = readSitemap(site);
  const faults: string[] = [];
  const expected = new Set<string>();
  for (const [file, page] of site.pages) {
    if (isUnannounced(page)) continue;
    const wanted = wantedOf(site, page, truth);
    const own = addressOf(site, page).href;
    const isAnnounced = wanted.canonical === own;
    if (isAnnounced) expected.add(own);
    const compare = (what: string, given: unknown, want: unknown) => {
      const [is, should] = [JSON.stringify(given), JSON.stringify(want)];
      if (is !== should) faults.push(`${file}: ${what} is ${is} and should be ${should}.`);
    };
    compare('canonical', hrefs(page, 'canonical'), [wanted.canonical]);
    compare('hreflang', alternatesOf(page), isAnnounced ? wanted.alternates : []);
    compare('the sitemap', sitemap.get(own) ?? null, isAnnounced ? wanted.alternates : null);
    if (languageOf(page.path) !== null)
      compare('the language menu', menuOf(site, page), wanted.menu);
    compare('og:url', metaOf(page, 'og:url'), [wanted.canonical]);
  }
  for (const address of sitemap.keys())
    if (!expected.has(address))
      faults.push(`The sitemap lists ${address}, which is not announced.`);
  return faults;
}

function wantedOf(site: BuiltSite, page: BuiltPage, { translations, languages, source }: Truth) {
  const at = (path: string) => new URL(site.base + path, site.origin).href;
  const language = languageOf(page.path);
  const slug = language === null ? '' : page.path.slice(language.length + 2).replace(/\/$/, '');
  const pathOf = (code: string) => at(slug === '' ? `${code}/` : `${code}/${slug}/`);
  const having = translations(slug);
  const shown = (code: string) => (having.includes(code) ? code : source);
  return {
    canonical: language === null ? at('') : pathOf(shown(language)),
    alternates: [
      ...having.map((code) => `${code} ${pathOf(code)}`),
      `x-default ${slug === '' ? at('') : pathOf(source)}`,
    ].sort(),
    menu: languages.map((code) => `${shown(code)} ${pathOf(code)}`),
  };
}

const hrefs = (page: BuiltPage, rel: string) => headLinks(page, rel).map(({ href }) => href);

const alternatesOf = (page: BuiltPage) =>
  headLinks(page, 'alternate')
    .map(({ href, hreflang }) => `${String(hreflang)} ${href}`)
    .sort();

/** The links of the language menu, which say the language that the reader will find. */
const menuOf = (site: BuiltSite, page: BuiltPage) =>
  page.elements.flatMap(({ name, attributes }) => {
    if (name !== 'a' || attributes['hreflang'] === undefined) return [];
    const address = new URL(attributes['href'] ?? '', addressOf(site, page));
    return [`${attributes['hreflang']} ${address.href}`];
  });

export const metaOf = ({ elements }: BuiltPage, property: string): string[] =>
  elements.flatMap(({ name, attributes }) =>
    name === 'meta' && attributes['property'] === property ? [attributes['content'] ?? ''] : [],
  );

/** Addresses of the sitemap, each with its alternates. */
function readSitemap(site: BuiltSite): ReadonlyMap<string, readonly string[]> {
  const index = site.files.get('/sitemap-index.xml') ?? '';
  const parts = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
  return new Map(
    parts.flatMap((address) => {
      const text = site.files.get(pathInside(site, new URL(address)) ?? '') ?? '';
      return [...text.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => {
        const [, location = ''] = /<loc>([^<]*)<\/loc>/.exec(entry) ?? [];
        const links = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(
          ([, code = '', href = '']) => `${code} ${href}`,
        );
        return [location, links.sort()] as const;
      });
    }),
  );
}
