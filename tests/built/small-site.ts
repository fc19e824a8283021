import { builtSite, type BuiltSite } from './built-site.ts';

export const origin = 'https://lab.example';
const at = (path: string) => `${origin}/lab${path}`;

const alternates = `
  <link rel="alternate" hreflang="en" href="${at('/en/')}"><link rel="alternate" hreflang="id" href="${at('/id/')}">
  <link rel="alternate" hreflang="x-default" href="${at('/')}">`;
const head = (path: string) => `
  <meta charset="utf-8"><title>Small</title><link rel="stylesheet" href="/lab/_astro/a.css">
  <link rel="canonical" href="${at(path)}"><meta property="og:url" content="${at(path)}">`;
const menu = (slug: string, shown: string) =>
  `<a href="/lab/en/${slug}" hreflang="en">English</a><a href="/lab/id/${slug}" hreflang="${shown}">Indonesia</a>`;

const onlyEnglish = `
  <link rel="alternate" hreflang="en" href="${at('/en/a/')}">
  <link rel="alternate" hreflang="x-default" href="${at('/en/a/')}">`;

/** A sound site below `/lab/`: the home pages in two languages, and a page that exists in English alone. */
const files: Readonly<Record<string, string>> = {
  '/index.html': `<html lang="en">${head('/')}${alternates}<body>${menu('', 'id')}</body>`,
  '/en/index.html': `<html lang="en">${head('/en/')}${alternates}<body>${menu('', 'id')}<a href="/lab/en/a/#there">A</a></body>`,
  '/id/index.html': `<html lang="id">${head('/id/')}${alternates}<body>${menu('', 'id')}<a href="a/">A</a></body>`,
  '/en/a/index.html': `<html lang="en">${head('/en/a/')}${onlyEnglish}<body>${menu('a/', 'en')}<h2 id="there">A</h2></body>`,
  '/id/a/index.html': `<html lang="id">${head('/en/a/')}<body>${menu('a/', 'en')}<h2 id="there">A</h2></body>`,
  '/_astro/a.css': 'body { background: url("/lab/_astro/a.svg") }',
  '/_astro/a.svg': '',
  '/take-away/id/a.pdf': '',
  '/sitemap-index.xml': `<sitemap><loc>${at('/sitemap-0.xml')}</loc></sitemap>`,
  '/sitemap-0.xml': ['/', '/en/', '/id/', '/en/a/']
    .map((path) => {
      const links = path === '/en/a/' ? onlyEnglish : alternates;
      const inSitemap = links.replaceAll('<link', '<xhtml:link');
      return `<url><loc>${at(path)}</loc>${inSitemap}</url>`;
    })
    .join(''),
};

export const truth = {
  translations: (slug: string) => (slug === '' ? ['en', 'id'] : ['en']),
  languages: ['en', 'id'],
  source: 'en',
};

/** The small site with `after` in the place of `before` in one file, which must be there. */
export function smallSite(file = '/index.html', before = '', after = ''): BuiltSite {
  const text = files[file] ?? '';
  if (!text.includes(before)) throw new Error(`${file} does not have ${before}`);
  return builtSite(new Map(Object.entries({ ...files, [file]: text.replace(before, after) })));
}

/** The small site without one of its files. */
export const smallSiteWithout = (file: string): BuiltSite =>
  builtSite(new Map(Object.entries(files).filter(([name]) => name !== file)));
