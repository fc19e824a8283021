import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { violations } from '../support/axe.ts';
import { textOf } from '../support/catalogue.ts';
import { PracticePage } from './practice-page.ts';

/** The guide beside the reader's own screen, and screens that speak another language than the page. */

const guide = (search: string, language = 'id') =>
  `/${language}/guides/create-app-password/${search}`;
const id = (key: Key) => textOf(key, 'id');
const label = (page: Page, key: Key) => page.locator(`[data-step-id] b[data-ui-key="${key}"]`);
const box = (page: Page, step: number) =>
  page.getByRole('checkbox', { name: id('coach.own.tick') }).nth(step);

for (const [screen, options] of [
  ['laptop', { viewport: { width: 1280, height: 800 } }],
  ['laptop, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test.describe(screen, { tag: sampled(screen === 'phone') }, () => {
    test.use(options);

    test('ticked steps survive a reload', async ({ page }) => {
      await page.goto(guide('?mode=own-device'));
      await expect(page.getByText(id('coach.own.lead'))).toBeVisible();
      await expect(page.locator('[data-practice-start]')).toBeHidden();
      await box(page, 0).check();
      await box(page, 2).check();
      await expect(page.getByText('2 dari 7')).toBeVisible();
      await expect(page.locator('[data-step-id][aria-current="step"]')).toHaveAttribute(
        'data-step-id',
        'sign-in',
      );
      expect(await violations(page)).toEqual([]);

      await page.reload();
      await expect(box(page, 2)).toBeChecked();
      await page.getByRole('button', { name: id('coach.own.clear') }).click();
      await expect(page.getByText('0 dari 7')).toBeVisible();
      // No run was begun for any of this.
      await expect(page.locator('[data-state-hash]')).toHaveCount(0);
    });
  });
}

test('labels are printed in both languages, each with its lang attribute', async ({ page }) => {
  await page.goto(guide('?mode=own-device'));
  const list = page.getByRole('combobox', { name: id('coach.own.screens') });
  await expect(list).toHaveValue('id');
  await expect(page.locator('[data-other-language]')).toHaveCount(0);

  await list.selectOption('en');
  await expect(page).toHaveURL(/mode=own-device&ui=en$/);
  const signIn = label(page, 'portal.signIn.submit').first();
  await expect(signIn).toHaveText(id('portal.signIn.submit'));
  const other = signIn.locator('xpath=following-sibling::*[1]');
  await expect(other).toHaveText(`(${textOf('portal.signIn.submit', 'en')})`);
  await expect(other.locator('bdi')).toHaveAttribute('lang', 'en');

  await list.selectOption('id');
  await expect(page.locator('[data-other-language]')).toHaveCount(0);
});

test('without storage the ticks last as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused');
      },
    });
  });
  await page.goto(guide('?mode=own-device'));
  await box(page, 0).check();
  await expect(page.getByText('1 dari 7')).toBeVisible();
});

test('a run is kept while the reader uses the own-device mode', async ({ page }) => {
  const practice = await PracticePage.open(page, 'id');
  await practice.press('browser', 'portal.chooser.sari');
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'done');
  const hash = await page.locator('[data-state-hash]').getAttribute('data-state-hash');
  await page.getByRole('button', { name: id('guide.mode.ownDevice') }).click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  await expect(practice.step('check-mfa').locator('[data-where]')).toHaveText(
    id('coach.own.where.browser'),
  );
  await box(page, 0).check();
  await page.getByRole('button', { name: id('guide.mode.try'), exact: true }).click();
  await expect(practice.window('browser')).toBeVisible();
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash ?? '');
  await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
  await expect(practice.step('check-mfa').locator('[data-where]')).toHaveText(id('window.browser'));
  await expect(page.getByRole('checkbox', { name: id('coach.own.tick') })).toHaveCount(0);
});

test('screens and page keep their own languages, also after a change', async ({ page }) => {
  await page.goto(guide('?ui=en'));
  await page.locator('[data-practice-start]').click();
  const browser = page.getByRole('region', { name: id('window.browser'), exact: true });
  await expect(browser).toBeVisible();
  await expect(browser).toHaveAttribute('lang', 'en');
  await expect(browser.locator('h3')).toHaveAttribute('lang', 'id');
  await expect(browser.locator('h4')).toHaveText(textOf('portal.chooser.title', 'en'));
  await browser.getByRole('button', { name: textOf('portal.chooser.sari', 'en') }).click();
  await expect(browser.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  const words = page.getByRole('region', { name: id('window.coach') }).getByRole('status');
  await expect(words.locator('.p-label [lang="en"]')).toHaveText('Sign in');
  const hash = await page.locator('[data-state-hash]').getAttribute('data-state-hash');

  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/.*\?ui=en$/);
  await expect(page.locator('[data-other-language]')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(browser.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash ?? '');
  await expect(page.locator('[data-other-language]').first()).toBeAttached();
});

test('an unknown language in the address is ignored', async ({ page }) => {
  await page.goto(guide('?mode=own-device&ui=xx'));
  await expect(page.getByRole('combobox', { name: id('coach.own.screens') })).toHaveValue('id');
});

test('the own-device mode prints no practice persona, and the practice no text for own devices', async ({
  page,
}) => {
  for (const guide of ['set-up-today', 'add-app-password', 'delete-app-password']) {
    await page.goto(`/id/guides/${guide}/?mode=own-device`);
    const first = page.locator('[data-step-id]').first();
    await expect(first).toContainText('akun kerja atau sekolah Anda', { useInnerText: true });
    await expect(first).not.toContainText(id('portal.chooser.sari'), { useInnerText: true });
    await page.goto(`/id/guides/${guide}/`);
    await expect(first).toContainText(id('portal.chooser.sari'), { useInnerText: true });
    await expect(page.locator('[data-on-your-screen]').first()).toBeHidden();
  }
});
