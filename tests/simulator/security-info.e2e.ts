import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { PracticePage } from './practice-page.ts';

/** Methods and app passwords, managed on the pages of both families of screens. */

const returned = 'Printer 01';

const open = (page: Page, guide: string): Promise<PracticePage> =>
  PracticePage.open(page, 'en', '', guide);

const row = (practice: PracticePage, name: string) =>
  practice.window('browser').getByRole('listitem').filter({ hasText: name });

async function deleteRow(practice: PracticePage, name: string): Promise<void> {
  await practice.show('browser');
  await row(practice, name)
    .getByRole('button', { name: practice.text('portal.securityInfo.delete'), exact: true })
    .click();
}

test('RV-05 RV-06 a printer that is let in is refused at its next page once its app password is deleted', async ({
  page,
}) => {
  const practice = await open(page, 'delete-app-password');
  await practice.press('mail', 'mail.printer.sendAgain');
  await expect(practice.window('mail')).toContainText('235 2.7.0');
  await practice.bringTo('find-and-delete');
  await deleteRow(practice, returned);
  await practice.press('browser', 'portal.ok');
  await expect(row(practice, returned)).toHaveCount(0);
  await expect(row(practice, 'Scanner 02')).toBeVisible();
  await expect(row(practice, 'Laptop 2019')).toBeVisible();
  await practice.press('mail', 'mail.printer.sendAgain');
  await expect(practice.window('mail')).toContainText('535 5.7.3 Authentication unsuccessful');
});

test(
  'RV-05 the mail program of 2018 is refused at "Get mail" once its app password is deleted',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await open(page, 'create-app-password');
    await practice.bringTo('use-in-mail-app');
    await practice.press('mail', 'mail.welcome.addAccount');
    await practice.press('mail', 'mail.password.paste');
    await practice.press('mail', 'mail.password.signIn');
    await expect(practice.window('mail')).toContainText(
      practice.text('mail.inbox.withAppPassword'),
    );
    await practice.press('browser', 'portal.verification.title');
    await practice.press('browser', 'portal.appPasswords.manage');
    await deleteRow(practice, practice.text('portal.appPassword.initial'));
    await practice.press('browser', 'portal.yes');
    await practice.press('browser', 'portal.close');
    await expect(practice.window('browser')).toContainText(
      practice.text('portal.appPasswords.empty'),
    );
    await practice.press('mail', 'mail.inbox.getMail');
    await expect(practice.window('mail')).toContainText('NO LOGIN failed.');
  },
);

test('CC-09 the other page sees by itself that an app password was deleted', async ({ page }) => {
  const one = await open(page, 'delete-app-password');
  await one.bringTo('find-and-delete');
  const other = await open(await page.context().newPage(), 'delete-app-password');
  await expect(row(other, returned)).toBeVisible();
  await deleteRow(one, returned);
  await one.press('browser', 'portal.ok');
  await expect(row(one, returned)).toHaveCount(0);
  await expect(other.step('confirm')).toHaveAttribute('data-step-state', 'done');
  await other.press('mail', 'mail.printer.sendAgain');
  await expect(other.window('mail')).toContainText('535');
});

test('AP-08 an app password that was added is not shown again after a reload', async ({ page }) => {
  const practice = await open(page, 'add-app-password');
  await practice.bringTo('copy-it');
  await expect(practice.appPassword).toBeVisible();
  await page.reload();
  const again = await open(page, 'add-app-password');
  await expect(again.window('browser')).toContainText(again.text('portal.appPassword.gone'));
  await expect(again.appPassword).toHaveCount(0);
});

test(
  'where app password is missing from the list, the reason is shown',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await open(page, 'add-app-password');
    await practice.press('browser', 'portal.chooser.budi');
    await practice.press('browser', 'portal.signIn.submit');
    await practice.press('browser', 'portal.securityInfo.title');
    await practice.press('browser', 'portal.securityInfo.add');
    const options = practice.window('browser').getByRole('combobox').locator('option');
    await expect(options).not.toHaveCount(0);
    expect(await options.allTextContents()).not.toContain(
      practice.text('portal.appPassword.label'),
    );
    await expect(practice.happened).toContainText(practice.text('reason.mfaDisabled'));
  },
);

test(
  'focus moves to a refused field, and to the heading of a new page',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await open(page, 'add-app-password');
    await practice.bringTo('name-it');
    await practice.show('browser');
    const name = practice.field('browser', 'portal.nameAppPassword.label');
    await name.fill('short');
    await name.press('Enter');
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(
      new RegExp(practice.text('reason.screen.appPasswordNameTooShort')),
    );
    await name.fill('Printer 07');
    await name.press('Enter');
    await expect(practice.window('browser').getByRole('heading', { level: 4 })).toBeFocused();
  },
);
