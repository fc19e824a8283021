import { expect, test } from '../support/browser-test.ts';
import type { Page } from '@playwright/test';

/** A change of language keeps the place: hash, opened entry, typed words. */

async function toIndonesian(page: Page): Promise<void> {
  await page.locator('[data-language-menu] summary').click();
  await page.locator('[data-language-menu] a[lang="id"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
}

test('the step in the address stays, before Start and after it', async ({ page }) => {
  await page.goto('/en/guides/create-app-password/?seed=class#step-copy-it');
  await toIndonesian(page);
  await expect(page).toHaveURL(/\/id\/guides\/create-app-password\/\?seed=class#step-copy-it$/);

  await page.goto('/en/guides/create-app-password/#step-copy-it');
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
  await toIndonesian(page);
  await expect(page).toHaveURL(/\/id\/guides\/create-app-password\/#step-copy-it$/);
});

test('the opened entry and the typed words stay', async ({ page }) => {
  await page.goto('/en/check/');
  await page.locator('#P9 > summary').click();
  await expect(page).toHaveURL(/#P9$/);
  await page.locator('#check-words').fill('outlook asks again');
  await toIndonesian(page);
  await expect(page).toHaveURL(/\/id\/check\/#P9$/);
  await expect(page.locator('#P9')).toHaveAttribute('open');
  await expect(page.locator('#check-words')).toHaveValue('outlook asks again');
  // Once: whoever comes back later begins anew.
  await page.goto('/id/check/');
  await expect(page.locator('#check-words')).toHaveValue('');
});

test('a closed entry leaves the address', { tag: '@full' }, async ({ page }) => {
  await page.goto('/en/check/#P9');
  await expect(page.locator('#P9')).toHaveAttribute('open');
  await page.locator('#P9 > summary').click();
  await expect(page).toHaveURL(/\/en\/check\/$/);
});

for (const [languages, path] of [
  [['in'], '/id/'],
  [['in-ID', 'en'], '/id/'],
  [['pt-BR', 'id'], '/id/'],
] as const)
  test(`a first visit in ${languages.join(', ')} leads to ${path}`, async ({ page }) => {
    await page.addInitScript((spoken) => {
      Object.defineProperty(navigator, 'languages', { value: spoken });
      Object.defineProperty(navigator, 'language', { value: spoken[0] });
    }, languages);
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });
