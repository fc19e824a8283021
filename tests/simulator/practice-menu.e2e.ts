import { expect, test, type Page } from '@playwright/test';
import { violations } from '../guides/axe.ts';
import { tabTo } from '../guides/hands.ts';
import { startPractice } from '../guides/runner.ts';
import { Lab } from './lab.ts';
import { choose, menu, menuButton, openMenu, status } from './practice-menu.ts';

/** "This practice": starting over, and nothing left on the device. */

/** Names of databases, and keys of local and session storage. */
const keptByBrowser = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

test('starting over asks first', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.bringTo('set-it-up-now');
  await openMenu(lab);
  await menuButton(lab, 'practice.startOver').click();
  await menuButton(lab, 'practice.keep').click();
  await expect(lab.step('set-it-up-now')).toHaveAttribute('data-step-state', 'current');
  await menuButton(lab, 'practice.startOver').click();
  await menuButton(lab, 'window.resetConfirm').click();
  await expect(lab.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
});

test('SG-06 forgetting everything leaves nothing of this site and everything of others', async ({
  page,
}) => {
  // Visits, a run of another page, ticks and a theme, and what another site of this origin keeps.
  await page.goto('/');
  await startPractice(page, '/en/simulator/');
  await page.goto('/en/guides/delete-app-password/?mode=own-device');
  await page.getByRole('checkbox').first().check();
  await page.evaluate(() => {
    localStorage.setItem('of-another-site', 'kept');
  });
  const lab = await Lab.open(page, 'en', '?mode=watch&ui=id');
  await page.getByRole('radio', { name: lab.text('site.theme.dark') }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await keptByBrowser(page)).length).toBeGreaterThan(6);

  await openMenu(lab);
  await menuButton(lab, 'practice.forget').click();
  await menuButton(lab, 'practice.keep').click();
  expect((await keptByBrowser(page)).length).toBeGreaterThan(6);
  await menuButton(lab, 'practice.forget').click();
  await menuButton(lab, 'practice.forgetConfirm').click();

  await expect(status(page)).toBeVisible();
  await expect(status(page)).toContainText('practices (2), ticks in guides (1)');
  await expect(status(page)).toContainText(lab.text('practice.forgottenTheme'));
  await expect(status(page)).toContainText(lab.text('practice.forgottenVisits'));
  expect(await keptByBrowser(page)).toEqual(['of-another-site']);
  // The page is as before Start.
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.locator('[data-state-hash]')).toHaveCount(0);
  await expect(page).toHaveURL(/create-app-password\/$/);
  await expect(page.locator('[data-practice-start]')).toHaveText(lab.text('guide.start'));
  await expect(page.locator('[data-step-state="todo"]')).toHaveCount(
    await page.locator('[data-step-id]').count(),
  );
  await expect(page.locator('[data-step-actions] button:visible')).toHaveCount(0);

  await page.locator('[data-practice-start]').click();
  await expect(lab.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  await expect(lab.window('browser')).toBeVisible();
});

test('SG-06 what cannot be removed is not called forgotten', async ({ page }) => {
  const lab = await Lab.open(page);
  await page.evaluate(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openMenu(lab);
  await menuButton(lab, 'practice.forget').click();
  await menuButton(lab, 'practice.forgetConfirm').click();
  await expect(menu(page).getByRole('alert')).toContainText(lab.text('practice.forget'));
  await expect(lab.window('browser')).toBeVisible();
});

test('the menu changes its language with the page, and keeps its question', async ({ page }) => {
  const lab = await Lab.open(page, 'en');
  await openMenu(lab);
  await menuButton(lab, 'practice.forget').click();
  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  const indonesian = new Lab(page, 'id');
  await expect(menuButton(indonesian, 'practice.forgetConfirm')).toBeVisible();
  await expect(menu(page).locator('summary')).toHaveText(indonesian.text('guide.thisPractice'));
});

test('the menu is within reach of the keyboard alone', async ({ page }) => {
  const lab = await Lab.open(page);
  await tabTo(menu(page).locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(menuButton(lab, 'practice.startOver'));
  await page.keyboard.press('Enter');
  await expect(menu(page).getByText(lab.text('window.resetQuestion'))).toBeFocused();
  await tabTo(menuButton(lab, 'window.resetConfirm'));
  await page.keyboard.press('Enter');
  await expect(menuButton(lab, 'window.resetConfirm')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test(`axe finds nothing in the menu: ${colorScheme}, ${String(viewport.width)} px`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
      const lab = await Lab.open(await context.newPage(), 'id');
      await openMenu(lab);
      expect(await violations(lab.page)).toEqual([]);
      await menuButton(lab, 'practice.forget').click();
      expect(await violations(lab.page)).toEqual([]);
      await choose(lab, 'not.json', 'once upon a time');
      await expect(menu(lab.page).getByRole('alert')).toBeVisible();
      expect(await violations(lab.page)).toEqual([]);
      await context.close();
    });
  }
}
