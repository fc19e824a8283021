import type { Page } from '@playwright/test';
import { problemNames } from '../../src/diagnosis/problem-names.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { isFull, isItsTurn, sampled } from '../support/size.ts';
import { sampledPages } from './site-pages.ts';

/** The pages that are read: articles, and a page for each problem. */

test('no page has a finding of axe, light or dark', async ({ page }) => {
  const found: string[] = [];
  // A third of them in a quick run: pages of one kind are made of the same parts.
  const pages = sampledPages().filter((_, index) => isFull || index % 12 === 0);
  for (const [index, { path }] of pages.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' });
    await page.goto(path);
    found.push(...(await violations(page)).map((each) => `${path} ${each}`));
  }
  expect(found).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languageCodes)
    test(
      `a problem page says its whole answer (${language})`,
      { tag: sampled(isItsTurn(3, language)) },
      async ({ page }) => {
        await page.goto(`/${language}/problems/${problemNames.removed}/`);
        const main = page.locator('main');
        await expect(main.locator('.problem-text')).toContainText('550 5.7.30');
        for (const key of ['reason', 'next', 'who'] as const)
          await expect(
            main.locator('dt', { hasText: textOf(`diagnosis.answer.${key}`, language) }).first(),
          ).toBeVisible();
        // What only script can answer is not asked.
        await expect(main.locator('.check-question')).toBeHidden();
        await main.locator('.check-ways summary').first().click();
        await expect(main.locator('.check-ways dd').first()).toBeVisible();
      },
    );
});

test('a problem page shows every number that leads to it', async ({ page }) => {
  await page.goto(`/en/problems/${problemNames.P24}/`);
  await expect(page.getByText('AADSTS53003', { exact: true })).toBeVisible();
  await page.goto(`/en/problems/${problemNames.P27}/`);
  await expect(page.locator('.problem-text')).toContainText('AADSTS65001');
});

test('questions refine the answer in place, and Back leads back to the page', async ({ page }) => {
  const address = `/en/problems/${problemNames.P7}/`;
  await page.goto(address);
  await page.locator('.check-question a').first().click();
  await expect(page).toHaveURL(/problems\/smtp-client-authentication-disabled\/\?row=P7&/);
  await expect(page.locator('[data-check-heading]')).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.locator('[data-check-panel]')).toBeHidden();
  await expect(page.locator('.check-question')).toBeVisible();
});

const anchors = (page: Page) =>
  page.locator('main h2[id], main h3[id]').evaluateAll((all) => all.map(({ id }) => id));

test('headings have the same anchors in every language, and a language change keeps the place', async ({
  page,
}) => {
  await page.goto('/en/basics/new-or-lost-phone/');
  const inEnglish = await anchors(page);
  const [, second = ''] = inEnglish;
  await page.goto(`/en/basics/new-or-lost-phone/#${second}`);
  await page.locator('[data-language-menu] summary').click();
  await page.locator('[data-language-menu] a[hreflang="id"]').click();
  await expect(page).toHaveURL(new RegExp(`/id/basics/new-or-lost-phone/#${second}$`));
  // The address is there before the page behind it.
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect.poll(() => anchors(page)).toEqual(inEnglish);
});

test('what no source confirms is marked in words, and said again with the sources', async ({
  page,
}) => {
  await page.goto('/en/basics/what-is-an-app-password/');
  await expect(page.locator('[data-assumed]').first()).toContainText(textOf('site.page.assumed'));
  await expect(page.getByText(textOf('site.page.assumedNote'))).toBeVisible();
});

test('previous and next lead through the whole tree', async ({ page }) => {
  await page.goto('/id/basics/what-is-an-app-password/');
  await expect(page.locator('.page-turn [rel="prev"]')).toHaveCount(0);
  await page.locator('.page-turn [rel="next"]').click();
  await expect(page).toHaveURL(/\/id\/basics\/do-i-need-one\/$/);
  await page.locator('.page-turn [rel="prev"]').click();
  await expect(page).toHaveURL(/\/id\/basics\/what-is-an-app-password\/$/);
});
