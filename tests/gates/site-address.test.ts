import { afterEach, expect, test, vi } from 'vitest';
import { siteAddress } from '../../scripts/lib/site-address.mjs';
import { inSite, pathOf } from '../../src/components/site/addresses.ts';
import { sitemapEntry } from '../../src/components/site/alternates.ts';
import { languageCodes } from '../../src/i18n/languages.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  [{}, { site: 'https://app-password-lab.example', base: '/' }],
  [
    { SITE_URL: '', SITE_BASE: '' },
    { site: 'https://app-password-lab.example', base: '/' },
  ],
  [
    { SITE_URL: 'https://a.example/', SITE_BASE: '/' },
    { site: 'https://a.example', base: '/' },
  ],
  [
    { SITE_URL: 'http://localhost:8080', SITE_BASE: '/lab' },
    { site: 'http://localhost:8080', base: '/lab/' },
  ],
  [{ SITE_BASE: '/a/b.c/' }, { site: 'https://app-password-lab.example', base: '/a/b.c/' }],
])('the settings %j are read', (settings, address) => {
  expect(siteAddress(settings)).toEqual(address);
});

test.each<[Readonly<Record<string, string>>, string, string]>([
  [{ SITE_URL: 'docs.example.org' }, 'SITE_URL', 'such as https://docs.example.org'],
  [{ SITE_URL: 'ftp://a.example' }, 'SITE_URL', 'Write scheme and host'],
  [
    { SITE_URL: 'https://a.example/lab' },
    'SITE_URL',
    'SITE_URL=https://a.example and SITE_BASE=/lab/',
  ],
  [{ SITE_URL: 'https://a.example/?x=1' }, 'SITE_URL', 'alone'],
  [{ SITE_URL: 'https://user@a.example' }, 'SITE_URL', 'alone'],
  ...[
    'lab',
    'lab/',
    '//',
    '/lab//',
    '//evil.example/',
    '/../',
    '/./',
    '/.git/',
    '/a b/',
    '/lab/?x',
    '/lab#x',
    '/%2e/',
    'https://a.example/lab/',
    '/läb/',
    '\\lab\\',
  ].map((base): [{ SITE_BASE: string }, string, string] => [
    { SITE_BASE: base },
    'SITE_BASE',
    'Write / or a folder such as /lab/',
  ]),
])('the settings %j end with the name of the setting and the fix', (settings, name, fix) => {
  expect(() => siteAddress(settings)).toThrow(name);
  expect(() => siteAddress(settings)).toThrow(fix);
});

test('build and browser write every path below the folder of the site', () => {
  expect([inSite('/'), inSite('/icon.svg'), pathOf('id', ''), pathOf('en', 'guides/a')]).toEqual([
    '/',
    '/icon.svg',
    '/id/',
    '/en/guides/a/',
  ]);
  vi.stubEnv('BASE_URL', '/lab/');
  expect([inSite('/'), inSite('/icon.svg'), pathOf('id', ''), pathOf('en', 'guides/a')]).toEqual([
    '/lab/',
    '/lab/icon.svg',
    '/lab/id/',
    '/lab/en/guides/a/',
  ]);
});

test('the sitemap lists a page below a folder with its translations', () => {
  const url = 'https://a.example/lab/id/check/';
  expect(sitemapEntry({ url }, '/lab/')).toEqual({
    url,
    links: [
      ...languageCodes.map((lang) => ({ lang, url: `https://a.example/lab/${lang}/check/` })),
      { lang: 'x-default', url: 'https://a.example/lab/en/check/' },
    ],
  });
});
