import { expect, test, type Page } from '@playwright/test';
import { sampled } from '../support/size.ts';

/** `?strings=` on the published site: every text as its key, on every kind of page, and along the way from page to page. */

const pages = [
  '',
  'check/',
  'simulator/',
  'guides/add-app-password/',
  'about/',
  'admin/user-states/',
  'problems/wrong-security-page/',
];

/** Keys, one or several, with what a sentence has around its elements. */
const aKey =
  /^(?:(?:[a-z]+(?:\.[\w-]+)+|content\/[\w/-]+\.mdx(?:#[\w-]*)?(?: paragraph \d+)?)(?: \| )?)+$/;

/** Texts with letters that are shown as anything but keys; names, codes and addresses are the same in every language. */
const unkeyed = (page: Page) =>
  page.evaluate((source) => {
    const same =
      'script, style, noscript, [translate="no"], [lang="en"][dir="ltr"]:is(a, code, ul), .printed-address';
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const text = (node.nodeValue ?? '').trim();
      if (!/\p{L}/u.test(text) || node.parentElement?.closest(same)) continue;
      if (!new RegExp(source).test(text)) found.push(text);
    }
    return found;
  }, aKey.source);

for (const [place, language] of ['en', 'id'].entries())
  for (const [index, path] of pages.entries())
    test(
      `every text of /${language}/${path} is shown as its key`,
      { tag: sampled(index % 2 === place) },
      async ({ page }) => {
        await page.goto(`/${language}/${path}?strings=qai`);
        await expect(page.locator('.brand')).toHaveText(/site\.name/);
        await expect.poll(() => unkeyed(page)).toEqual([]);
      },
    );

test('prose is named by file, step and passage', async ({ page }) => {
  await page.goto('/id/guides/add-app-password/?strings=qai');
  await expect(page.locator('.guide > h1')).toHaveText(
    'content/id/guides/add-app-password.mdx#title',
  );
  await expect(page.locator('[data-step-id="name-it"] .step-body p').first()).toContainText(
    'content/id/guides/add-app-password.mdx#name-it paragraph 1',
  );
});

/** Pages of prose whose sentences use words that are texts of their own, or stand between the values of one. */
const ofProse = [
  'guides/add-app-password/',
  'guides/delete-app-password/',
  'about/',
  'help-desk/',
  'basics/what-is-an-app-password/',
];

for (const [index, path] of ofProse.entries())
  test(
    `no sentence of /id/${path} is taken for a text with a key`,
    { tag: sampled(index % 2 === 0) },
    async ({ page }) => {
      await page.goto(`/id/${path}?strings=qai`);
      await expect(page.locator('.brand')).toHaveText(/site\.name/);
      const prose = page.locator('.step-body p, .handbook-text > p, .handbook-text > ul > li');
      await expect(prose.first()).toContainText(/content\/|\w\.\w/);
      for (const named of await prose.evaluateAll((passages) =>
        passages.flatMap((passage) =>
          [...passage.childNodes]
            .filter((node) => node instanceof Text && node.data.trim() !== '')
            .map((node) => node.textContent ?? ''),
        ),
      ))
        if (/\p{L}/u.test(named))
          expect(named.trim()).toMatch(/^content\/id\/[\w/-]+\.mdx(?:#| paragraph )/);
    },
  );

for (const [name, text] of [
  ['qaa', /\[Ápp Páššwórd Láb ·+\]/],
  ['double', /App Password Lab App Password Lab/],
] as const)
  test(`${name} changes the home page`, async ({ page }) => {
    await page.goto(`/en/?strings=${name}`);
    await expect(page.locator('.brand')).toHaveText(text);
  });

test('rtl mirrors a page without a practice', async ({ page }) => {
  await page.goto('/en/about/?strings=rtl');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('the parameter stays from page to page', { tag: '@full' }, async ({ page }) => {
  await page.goto('/en/?strings=qai');
  await expect(page.locator('.brand')).toHaveText(/site\.name/);
  await page.locator('.home-guides a').first().click();
  await expect(page).toHaveURL(/\/en\/guides\/.*[?&]strings=qai/);
  await expect(page.locator('.brand')).toHaveText(/site\.name/);
  await page.locator('[data-language-menu] summary').click();
  await page.locator('[data-language-menu] a[lang="id"]').click();
  await expect(page).toHaveURL(/\/id\/guides\/.*[?&]strings=qai/);
  await expect(page.locator('.brand')).toHaveText(/site\.name/);
});

test('what opens later is shown as keys, too', async ({ page }) => {
  await page.goto('/id/about/?strings=qai');
  await expect(page.locator('.brand')).toHaveText(/site\.name/);
  await page.locator('.search-button').first().click();
  await expect(page.locator('#search-label')).toHaveText('site.search.label');
  await expect(page.locator('.search-hint')).toContainText('site.search.hint');
});

test('nothing of it is loaded without the parameter', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['/en/', '/id/guides/add-app-password/', '/id/about/'])
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((address) => /pseudo|strings/.test(address))).toEqual([]);
});

test('search engines are told nothing of it', async ({ page, request }) => {
  await page.goto('/en/about/?strings=qai');
  await expect(page.locator('.brand')).toHaveText(/site\.name/);
  await expect(page.locator('link[rel="canonical"]')).not.toHaveAttribute('href', /strings/);
  for (const file of ['/sitemap-0.xml', '/search/en.json', '/search/id.json'])
    expect(await (await request.get(file)).text()).not.toMatch(/site\.name/);
});
