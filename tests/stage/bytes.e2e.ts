import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

/** Whoever never opens the stage loads nothing of it: no file of its own, and no word of it in a file of others. */

/** What only the scripts and style sheets of the stage say. */
const ofStage = /app-password-lab:stage|stage-picture|data-stage-/;

/** Everything of the stage that a page loads while `use` is done. */
async function loadedOfStage(page: Page, use: () => Promise<unknown>): Promise<readonly string[]> {
  const loaded = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/[.](?:js|css)$/.test(pathname)) loaded.add(pathname);
  });
  await use();
  await page.waitForLoadState('networkidle');
  const found: string[] = [];
  for (const pathname of loaded) {
    // Asked for once more: a browser forgets what it was given for a page that it has left.
    const text = await (await page.request.get(pathname)).text();
    if (/\/stage[./]/.test(pathname) || ofStage.test(text)) found.push(pathname);
  }
  return found;
}

for (const path of ['guides/create-app-password', 'simulator'])
  test(`/id/${path}/ loads nothing of the stage, before Start and after`, async ({ page }) => {
    const loaded = await loadedOfStage(page, async () => {
      await page.goto(`/id/${path}/`);
      await page.locator('[data-practice-start]').click();
      await page.locator('[data-loaded-ahead]').waitFor({ state: 'attached' });
    });
    expect(loaded).toEqual([]);
  });

test('an article, the diagnosis and the home page load nothing of the stage', async ({ page }) => {
  const loaded = await loadedOfStage(page, async () => {
    for (const path of ['trainers', 'check', '']) await page.goto(`/id/${path}`);
  });
  expect(loaded).toEqual([]);
});

test('a page that loads the stage is told', async ({ page }) => {
  const loaded = await loadedOfStage(page, () => page.goto('/id/stage/'));
  expect(loaded).toContain('/stage/presenter.js');
  expect(loaded.some((path) => path.endsWith('.css'))).toBe(true);
});
