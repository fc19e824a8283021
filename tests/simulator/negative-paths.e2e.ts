import { expect, test } from '@playwright/test';
import { Lab } from './lab.ts';

/** What goes wrong in real life, and what the reader is told then. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('an admin who did not turn it on: the option is not there, and the page says why', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.press('browser', 'portal.chooser.budi');
  await lab.press('browser', 'portal.signIn.submit');
  await expect(lab.window('browser').getByText(lab.text('portal.home.notOffered'))).toBeVisible();
  await expect(lab.button('browser', 'portal.interrupt.setItUpNow')).toHaveCount(0);
  await expect(lab.step('check-mfa')).not.toHaveAttribute('data-step-state', 'done');

  await lab.press('browser', 'portal.home.askAdmin');
  await lab.press('browser', 'portal.chooser.budi');
  await lab.press('browser', 'portal.signIn.submit');
  await expect(lab.button('browser', 'portal.interrupt.setItUpNow')).toBeVisible();
  await expect(lab.step('sign-in')).toHaveAttribute('data-step-state', 'done');
});

test('the account password in the mail app is refused with the words of the server', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.bringTo('use-in-mail-app');
  await lab.press('mail', 'mail.welcome.addAccount');
  await lab.press('mail', 'mail.password.signIn');
  await expect(lab.window('mail').getByText('NO LOGIN failed.')).toBeVisible();
  await expect(lab.happened).toContainText(lab.text('reason.appPasswordRequired'));
  await expect(lab.happened).toContainText('R3');
  await expect(lab.field('mail', 'mail.password.label')).toHaveAccessibleDescription(
    new RegExp(lab.text('reason.screen.mailPasswordWrong')),
  );
});

test('before registration is complete the mail app still takes the account password', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.bringTo('sign-in');
  await lab.press('mail', 'mail.welcome.addAccount');
  await lab.press('mail', 'mail.password.signIn');
  await expect(
    lab.window('mail').getByText(lab.text('mail.inbox.withAccountPassword')),
  ).toBeVisible();
  await expect(lab.happened).toContainText('R2');
});

test.describe('one-time codes', () => {
  const submit = async (lab: Lab, code: string) => {
    await lab.show('browser');
    await lab.field('browser', 'portal.code.label').fill(code);
    await lab.press('browser', 'portal.code.verify');
  };

  test('a wrong code is refused, and the right one is still taken', async ({ page }) => {
    const lab = await Lab.open(page);
    await lab.askForCode();
    const right = await lab.codeOnPhone();
    const wrong = String((Number(right) + 123_457) % 1_000_000).padStart(6, '0');
    await submit(lab, wrong);
    await expect(lab.happened).toContainText(lab.text('reason.codeWrong'));
    await expect(lab.field('browser', 'portal.code.label')).toHaveAttribute('aria-invalid', 'true');
    await expect(lab.field('browser', 'portal.code.label')).toHaveValue(wrong);
    await submit(lab, await lab.codeOnPhone());
    await expect(lab.step('choose-method')).toHaveAttribute('data-step-state', 'done');
  });

  test('a code that was right two minutes ago is too old', async ({ page }) => {
    const lab = await Lab.open(page);
    await lab.askForCode();
    const old = await lab.codeOnPhone();
    for (let count = 0; count < 3; count += 1) {
      await page.getByRole('button', { name: lab.text('window.clock.skip30') }).click();
    }
    await submit(lab, old);
    await expect(lab.happened).toContainText(lab.text('reason.codeExpired'));
  });

  test('a code is taken once: at the next sign-in it is refused', async ({ page }) => {
    const lab = await Lab.open(page);
    await lab.askForCode();
    const code = await lab.codeOnPhone();
    await submit(lab, code);
    await lab.press('browser', 'portal.next');
    await lab.press('browser', 'portal.appPassword.done');
    await lab.press('browser', 'portal.home.signOut');
    await lab.press('browser', 'portal.chooser.sari');
    await lab.press('browser', 'portal.signIn.submit');
    await submit(lab, code);
    await expect(lab.happened).toContainText(lab.text('reason.codeReplayed'));
    await expect(
      lab.window('browser').getByText(lab.text('reason.screen.codeWrong')),
    ).toBeVisible();
  });

  test('a code from a text message expires, and a new one replaces the old', async ({ page }) => {
    const lab = await Lab.open(page);
    await lab.chooseMethod('textMessage');
    await lab.press('browser', 'portal.next');
    await lab.press('phone', 'phone.apps.messages');
    const inMessage = lab
      .window('phone')
      .getByRole('status', { name: lab.text('phone.messages.code') })
      .first();
    const first = (await inMessage.innerText()).replace(/\D/g, '');

    await lab.press('browser', 'portal.code.sendAgain');
    await expect(inMessage).not.toHaveText(first);
    await submit(lab, first);
    await expect(lab.happened).toContainText(lab.text('reason.codeWrong'));

    const second = (await inMessage.innerText()).replace(/\D/g, '');
    await page.getByRole('button', { name: lab.text('window.clock.skip600') }).click();
    await submit(lab, second);
    await expect(lab.happened).toContainText(lab.text('reason.enrolmentExpired'));
  });

  test('a call is confirmed with # on the phone', async ({ page }) => {
    const lab = await Lab.open(page);
    await lab.chooseMethod('phoneCall');
    await lab.press('browser', 'portal.next');
    await lab.press('phone', 'phone.calls.answer');
    await lab.window('phone').getByRole('button', { name: '5', exact: true }).click();
    await expect(lab.step('choose-method')).toHaveAttribute('data-step-state', 'current');
    await lab.window('phone').getByRole('button', { name: '#', exact: true }).click();
    await expect(lab.step('choose-method')).toHaveAttribute('data-step-state', 'done');
  });
});

test('an app password pasted with spaces is accepted', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.bringTo('copy-app-password');
  const shown = await lab
    .window('browser')
    .getByText(/^[a-z]{16}$/)
    .innerText();
  await lab.press('browser', 'portal.appPassword.copy');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  await lab.press('browser', 'portal.appPassword.done');
  await lab.press('mail', 'mail.welcome.addAccount');
  await lab.field('mail', 'mail.password.label').fill(` ${shown.replace(/(.{4})/g, '$1 ')}`);
  await lab.press('mail', 'mail.password.signIn');
  await expect(lab.window('mail').getByText(lab.text('mail.inbox.withAppPassword'))).toBeVisible();
});

test('an app password does not open the web sign-in', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.bringTo('use-in-mail-app');
  await lab.press('browser', 'portal.home.signOut');
  await lab.press('browser', 'portal.chooser.sari');
  await lab.press('mail', 'mail.welcome.addAccount');
  await lab.press('mail', 'mail.password.paste');
  const appPassword = await lab.field('mail', 'mail.password.label').inputValue();
  await lab.show('browser');
  await lab.field('browser', 'portal.signIn.password').fill(appPassword);
  await lab.press('browser', 'portal.signIn.submit');
  await expect(lab.happened).toContainText(lab.text('reason.passwordIsAppPassword'));
  await expect(
    lab.window('browser').getByText(lab.text('reason.screen.passwordWrong')),
  ).toBeVisible();
});

test('AP-08 AP-24 the app password is shown once, which the page says before; a reload does not bring it back', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.bringTo('copy-app-password');
  await expect(lab.window('browser').getByText(lab.text('portal.appPassword.once'))).toBeVisible();
  await expect(lab.appPassword).toBeVisible();
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await expect(lab.window('browser').getByText(lab.text('portal.appPassword.gone'))).toBeVisible();
  await expect(lab.appPassword).toHaveCount(0);
});

test('EN-15 text message and call come with their risk, beside the app that has none', async ({
  page,
}) => {
  const lab = await Lab.open(page);
  await lab.bringTo('choose-method');
  const list = lab.window('browser').getByRole('combobox');
  for (const [option, note] of [
    ['portal.contact.textMessage', 'portal.contact.textLead'],
    ['portal.contact.phoneCall', 'portal.contact.callLead'],
  ] as const) {
    await list.selectOption({ label: lab.text(option) });
    await expect(lab.window('browser').getByText(lab.text(note))).toBeVisible();
    await expect(
      list.locator('option', { hasText: lab.text('portal.contact.mobileApp') }),
    ).toHaveCount(1);
  }
});

test('BI-08 a code can be pasted into one field that asks for digits', async ({ page }) => {
  const lab = await Lab.open(page);
  await lab.openQrCode();
  await lab.press('browser', 'portal.next');
  const field = lab.field('browser', 'portal.code.label');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(field).toHaveAttribute('inputmode', 'numeric');
  await page.evaluate(() => navigator.clipboard.writeText('123 456'));
  await field.press('ControlOrMeta+V');
  await expect(field).toHaveValue('123 456');
});
