import type { Locator, Page } from '@playwright/test';
import { expect, newContext, test } from '../support/browser-test.ts';
import { violations } from '../support/axe.ts';
import { tabTo } from '../guides/page-driver.ts';
import { startPractice } from '../guides/runner.ts';
import { PracticePage } from './practice-page.ts';
import { choose, menu, menuButton, openMenu, status } from './practice-menu.ts';

/** "This practice": starting over, and nothing left on the device. */

/** Names of databases, and keys of local and session storage. */
const keptByBrowser = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

/** Neither outside of the screen nor below the coach's card. */
const expectInSight = (button: Locator): Promise<void> =>
  expect
    .poll(() =>
      button.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    )
    .toBe(true);

test('starting over asks first', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('set-it-up-now');
  await openMenu(practice);
  await menuButton(practice, 'practice.startOver').click();
  await menuButton(practice, 'practice.keep').click();
  await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'current');
  await menuButton(practice, 'practice.startOver').click();
  await menuButton(practice, 'window.resetConfirm').click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
});

test('SG-06 forgetting everything leaves nothing of this site and everything of others', async ({
  page,
}) => {
  // Visits, a run of another page, ticks and a theme, and what another site of this origin keeps.
  await page.goto('/');
  // The first visit leads on by itself, and would get in the way of the next address.
  await expect(page).toHaveURL(/\/en\/$/);
  await startPractice(page, '/en/simulator/');
  await page.goto('/en/guides/delete-app-password/?mode=own-device');
  await page.getByRole('checkbox').first().check();
  await page.evaluate(() => {
    localStorage.setItem('of-another-site', 'kept');
  });
  const practice = await PracticePage.open(page, 'en', '?mode=watch&ui=id');
  await page.getByRole('radio', { name: practice.text('site.theme.dark') }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await keptByBrowser(page)).length).toBeGreaterThan(6);

  await openMenu(practice);
  await menuButton(practice, 'practice.forget').click();
  await menuButton(practice, 'practice.keep').click();
  expect((await keptByBrowser(page)).length).toBeGreaterThan(6);
  await menuButton(practice, 'practice.forget').click();
  await menuButton(practice, 'practice.forgetConfirm').click();

  await expect(status(page)).toBeVisible();
  await expect(status(page)).toContainText('2 practices, 1 tick in the guides');
  await expect(status(page)).toContainText(practice.text('practice.forgottenTheme'));
  await expect(status(page)).toContainText(practice.text('practice.forgottenVisits'));
  expect(await keptByBrowser(page)).toEqual(['of-another-site']);
  // The page is as before Start.
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.locator('[data-state-hash]')).toHaveCount(0);
  await expect(page).toHaveURL(/create-app-password\/$/);
  await expect(page.locator('[data-practice-start]')).toHaveText(practice.text('guide.start'));
  await expect(page.locator('[data-step-state="todo"]')).toHaveCount(
    await page.locator('[data-step-id]').count(),
  );
  await expect(page.locator('[data-step-actions] button:visible')).toHaveCount(0);

  await page.locator('[data-practice-start]').click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  await expect(practice.window('browser')).toBeVisible();
});

test('SG-06 what cannot be removed is not called forgotten', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await page.evaluate(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openMenu(practice);
  await menuButton(practice, 'practice.forget').click();
  await menuButton(practice, 'practice.forgetConfirm').click();
  await expect(menu(page).getByRole('alert')).toContainText(practice.text('practice.forget'));
  await expect(practice.window('browser')).toBeVisible();
});

test(
  'the menu changes its language with the page, and keeps its question',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page, 'en');
    await openMenu(practice);
    await menuButton(practice, 'practice.forget').click();
    await page.locator('[data-language-menu] summary').click();
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    const indonesian = new PracticePage(page, 'id');
    await expect(menuButton(indonesian, 'practice.forgetConfirm')).toBeVisible();
    await expect(menu(page).locator('summary')).toHaveText(indonesian.text('guide.thisPractice'));
  },
);

test('the menu is within reach of the keyboard alone', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  await tabTo(menu(page).locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(menuButton(practice, 'practice.startOver'));
  await page.keyboard.press('Enter');
  const question = page.getByText(practice.text('window.resetQuestion'));
  await expect(menu(page).locator(':focus').filter({ has: question })).toHaveCount(1);
  await tabTo(menuButton(practice, 'window.resetConfirm'));
  await page.keyboard.press('Enter');
  await expect(menuButton(practice, 'window.resetConfirm')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test(
      `axe finds nothing in the menu: ${colorScheme}, ${String(viewport.width)} px`,
      { tag: '@full' },
      async ({ browser }) => {
        const context = await newContext(browser, {
          colorScheme,
          viewport,
          reducedMotion: 'reduce',
        });
        const practice = await PracticePage.open(await context.newPage(), 'id');
        await openMenu(practice);
        expect(await violations(practice.page)).toEqual([]);
        await menuButton(practice, 'practice.forget').click();
        await expectInSight(menuButton(practice, 'practice.forgetConfirm'));
        expect(await violations(practice.page)).toEqual([]);
        await choose(practice, 'not.json', 'once upon a time');
        await expect(menu(practice.page).getByRole('alert')).toBeVisible();
        expect(await violations(practice.page)).toEqual([]);
        await context.close();
      },
    );
  }
}
