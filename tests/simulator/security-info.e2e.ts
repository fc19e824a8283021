import { expect, test, type Page } from '@playwright/test';
import { Lab } from './lab.ts';

/** Methods and app passwords, managed on the pages of both families of screens. */

const returned = 'Printer 01';

const open = (page: Page, guide: string): Promise<Lab> => Lab.open(page, 'en', '', guide);

const row = (lab: Lab, name: string) =>
  lab.window('browser').getByRole('listitem').filter({ hasText: name });

async function deleteRow(lab: Lab, name: string): Promise<void> {
  await lab.show('browser');
  await row(lab, name)
    .getByRole('button', { name: lab.text('portal.securityInfo.delete'), exact: true })
    .click();
}

test('RV-05 RV-06 a printer that is let in is refused at its next page once its app password is deleted', async ({
  page,
}) => {
  const lab = await open(page, 'delete-app-password');
  await lab.press('mail', 'mail.printer.sendAgain');
  await expect(lab.window('mail')).toContainText('235 2.7.0');
  await lab.bringTo('find-and-delete');
  await deleteRow(lab, returned);
  await lab.press('browser', 'portal.ok');
  await expect(row(lab, returned)).toHaveCount(0);
  await expect(row(lab, 'Scanner 02')).toBeVisible();
  await expect(row(lab, 'Laptop 2019')).toBeVisible();
  await lab.press('mail', 'mail.printer.sendAgain');
  await expect(lab.window('mail')).toContainText('535 5.7.3 Authentication unsuccessful');
});

test('RV-05 the mail program of 2018 is refused at "Get mail" once its app password is deleted', async ({
  page,
}) => {
  const lab = await open(page, 'create-app-password');
  await lab.bringTo('use-in-mail-app');
  await lab.press('mail', 'mail.welcome.addAccount');
  await lab.press('mail', 'mail.password.paste');
  await lab.press('mail', 'mail.password.signIn');
  await expect(lab.window('mail')).toContainText(lab.text('mail.inbox.withAppPassword'));
  await lab.press('browser', 'portal.verification.title');
  await lab.press('browser', 'portal.appPasswords.manage');
  await deleteRow(lab, lab.text('portal.appPassword.initial'));
  await lab.press('browser', 'portal.yes');
  await lab.press('browser', 'portal.close');
  await expect(lab.window('browser')).toContainText(lab.text('portal.appPasswords.empty'));
  await lab.press('mail', 'mail.inbox.getMail');
  await expect(lab.window('mail')).toContainText('NO LOGIN failed.');
});

test('CC-09 the other page sees within a second that an app password was deleted', async ({
  page,
}) => {
  const one = await open(page, 'delete-app-password');
  await one.bringTo('find-and-delete');
  const other = await open(await page.context().newPage(), 'delete-app-password');
  await expect(row(other, returned)).toBeVisible();
  await deleteRow(one, returned);
  await one.press('browser', 'portal.ok');
  await expect(row(one, returned)).toHaveCount(0);
  await expect(other.step('confirm')).toHaveAttribute('data-step-state', 'done', { timeout: 1000 });
  await other.press('mail', 'mail.printer.sendAgain');
  await expect(other.window('mail')).toContainText('535');
});

test('AP-08 an app password that was added is not shown again after a reload', async ({ page }) => {
  const lab = await open(page, 'add-app-password');
  await lab.bringTo('copy-it');
  await expect(lab.appPassword).toBeVisible();
  await page.reload();
  const again = await open(page, 'add-app-password');
  await expect(again.window('browser')).toContainText(again.text('portal.appPassword.gone'));
  await expect(again.appPassword).toHaveCount(0);
});

test('the one reason is told where App password is not in the list', async ({ page }) => {
  const lab = await open(page, 'add-app-password');
  await lab.press('browser', 'portal.chooser.budi');
  await lab.press('browser', 'portal.signIn.submit');
  await lab.press('browser', 'portal.securityInfo.title');
  await lab.press('browser', 'portal.securityInfo.add');
  const options = await lab
    .window('browser')
    .getByRole('combobox')
    .locator('option')
    .allTextContents();
  expect(options).not.toContain(lab.text('portal.appPassword.label'));
  await expect(lab.happened).toContainText(lab.text('reason.mfaDisabled'));
});

test('a refused name takes the focus to its field, and a new page to its heading', async ({
  page,
}) => {
  const lab = await open(page, 'add-app-password');
  await lab.bringTo('name-it');
  await lab.show('browser');
  const name = lab.field('browser', 'portal.nameAppPassword.label');
  await name.fill('short');
  await name.press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(
    new RegExp(lab.text('reason.screen.appPasswordNameTooShort')),
  );
  await name.fill('Printer 07');
  await name.press('Enter');
  await expect(lab.window('browser').getByRole('heading', { level: 4 })).toBeFocused();
});
