import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { startPractice } from '../guides/runner.ts';
import { Lab } from './lab.ts';

/** The audit log, and a new account password: in the admin centre, in the browser and in the inbox. */

async function open(page: Page): Promise<Lab> {
  await startPractice(page, '/en/simulator/');
  return new Lab(page);
}

test('the audit log is read newest first, by person, and saved as a file', async ({ page }) => {
  const lab = await open(page);
  const admin = lab.window('admin');
  await lab.press('browser', 'portal.chooser.budi');
  await lab.press('browser', 'portal.signIn.submit');
  await lab.press('admin', 'admin.pages.users');
  await admin.getByRole('checkbox', { name: lab.text('admin.person.sari'), exact: true }).check();
  await lab.press('admin', 'admin.users.block');
  await lab.press('admin', 'admin.pages.audit');

  const entries = admin.getByRole('listitem');
  await expect(entries.first()).toContainText(lab.text('admin.audit.event.userChanged'));
  await expect(entries.last()).toContainText(lab.text('admin.audit.event.tenantCreated'));
  const list = admin.getByRole('combobox', { name: lab.text('admin.audit.person') });
  await list.selectOption({ label: lab.text('admin.person.budi') });
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText(lab.text('admin.audit.event.webPasswordAccepted'));
  await list.selectOption({ label: lab.text('admin.audit.everyone') });

  const saved = page.waitForEvent('download');
  await lab.press('admin', 'admin.audit.export');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('audit-log.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('\uFEFFseq,at,actor,action,subject,via,target,result,reason');
  expect(text).toContain('"ratna","userChanged","sari"');
});

test('a reset password is shown, signs in, and is told in the inbox of its owner', async ({
  page,
}) => {
  const lab = await open(page);
  const admin = lab.window('admin');
  await lab.press('admin', 'admin.pages.users');
  await admin.getByRole('checkbox', { name: lab.text('admin.person.budi'), exact: true }).check();
  await lab.press('admin', 'admin.users.resetPassword');
  await lab.press('admin', 'admin.reset.submit');
  await expect(admin.getByText('Latihan-Pagi-2018-2')).toBeVisible();
  await expect(lab.happened).toContainText(lab.text('happened.accountPasswordChanged'));

  await lab.press('browser', 'portal.chooser.budi');
  await expect(lab.field('browser', 'portal.signIn.password')).toHaveValue('Latihan-Pagi-2018-2');
  await lab.press('browser', 'portal.signIn.submit');
  await expect(lab.button('browser', 'portal.home.signOut')).toBeVisible();

  const mail = lab.window('mail');
  await lab.show('mail');
  await mail.getByRole('combobox').selectOption({ label: lab.text('mail.program.outlookNow') });
  await lab.press('mail', 'mail.welcome.addAccount');
  await lab.press('mail', 'mail.password.signIn');
  await expect(mail.getByRole('listitem').first()).toContainText(
    lab.text('mail.inbox.notice.accountPasswordChanged'),
  );
});

test('a user changes the password on Security info, with the present one', async ({ page }) => {
  const lab = await open(page);
  await lab.press('browser', 'portal.chooser.budi');
  await lab.press('browser', 'portal.signIn.submit');
  await lab.press('browser', 'portal.securityInfo.title');
  await lab.press('browser', 'portal.securityInfo.changePassword');
  const current = lab.field('browser', 'portal.changePassword.current');
  await expect(current).toHaveValue('Latihan-Pagi-2018');
  await current.fill('Salah-Ketik-1');
  await lab.press('browser', 'portal.changePassword.submit');
  await expect(current).toBeFocused();
  await current.fill('Latihan-Pagi-2018');
  await lab.press('browser', 'portal.changePassword.submit');
  await expect(lab.button('browser', 'portal.securityInfo.changePassword')).toBeVisible();
  await expect(lab.happened).toContainText(lab.text('happened.accountPasswordChanged'));
});

test('Save rests until there is something to save', async ({ page }) => {
  const lab = await open(page);
  await lab.press('admin', 'admin.pages.organisation');
  const save = lab.button('admin', 'admin.save');
  const box = lab
    .window('admin')
    .getByRole('checkbox', { name: lab.text('admin.organisation.legacyBlocked'), exact: true });
  await expect(save).toBeDisabled();
  await box.check();
  await expect(save).toBeEnabled();
  await box.uncheck();
  await expect(save).toBeDisabled();
  await box.check();
  await save.click();
  await expect(lab.window('admin').getByText(lab.text('admin.saved'))).toBeVisible();
  await expect(save).toBeDisabled();
});
