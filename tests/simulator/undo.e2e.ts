import { expect, test, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { Lab } from './lab.ts';

const button = (lab: Lab, key: Key) =>
  lab.page.getByRole('button', { name: lab.text(key), exact: true });
const hash = (page: Page) => page.locator('[data-state-hash]').getAttribute('data-state-hash');

for (const language of languageCodes) {
  for (const [screen, viewport] of [
    ['laptop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`${language}, ${screen}`, () => {
      test.use({ viewport });

      test('one gesture is taken back in all windows, and done again', async ({ page }) => {
        const lab = await Lab.open(page, language);
        const [undo, redo] = [button(lab, 'window.undo'), button(lab, 'window.redo')];
        await expect(undo).toBeDisabled();
        await lab.openQrCode();
        await lab.press('phone', 'phone.codes.scan');
        await expect(redo).toBeDisabled();
        await expect(lab.window('phone').locator('.p-account')).toHaveCount(1);

        await undo.click();
        await expect(lab.happened).toContainText(lab.text('happened.undone'));
        await expect(lab.window('phone').locator('.p-account')).toHaveCount(0);
        await undo.click();
        await lab.show('browser');
        await expect(lab.window('browser').getByRole('combobox')).toBeVisible();

        await redo.click();
        await redo.click();
        await expect(redo).toBeDisabled();
        await lab.show('phone');
        await expect(lab.window('phone').locator('.p-account')).toHaveCount(1);
      });

      test('a paused code stays, and is taken later', async ({ page }) => {
        await page.clock.install();
        const lab = await Lab.open(page, language);
        await lab.askForCode();
        const code = await lab.codeOnPhone();
        await button(lab, 'window.clock.pause').click();
        await expect(lab.happened).toContainText(lab.text('happened.timePaused'));
        await page.clock.runFor(5 * 60_000);
        await lab.show('phone');
        expect(await lab.codeOnPhone()).toBe(code);
        await expect(lab.window('phone')).toContainText(lab.text('phone.codes.paused'));
        await lab.show('browser');
        await lab.field('browser', 'portal.code.label').fill(code);
        await lab.press('browser', 'portal.code.verify');
        await expect(lab.step('choose-method')).toHaveAttribute('data-step-state', 'done');
        await button(lab, 'window.clock.resume').click();
        await expect(lab.happened).toContainText(lab.text('happened.timeResumed'));
      });
    });
  }
}

test('an app password that was shown once does not come back, and the page says so', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.bringTo('copy-app-password');
  await lab.press('browser', 'portal.appPassword.copy');
  await lab.press('browser', 'portal.appPassword.done');
  await button(lab, 'window.undo').click();
  await expect(lab.window('browser')).toContainText(lab.text('portal.appPassword.gone'));
  await expect(lab.appPassword).toHaveCount(0);
});

test('what one tab takes back is taken back in the other', async ({ page }) => {
  const one = await Lab.open(page);
  await one.press('browser', 'portal.chooser.sari');
  const other = await Lab.open(await page.context().newPage());
  await expect.poll(() => hash(other.page)).toBe(await hash(page));
  await button(other, 'window.undo').click();
  await expect(one.button('browser', 'portal.chooser.sari')).toBeVisible();
  await expect(button(one, 'window.redo')).toBeEnabled();
});
