import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { practiceProfile, type PracticeClientId } from '../../src/flows/scenarios.ts';
import { listedClients } from '../../src/tenant/vendor-profile.ts';
import type { WayIn } from '../../src/tenant/clients.ts';
import { startPractice } from '../guides/runner.ts';
import { Lab } from './lab.ts';

type MailProgram = Exclude<
  PracticeClientId,
  'outlook2013' | 'appleMailCarriedOver' | 'appleMailMac' | 'adminShell'
>;

/** The programs of the mail window in November 2026, for somebody who is enforced and registered. */

async function open(page: Page): Promise<Lab> {
  await startPractice(page, '/en/guides/send-from-printer/');
  const lab = new Lab(page);
  await lab.show('mail');
  return lab;
}

const list = (lab: Lab): Locator =>
  lab.window('mail').getByRole('combobox', { name: lab.text('mail.welcome.choose') });

async function choose(lab: Lab, program: MailProgram): Promise<void> {
  await list(lab).selectOption({ label: lab.text(`client.${program}`) });
  await expect(lab.window('mail').locator('p').first()).toContainText(
    lab.text(`client.${program}`),
  );
}

const addAccount = (lab: Lab, program: MailProgram) =>
  lab.press('mail', program === 'smtpDevice' ? 'mail.printer.setUp' : 'mail.welcome.addAccount');

const signIn = (lab: Lab, program: MailProgram) =>
  lab.press('mail', program === 'smtpDevice' ? 'mail.printer.sendTest' : 'mail.password.signIn');

/** What its reader is told before, and the server's words to the account password where it hears one. */
const expected: Readonly<Record<MailProgram, readonly [way: WayIn, words?: string]>> = {
  outlook2010: ['passwordOnly', 'HTTP/1.1 401 Unauthorized'],
  outlook2016: ['modernWhereAllowed', 'HTTP/1.1 401 Unauthorized'],
  appleMailOldPhone: ['ended'],
  thunderbird: ['modernAfterSetting', 'NO LOGIN failed.'],
  smtpDevice: ['passwordOnly', '535 5.7.3 Authentication unsuccessful'],
  appleMailNewPhone: ['modern'],
  outlookNow: ['modern'],
};

/** Typed so that a client that joins the list has to be expected here. */
const mailPrograms = listedClients(practiceProfile) as readonly MailProgram[];

for (const program of mailPrograms) {
  const [way, words = ''] = expected[program];
  test(`${program}: what it says of itself, and what the account password brings`, async ({
    page,
  }) => {
    const lab = await open(page);
    await choose(lab, program);
    const line = lab.text(`mail.way.${way}`);
    await expect(lab.window('mail').getByText(line)).toBeVisible();
    await addAccount(lab, program);
    await signIn(lab, program);
    if (way === 'modern') {
      const title = lab.text('portal.secondFactor.title');
      await expect(lab.window('mail').getByRole('heading', { name: title })).toBeFocused();
      await lab.field('mail', 'portal.code.label').fill(await lab.codeOnPhone());
      await lab.press('mail', 'portal.code.verify');
      await expect(lab.window('mail').getByText(lab.text('mail.inbox.withModern'))).toBeVisible();
      await expect(lab.happened).toContainText('§7.5');
    } else if (way === 'ended') {
      await expect(lab.happened).toContainText(lab.text('reason.protocolEnded'));
    } else {
      await expect(lab.window('mail').getByText(words)).toBeVisible();
    }
  });
}

test('Thunderbird with OAuth2 shows the organisation’s sign-in page, and the list keeps its focus', async ({
  page,
}) => {
  const lab = await open(page);
  await choose(lab, 'thunderbird');
  await addAccount(lab, 'thunderbird');
  const method = lab
    .window('mail')
    .getByRole('combobox', { name: lab.text('mail.setting.method') });
  await method.focus();
  await page.keyboard.press('ArrowDown');
  const sheet = lab.window('mail').getByRole('group', { name: lab.text('mail.sheet') });
  await expect(sheet).toBeVisible();
  await expect(method).toBeFocused();
  await expect(lab.happened).toContainText('§4.4 row 8');
  await lab.field('mail', 'portal.signIn.password').fill('abcdefghijklmnop');
  await signIn(lab, 'thunderbird');
  await expect(sheet.getByText(lab.text('reason.screen.passwordWrong'))).toBeVisible();
});

test('another program begins anew, and the panel says what became of the old one', async ({
  page,
}) => {
  const lab = await open(page);
  await addAccount(lab, 'smtpDevice');
  await lab.press('mail', 'mail.otherProgram');
  await expect(list(lab)).toBeVisible();
  await expect(lab.happened).toContainText(lab.text('happened.mailClosed'));
});

test('printer and program can be used by keyboard alone', async ({ page }) => {
  const lab = await open(page);
  const use = async (target: Locator) => {
    await expect(target).toBeVisible();
    for (let count = 0; count < 60; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${target.toString()}.`);
  };
  await use(list(lab));
  await page.keyboard.press('ArrowDown');
  await expect(lab.window('mail').locator('p').first()).toContainText(
    lab.text('client.appleMailNewPhone'),
  );
  await page.keyboard.press('ArrowUp');
  await use(lab.button('mail', 'mail.printer.setUp'));
  await page.keyboard.press('Enter');
  await expect(
    lab.window('mail').getByRole('heading', { name: lab.text('mail.printer.settings') }),
  ).toBeFocused();
  await use(lab.field('mail', 'mail.password.label'));
  await page.keyboard.press('Enter');
  await expect(lab.window('mail').getByText('535 5.7.3')).toBeVisible();
  await expect(lab.field('mail', 'mail.password.label')).toBeFocused();
  await use(lab.button('mail', 'mail.otherProgram'));
  await page.keyboard.press('Enter');
  await expect(
    lab.window('mail').getByRole('heading', { name: lab.text('mail.printer.title') }),
  ).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing on any page of any program', async ({ page }) => {
      const lab = await open(page);
      const check = async (where: string) => {
        const { violations } = await new AxeBuilder({ page })
          .include('[data-window="mail"]')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
          where,
        ).toEqual([]);
      };
      for (const program of mailPrograms) {
        await choose(lab, program);
        await check(`${program}, welcome`);
        await addAccount(lab, program);
        await check(`${program}, account`);
        await signIn(lab, program);
        await expect(lab.button('mail', 'mail.otherProgram')).toBeVisible();
        await check(`${program}, answer`);
        await lab.press('mail', 'mail.otherProgram');
      }
    });
  });
}
