import { expect, test } from 'vitest';
import { languageFaults } from './languages.ts';
import { linkFaults } from './links.ts';
import { smallSite, smallSiteWithout, truth } from './small-site.ts';

test('a sound site below a folder has no fault', () => {
  expect(linkFaults(smallSite())).toEqual([]);
  expect(languageFaults(smallSite(), truth)).toEqual([]);
});

const link = '<a href="/lab/en/a/#there">';

test.each([
  ['a link out of the folder', link, '<a href="/en/a/">', 'leads out of https://lab.example/lab/'],
  ['a page that is not there', link, '<a href="/lab/en/b/">', 'leads to /en/b/'],
  ['a redirect', link, '<a href="/lab/en/a">', 'End it with a slash'],
  ['an anchor that is not there', link, '<a href="/lab/en/a/#nowhere">', 'nothing on /en/a/'],
  ['another language, unsaid', link, '<a href="/lab/id/a/">', 'leads from en to id'],
  [
    'a file to hand out in another language',
    link,
    '<a href="/lab/take-away/id/a.pdf">',
    'leads from en to id',
  ],
  ['its own host without https', link, '<a href="http://lab.example/lab/en/">', 'leads out of'],
  ['another host without https', link, '<a href="http://other.example/">', 'Use https'],
  ['a scheme that runs script', link, '<a href="javascript:0">', 'without https'],
  ['no address', link, '<a href="https://">', 'is no address'],
  ['a picture', link, '<img src="/lab/a.png">', 'leads to /a.png'],
  ['a picture for denser screens', link, '<img srcset="/lab/a.png 2x">', 'leads to /a.png'],
  ['texts for a script', link, '<div data-strings="/strings/en.json">', 'leads out of'],
  [
    'a picture for previews',
    link,
    '<meta property="og:image" content="https://lab.example/lab/a.png">',
    'leads to /a.png',
  ],
])('%s is a fault of a page', (_, before, after, fault) => {
  const faults = linkFaults(smallSite('/en/index.html', before, after));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('/en/index.html:');
  expect(faults[0]).toContain(fault);
});

test('a file that a style sheet or the sitemap names and that is not there is a fault', () => {
  expect(linkFaults(smallSiteWithout('/_astro/a.svg'))).toEqual([
    expect.stringContaining('/_astro/a.css /lab/_astro/a.svg leads to'),
  ]);
  expect(linkFaults(smallSite('/sitemap-index.xml', 'sitemap-0', 'sitemap-9'))).toEqual([
    expect.stringContaining('/sitemap-index.xml'),
  ]);
});

test.each([
  [
    'canonical',
    '/id/a/index.html',
    'rel="canonical" href="https://lab.example/lab/en/',
    'rel="canonical" href="https://lab.example/lab/id/',
  ],
  ['hreflang', '/id/index.html', 'hreflang="x-default"', 'hreflang="en-GB"'],
  [
    'hreflang',
    '/id/a/index.html',
    '<body>',
    '<link rel="alternate" hreflang="id" href="/lab/id/a/"><body>',
  ],
  ['the language menu', '/en/a/index.html', 'hreflang="en">Indonesia', 'hreflang="id">Indonesia'],
  ['the sitemap', '/sitemap-0.xml', '<loc>https://lab.example/lab/id/</loc>', '<loc></loc>'],
  [
    'og:url',
    '/id/a/index.html',
    'og:url" content="https://lab.example/lab/en/',
    'og:url" content="https://lab.example/lab/id/',
  ],
])('%s that disagrees is a fault: %s', (what, file, before, after) => {
  const faults = languageFaults(smallSite(file, before, after), truth);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toContain(`: ${what} is `);
});

test('a page that repeats the source and is in the sitemap is a fault', () => {
  const faults = languageFaults(
    smallSite('/sitemap-0.xml', 'lab/en/a/</loc>', 'lab/id/a/</loc>'),
    truth,
  );
  expect(faults).toContain(
    'The sitemap lists https://lab.example/lab/id/a/, which is not announced.',
  );
});
