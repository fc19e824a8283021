import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { holdBack } from '../support/held-back.ts';
import { PracticePage } from './practice-page.ts';

test('a change of language in mid-run changes nothing else', async ({ page }) => {
  const practice = await PracticePage.open(page, 'en');
  await practice.askForCode();
  await practice.field('browser', 'portal.code.label').fill('12 3');
  const hash = await page.locator('[data-state-hash]').getAttribute('data-state-hash');

  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();

  const indonesian = new PracticePage(page, 'id');
  await expect(indonesian.window('browser')).toBeVisible();
  await expect(indonesian.field('browser', 'portal.code.label')).toHaveValue('12 3');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page).toHaveURL(/\/id\/guides\/create-app-password\/$/);
  await expect(page).toHaveTitle(/kata sandi aplikasi/i);
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash ?? '');
  await expect(indonesian.step('choose-method')).toHaveAttribute('data-step-state', 'current');
  await expect(indonesian.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
  await expect(indonesian.step('set-it-up-now')).toContainText(
    textOf('portal.interrupt.setItUpNow', 'id'),
  );

  await page.goBack();
  await expect(practice.window('browser')).toBeVisible();
  await expect(practice.field('browser', 'portal.code.label')).toHaveValue('12 3');
});

test('an app password on the screen survives a change of language', async ({ page }) => {
  const practice = await PracticePage.open(page, 'id');
  await practice.bringTo('copy-app-password');
  const shown = await practice
    .window('browser')
    .getByText(/^[a-z]{16}$/)
    .innerText();
  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'English' }).click();
  const english = new PracticePage(page, 'en');
  await expect(english.window('browser').getByText(shown)).toBeVisible();
});

test(
  'of two languages the one that was chosen last stays, whichever page comes last',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page, 'en');
    await practice.askForCode();
    const menu = page.locator('[data-language-menu]');
    const held = await holdBack(page, /\/ar\/guides\/[^/]+\/$/);
    await menu.locator('summary').click();
    await menu.locator('a[lang="ar"]').click();
    await expect.poll(held.count).toBe(1);
    await menu.locator('a[lang="id"]').click();
    const indonesian = new PracticePage(page, 'id');
    await expect(indonesian.window('browser')).toBeVisible();
    await held.release();
    await indonesian.field('browser', 'portal.code.label').fill('12 3');
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(indonesian.window('browser')).toBeVisible();
    await expect(page).toHaveURL(/\/id\/guides\/create-app-password\/$/);
  },
);
