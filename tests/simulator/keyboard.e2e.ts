import { expect, test, type Locator, type Page } from '@playwright/test';
import { Lab } from './lab.ts';

/** The whole flow by keyboard alone: Tab to a control, Enter or Space to use it. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < 120; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}.`);
}

test('the flow can be finished by keyboard alone', async ({ page }) => {
  await page.goto('/en/guides/create-app-password/');
  await tabTo(page, page.locator('[data-practice-start]'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-state-hash]')).toBeVisible();
  const lab = new Lab(page);
  const use = async (target: Locator) => {
    await expect(target).toBeVisible();
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  await use(lab.button('browser', 'portal.chooser.sari'));
  await use(lab.button('browser', 'portal.signIn.submit'));
  await use(lab.button('browser', 'portal.interrupt.setItUpNow'));
  const list = lab.window('browser').getByRole('combobox');
  await expect(list).toBeVisible();
  await tabTo(page, list);
  await page.keyboard.press('ArrowDown');
  await use(lab.button('browser', 'portal.contact.setUp'));
  await use(lab.button('phone', 'phone.codes.scan'));
  await use(lab.button('browser', 'portal.next'));
  const code = await lab.codeOnPhone();
  await tabTo(page, lab.field('browser', 'portal.code.label'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(lab.step('choose-method')).toHaveAttribute('data-step-state', 'done');
  await use(lab.button('browser', 'portal.next'));
  await use(lab.button('browser', 'portal.appPassword.copy'));
  await use(lab.button('browser', 'portal.appPassword.done'));
  await use(
    page
      .locator('[data-practice-root]')
      .getByRole('button', { name: new RegExp(`^${lab.text('window.short.mail')}`) }),
  );
  await use(lab.button('mail', 'mail.welcome.addAccount'));
  await use(lab.button('mail', 'mail.password.signIn'));
  await expect(lab.window('mail').getByText('NO LOGIN failed.')).toBeVisible();
  await tabTo(page, lab.field('mail', 'mail.password.label'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await page.keyboard.press('Enter');
  await expect(lab.step('use-in-mail-app')).toHaveAttribute('data-step-state', 'done');
});
