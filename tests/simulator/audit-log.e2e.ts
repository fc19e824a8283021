import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { startPractice } from '../guides/runner.ts';
import { PracticePage } from './practice-page.ts';

/** The audit log, and a new account password: in the admin centre, in the browser and in the inbox. */

async function open(page: Page): Promise<PracticePage> {
  await startPractice(page, '/en/simulator/');
  return new PracticePage(page);
}

test('the audit log is read newest first, by person, and saved as a file', async ({ page }) => {
  const practice = await open(page);
  const admin = practice.window('admin');
  await practice.press('browser', 'portal.chooser.budi');
  await practice.press('browser', 'portal.signIn.submit');
  await practice.press('admin', 'admin.pages.users');
  await admin
    .getByRole('checkbox', { name: practice.text('admin.person.sari'), exact: true })
    .check();
  await practice.press('admin', 'admin.users.block');
  await practice.press('admin', 'admin.pages.audit');

  const entries = admin.getByRole('listitem');
  await expect(entries.first()).toContainText(practice.text('admin.audit.event.userChanged'));
  await expect(entries.last()).toContainText(practice.text('admin.audit.event.tenantCreated'));
  const list = admin.getByRole('combobox', { name: practice.text('admin.audit.person') });
  await list.selectOption({ label: practice.text('admin.person.budi') });
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText(practice.text('admin.audit.event.webPasswordAccepted'));
  await list.selectOption({ label: practice.text('admin.audit.everyone') });

  const saved = page.waitForEvent('download');
  await practice.press('admin', 'admin.audit.export');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('audit-log.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('\uFEFFseq,at,actor,action,subject,via,target,result,reason');
  expect(text).toContain('"ratna","userChanged","sari"');
});

test('a reset password is shown, signs in, and is told in the inbox of its owner', async ({
  page,
}) => {
  const practice = await open(page);
  const admin = practice.window('admin');
  await practice.press('admin', 'admin.pages.users');
  await admin
    .getByRole('checkbox', { name: practice.text('admin.person.budi'), exact: true })
    .check();
  await practice.press('admin', 'admin.users.resetPassword');
  await practice.press('admin', 'admin.reset.submit');
  await expect(admin.getByText('Latihan-Pagi-2018-2')).toBeVisible();
  await expect(practice.happened).toContainText(practice.text('happened.accountPasswordChanged'));

  await practice.press('browser', 'portal.chooser.budi');
  await expect(practice.field('browser', 'portal.signIn.password')).toHaveValue(
    'Latihan-Pagi-2018-2',
  );
  await practice.press('browser', 'portal.signIn.submit');
  await expect(practice.button('browser', 'portal.home.signOut')).toBeVisible();

  const mail = practice.window('mail');
  await practice.show('mail');
  await mail.getByRole('combobox').selectOption({ label: practice.text('client.outlookNow') });
  await practice.press('mail', 'mail.welcome.addAccount');
  await practice.press('mail', 'mail.password.signIn');
  await expect(mail.getByRole('listitem').first()).toContainText(
    practice.text('mail.inbox.notice.accountPasswordChanged'),
  );
});

test(
  'a user changes the password on Security info, with the present one',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await open(page);
    await practice.press('browser', 'portal.chooser.budi');
    await practice.press('browser', 'portal.signIn.submit');
    await practice.press('browser', 'portal.securityInfo.title');
    await practice.press('browser', 'portal.securityInfo.changePassword');
    const current = practice.field('browser', 'portal.changePassword.current');
    await expect(current).toHaveValue('Latihan-Pagi-2018');
    await current.fill('Salah-Ketik-1');
    await practice.press('browser', 'portal.changePassword.submit');
    await expect(current).toBeFocused();
    await current.fill('Latihan-Pagi-2018');
    await practice.press('browser', 'portal.changePassword.submit');
    await expect(practice.button('browser', 'portal.securityInfo.changePassword')).toBeVisible();
    await expect(practice.happened).toContainText(practice.text('happened.accountPasswordChanged'));
  },
);

test('Save rests until there is something to save', { tag: '@full' }, async ({ page }) => {
  const practice = await open(page);
  await practice.press('admin', 'admin.pages.organisation');
  const save = practice.button('admin', 'admin.save');
  const box = practice.window('admin').getByRole('checkbox', {
    name: practice.text('admin.organisation.legacyBlocked'),
    exact: true,
  });
  await expect(save).toBeDisabled();
  await box.check();
  await expect(save).toBeEnabled();
  await box.uncheck();
  await expect(save).toBeDisabled();
  await box.check();
  await save.click();
  await expect(practice.window('admin').getByText(practice.text('admin.saved'))).toBeVisible();
  await expect(save).toBeDisabled();
});
