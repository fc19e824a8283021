import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { PracticePage } from './practice-page.ts';

const button = (practice: PracticePage, key: Key) =>
  practice.page.getByRole('button', { name: practice.text(key), exact: true });
const hash = (page: Page) => page.locator('[data-state-hash]').getAttribute('data-state-hash');

for (const language of languageCodes) {
  for (const [screen, viewport] of [
    ['laptop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`${language}, ${screen}`, () => {
      test.use({ viewport });
      const onLaptop = sampled(language === 'en' && screen === 'laptop');
      const onPhone = sampled(language === 'id' && screen === 'phone');

      test(
        'undo and redo of one command change all windows',
        { tag: onLaptop },
        async ({ page }) => {
          const practice = await PracticePage.open(page, language);
          const [undo, redo] = [button(practice, 'window.undo'), button(practice, 'window.redo')];
          await expect(undo).toBeDisabled();
          await practice.openQrCode();
          await practice.press('phone', 'phone.codes.scan');
          await expect(redo).toBeDisabled();
          await expect(practice.window('phone').locator('.p-account')).toHaveCount(1);

          await undo.click();
          await expect(practice.happened).toContainText(practice.text('happened.undone'));
          await expect(practice.window('phone').locator('.p-account')).toHaveCount(0);
          await undo.click();
          await practice.show('browser');
          await expect(practice.window('browser').getByRole('combobox')).toBeVisible();

          await redo.click();
          await redo.click();
          await expect(redo).toBeDisabled();
          await practice.show('phone');
          await expect(practice.window('phone').locator('.p-account')).toHaveCount(1);
        },
      );

      test('a code stays valid while the clock is paused', { tag: onPhone }, async ({ page }) => {
        await page.clock.install();
        const practice = await PracticePage.open(page, language);
        await practice.askForCode();
        await button(practice, 'window.clock.pause').click();
        await expect(practice.happened).toContainText(practice.text('happened.timePaused'));
        const code = await practice.codeOnPhone();
        await page.clock.runFor(5 * 60_000);
        await practice.show('phone');
        expect(await practice.codeOnPhone()).toBe(code);
        await expect(practice.window('phone')).toContainText(practice.text('phone.codes.paused'));
        await practice.show('browser');
        await practice.field('browser', 'portal.code.label').fill(code);
        await practice.press('browser', 'portal.code.verify');
        await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'done');
        await button(practice, 'window.clock.resume').click();
        await expect(practice.happened).toContainText(practice.text('happened.timeResumed'));
      });
    });
  }
}

test(
  'undo does not show an app password again, and the page says so',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('copy-app-password');
    await practice.press('browser', 'portal.appPassword.copy');
    await practice.press('browser', 'portal.appPassword.done');
    await button(practice, 'window.undo').click();
    await expect(practice.window('browser')).toContainText(
      practice.text('portal.appPassword.gone'),
    );
    await expect(practice.appPassword).toHaveCount(0);
  },
);

test('undo in one tab is undone in the other', { tag: '@full' }, async ({ page }) => {
  const one = await PracticePage.open(page);
  await one.press('browser', 'portal.chooser.sari');
  const other = await PracticePage.open(await page.context().newPage());
  await expect.poll(() => hash(other.page)).toBe(await hash(page));
  await button(other, 'window.undo').click();
  await expect(one.button('browser', 'portal.chooser.sari')).toBeVisible();
  await expect(button(one, 'window.redo')).toBeEnabled();
});
