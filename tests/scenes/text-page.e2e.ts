import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';
import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { violations } from '../support/axe.ts';
import { textOf } from '../support/catalogue.ts';
import { isItsTurn, sampled } from '../support/size.ts';

/** The page of one text, as a translator uses it. */

const address = (language: string, key: string) =>
  `/${language}/translations/text/?key=${encodeURIComponent(key)}`;

for (const [index, language] of languageCodes.entries())
  test(
    `a text stands beside its English, with its place in the files and on the screens, ${language}`,
    { tag: sampled(isItsTurn(2, language)) },
    async ({ page }) => {
      const key = 'portal.interrupt.setItUpNow';
      await page.goto(address(language, key));
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(key);
      const sides = page.locator('.one-text__sides');
      await expect(sides.getByText(textOf(key, 'en'), { exact: true }).first()).toBeVisible();
      const own = sides.getByText(textOf(key, language), { exact: true }).first();
      await expect(own).toBeVisible();
      expect(await own.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
        language,
      );
      await expect(page.getByText(`locales/${language}/portal.json`)).toBeVisible();
      const step = page.locator('a[href*="create-app-password/?step=set-it-up-now"]');
      await expect(step).toBeVisible();
      expect(await violations(page), String(index)).toEqual([]);
      // The link opens the practice where the text is seen.
      await step.click();
      // The button is there before the script that hears it.
      await expect(page).toHaveURL(/create-app-password\/\?step=set-it-up-now/);
      await page.waitForLoadState();
      await page.locator('[data-practice-start]').click();
      await expect(page.locator(`[data-practice-root] [data-ui-key="${key}"]`)).toBeVisible();
    },
  );

test('a text is found by its words, and the list leads to it without a reload', async ({
  page,
}) => {
  await page.goto('/id/translations/text/');
  await page.getByRole('searchbox').fill('siapkan sekarang');
  await page.getByRole('link', { name: 'portal.interrupt.setItUpNow', exact: true }).click();
  await expect(page).toHaveURL(/key=portal\.interrupt\.setItUpNow$/);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.getByRole('searchbox').fill('zzzzzz');
  await expect(page.getByRole('status').first()).toHaveText(textOf('scenes.find.none', 'id'));
});

for (const key of ['portal.nothing', '__proto__', 'constructor', '<img src=x onerror=alert(1)>'])
  test(
    `what is no key is said, as text: ${key}`,
    { tag: sampled(key === '__proto__') },
    async ({ page }) => {
      await page.goto(address('en', key));
      await expect(page.getByRole('status').first()).toHaveText(
        textOf('scenes.unknown').replace('{{key}}', key),
      );
      await expect(page.locator('[data-text-shown] > *')).toHaveCount(0);
    },
  );

test('when the texts cannot be loaded, the page says so', { tag: '@full' }, async ({ page }) => {
  await page.route('**/texts/en.json', (route) => route.abort());
  await page.goto('/en/translations/text/');
  await expect(page.getByRole('status').first()).toHaveText(textOf('scenes.loadFailed'));
});

test('with keys for texts, Alt and a press leads to the page of a text', async ({ page }) => {
  await page.goto('/en/check/?strings=qai');
  const label = page.getByText('diagnosis.find.label', { exact: true });
  await expect(label).toBeVisible();
  const opening = page.context().waitForEvent('page');
  await label.click({ modifiers: ['Alt'] });
  const opened = await opening;
  await expect(opened).toHaveURL(/\/en\/translations\/text\/\?key=diagnosis\.find\.label$/);
});

for (const [slug, passage, line] of [
  [
    'guides/create-app-password',
    '[data-step-id="set-it-up-now"] .step-body p',
    /<Step id="set-it-up-now">/,
  ],
  ['guides/add-app-password', '.guide > h1', /^title:/],
  ['basics/what-is-an-app-password', '.handbook-text > h2 + p', /^## /],
] as const)
  test(
    `with keys for texts, Alt and a press leads from a passage to its file and line: ${slug}`,
    { tag: sampled(slug.endsWith('create-app-password')) },
    async ({ page }) => {
      await page.goto(`/id/${slug}/?strings=qai`);
      const prose = page.locator(passage).first();
      await expect(prose).toContainText('.mdx');
      const [, file = ''] =
        /(content\/id\/[\w/-]+\.mdx)/.exec((await prose.textContent()) ?? '') ?? [];
      const opening = page.context().waitForEvent('page');
      await prose.click({ modifiers: ['Alt'], position: { x: 4, y: 8 } });
      const opened = await opening;
      await expect(opened.getByRole('heading', { level: 2 })).toContainText(`${file}#`);
      await expect(opened.getByRole('status').first()).toHaveText('');
      const [, number] = /(\d+)\.?$/.exec(
        (await opened.locator('[data-text-shown] p').first().textContent()) ?? '',
      ) ?? ['', ''];
      expect(readFileSync(path.join(root, file), 'utf8').split('\n')[Number(number) - 1]).toMatch(
        line,
      );
    },
  );

test('it is a tool, and in no list for readers', () => {
  const read = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8');
  expect(read('sitemap-0.xml')).not.toContain('translations/text');
  expect(read('search/en.json')).not.toContain('translations/text');
  expect(read('offline/en.json')).not.toContain('texts/en.json');
  expect(read('en/translations/text/index.html')).toContain(
    '<meta name="robots" content="noindex"',
  );
  expect(existsSync(path.join(root, 'dist/qr/en/translations/text.svg'))).toBe(false);
});
