import { expect, test } from '../support/browser-test.ts';
import { PracticePage } from './practice-page.ts';

/** What goes wrong in real life, and what the reader is told then. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test(
  'without MFA the option is missing, and the page says why',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.press('browser', 'portal.chooser.budi');
    await practice.press('browser', 'portal.signIn.submit');
    await expect(
      practice.window('browser').getByText(practice.text('portal.home.notOffered')),
    ).toBeVisible();
    await expect(practice.button('browser', 'portal.interrupt.setItUpNow')).toHaveCount(0);
    await expect(practice.step('check-mfa')).not.toHaveAttribute('data-step-state', 'done');

    await practice.press('browser', 'portal.home.askAdmin');
    await practice.press('browser', 'portal.chooser.budi');
    await practice.press('browser', 'portal.signIn.submit');
    await expect(practice.button('browser', 'portal.interrupt.setItUpNow')).toBeVisible();
    await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'done');
  },
);

test('the account password in the mail app is refused with the words of the server', async ({
  page,
}) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('use-in-mail-app');
  await practice.press('mail', 'mail.welcome.addAccount');
  await practice.press('mail', 'mail.password.signIn');
  await expect(practice.window('mail').getByText('NO LOGIN failed.')).toBeVisible();
  await expect(practice.happened).toContainText(practice.text('reason.appPasswordRequired'));
  await expect(practice.happened).toHaveAttribute('data-rule', 'R3');
  await expect(practice.field('mail', 'mail.password.label')).toHaveAccessibleDescription(
    new RegExp(practice.text('reason.screen.mailPasswordWrong')),
  );
});

test(
  'before registration is complete the mail app still takes the account password',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('sign-in');
    await practice.press('mail', 'mail.welcome.addAccount');
    await practice.press('mail', 'mail.password.signIn');
    await expect(
      practice.window('mail').getByText(practice.text('mail.inbox.withAccountPassword')),
    ).toBeVisible();
    await expect(practice.happened).toHaveAttribute('data-rule', 'R2');
  },
);

test.describe('one-time codes', () => {
  const submit = async (practice: PracticePage, code: string) => {
    await practice.show('browser');
    await practice.field('browser', 'portal.code.label').fill(code);
    await practice.press('browser', 'portal.code.verify');
  };

  test('a wrong code is refused, and the right one is still taken', async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.askForCode();
    const right = await practice.codeOnPhone();
    const wrong = String((Number(right) + 123_457) % 1_000_000).padStart(6, '0');
    await submit(practice, wrong);
    await expect(practice.happened).toContainText(practice.text('reason.codeWrong'));
    await expect(practice.field('browser', 'portal.code.label')).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(practice.field('browser', 'portal.code.label')).toHaveValue(wrong);
    await submit(practice, await practice.codeOnPhone());
    await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'done');
  });

  test.describe('on a small phone', () => {
    test.use({ viewport: { width: 360, height: 780 } });
    test(
      'beside the phone with the new code, the card does not speak of the refused one',
      { tag: '@full' },
      async ({ page }) => {
        const practice = await PracticePage.open(page, 'id', '', 'set-up-today');
        await practice.bringTo('prove-it');
        await practice.press('phone', 'phone.codes.scan');
        await practice.press('browser', 'portal.next');
        await practice.show('browser');
        await practice.field('browser', 'portal.code.label').fill('000000');
        await practice.press('browser', 'portal.next');
        const card = page.getByRole('region', { name: practice.text('window.coach') });
        const refusal = card.getByText(practice.text('reason.screen.codeWrong'));
        await expect(refusal).toBeVisible();
        const next = practice.button('browser', 'portal.next');
        const covers = async () => {
          const [button, above] = await Promise.all([next.boundingBox(), card.boundingBox()]);
          return (button?.y ?? 0) + (button?.height ?? 0) - (above?.y ?? 0);
        };
        await expect.poll(covers).toBeLessThanOrEqual(0);
        await practice.show('phone');
        await expect(refusal).toBeHidden();
        await practice.show('browser');
        await expect(refusal).toBeVisible();
      },
    );
  });

  test('a code that was right two minutes ago is too old', { tag: '@full' }, async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.askForCode();
    const old = await practice.codeOnPhone();
    for (let count = 0; count < 3; count += 1) {
      await page.getByRole('button', { name: practice.text('window.clock.skip30') }).click();
    }
    await submit(practice, old);
    await expect(practice.happened).toContainText(practice.text('reason.codeExpired'));
  });

  test(
    'a code is taken once: at the next sign-in it is refused',
    { tag: '@full' },
    async ({ page }) => {
      const practice = await PracticePage.open(page);
      await practice.askForCode();
      const code = await practice.codeOnPhone();
      await submit(practice, code);
      await practice.press('browser', 'portal.next');
      await practice.press('browser', 'portal.appPassword.done');
      await practice.press('browser', 'portal.home.signOut');
      await practice.press('browser', 'portal.chooser.sari');
      await practice.press('browser', 'portal.signIn.submit');
      await submit(practice, code);
      await expect(practice.happened).toContainText(practice.text('reason.codeReplayed'));
      await expect(
        practice.window('browser').getByText(practice.text('reason.screen.codeWrong')),
      ).toBeVisible();
    },
  );

  test('a code from a text message expires, and a new one replaces the old', async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.chooseMethod('textMessage');
    await practice.press('browser', 'portal.next');
    await practice.press('phone', 'phone.apps.messages');
    const inMessage = practice
      .window('phone')
      .getByRole('status', { name: practice.text('phone.messages.code') })
      .first();
    const first = (await inMessage.innerText()).replace(/\D/g, '');

    await practice.press('browser', 'portal.code.sendAgain');
    await expect(inMessage).not.toHaveText(first);
    await submit(practice, first);
    await expect(practice.happened).toContainText(practice.text('reason.codeWrong'));

    const second = (await inMessage.innerText()).replace(/\D/g, '');
    await page.getByRole('button', { name: practice.text('window.clock.skip600') }).click();
    await submit(practice, second);
    await expect(practice.happened).toContainText(practice.text('reason.enrolmentExpired'));
  });

  test('a call is confirmed with # on the phone', { tag: '@full' }, async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.chooseMethod('phoneCall');
    await practice.press('browser', 'portal.next');
    await practice.press('phone', 'phone.calls.answer');
    await practice.window('phone').getByRole('button', { name: '5', exact: true }).click();
    await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'current');
    await practice.window('phone').getByRole('button', { name: '#', exact: true }).click();
    await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'done');
  });
});

test('an app password pasted with spaces is accepted', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('copy-app-password');
  const shown = await practice
    .window('browser')
    .getByText(/^[a-z]{16}$/)
    .innerText();
  await practice.press('browser', 'portal.appPassword.copy');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  await practice.press('browser', 'portal.appPassword.done');
  await practice.press('mail', 'mail.welcome.addAccount');
  await practice.field('mail', 'mail.password.label').fill(` ${shown.replace(/(.{4})/g, '$1 ')}`);
  await practice.press('mail', 'mail.password.signIn');
  await expect(
    practice.window('mail').getByText(practice.text('mail.inbox.withAppPassword')),
  ).toBeVisible();
});

test('an app password does not open the web sign-in', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('use-in-mail-app');
  await practice.press('browser', 'portal.home.signOut');
  await practice.press('browser', 'portal.chooser.sari');
  await practice.press('mail', 'mail.welcome.addAccount');
  await practice.press('mail', 'mail.password.paste');
  const appPassword = await practice.field('mail', 'mail.password.label').inputValue();
  await practice.show('browser');
  await practice.field('browser', 'portal.signIn.password').fill(appPassword);
  await practice.press('browser', 'portal.signIn.submit');
  await expect(practice.happened).toContainText(practice.text('reason.passwordIsAppPassword'));
  await expect(
    practice.window('browser').getByText(practice.text('reason.screen.passwordWrong')),
  ).toBeVisible();
});

test('AP-08 AP-24 the app password is shown once, which the page says before; a reload does not bring it back', async ({
  page,
}) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('copy-app-password');
  await expect(
    practice.window('browser').getByText(practice.text('portal.appPassword.once')),
  ).toBeVisible();
  await expect(practice.appPassword).toBeVisible();
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await expect(
    practice.window('browser').getByText(practice.text('portal.appPassword.gone')),
  ).toBeVisible();
  await expect(practice.appPassword).toHaveCount(0);
});

test(
  'EN-15 text message and call are shown with their risk, beside the app',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('choose-method');
    const list = practice.window('browser').getByRole('combobox');
    for (const [option, note] of [
      ['portal.contact.textMessage', 'portal.contact.textLead'],
      ['portal.contact.phoneCall', 'portal.contact.callLead'],
    ] as const) {
      await list.selectOption({ label: practice.text(option) });
      await expect(practice.window('browser').getByText(practice.text(note))).toBeVisible();
      await expect(
        list.locator('option', { hasText: practice.text('portal.contact.mobileApp') }),
      ).toHaveCount(1);
    }
  },
);

test('BI-08 a code can be pasted into one field for digits', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.openQrCode();
  await practice.press('browser', 'portal.next');
  const field = practice.field('browser', 'portal.code.label');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(field).toHaveAttribute('inputmode', 'numeric');
  await page.evaluate(() => navigator.clipboard.writeText('123 456'));
  await field.press('ControlOrMeta+V');
  await expect(field).toHaveValue('123 456');
});
