import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { listedClients } from '../../src/tenant/vendor-profile.ts';
import type { WayIn } from '../../src/tenant/clients.ts';
import type { clients } from '../../src/vendors/microsoft-365/clients.ts';
import { sampled } from '../support/size.ts';
import { violations } from '../support/axe.ts';
import { startPractice } from '../guides/runner.ts';
import { PracticePage } from './practice-page.ts';

type Clients = typeof clients;
/** Those that the mail window lists, read from their descriptors. */
type MailProgram = {
  [Id in keyof Clients]: Clients[Id]['listedIn']['mailWindow'] extends true ? Id : never;
}[keyof Clients];

/** The programs of the mail window in November 2026, for somebody who is enforced and registered. */

async function open(page: Page): Promise<PracticePage> {
  await startPractice(page, '/en/guides/send-from-printer/');
  const practice = new PracticePage(page);
  await practice.show('mail');
  return practice;
}

const list = (practice: PracticePage): Locator =>
  practice.window('mail').getByRole('combobox', { name: practice.text('mail.welcome.choose') });

async function choose(practice: PracticePage, program: MailProgram): Promise<void> {
  await list(practice).selectOption({ label: practice.text(`client.${program}`) });
  await expect(practice.window('mail').locator('p').first()).toContainText(
    practice.text(`client.${program}`),
  );
}

const addAccount = (practice: PracticePage, program: MailProgram) =>
  practice.press(
    'mail',
    program === 'smtpDevice' ? 'mail.printer.setUp' : 'mail.welcome.addAccount',
  );

const signIn = (practice: PracticePage, program: MailProgram) =>
  practice.press(
    'mail',
    program === 'smtpDevice' ? 'mail.printer.sendTest' : 'mail.password.signIn',
  );

/** What its reader is told before, and the server's words to the account password where it hears one. */
const expected: Readonly<Record<MailProgram, readonly [way: WayIn, words?: string]>> = {
  outlook2010: ['passwordOnly', 'HTTP/1.1 401 Unauthorized'],
  outlook2016: ['modernWhereAllowed', 'HTTP/1.1 401 Unauthorized'],
  appleMailOldPhone: ['ended'],
  thunderbird: ['modernAfterSetting', 'NO Basic authentication is disabled.'],
  smtpDevice: ['passwordOnly', '535 5.7.3 Authentication unsuccessful'],
  appleMailNewPhone: ['modern'],
  outlookNow: ['modern'],
};

/** Typed so that a client that joins the list has to be expected here. */
const mailPrograms = listedClients(practiceProfile) as readonly MailProgram[];

for (const program of mailPrograms) {
  const [way, words = ''] = expected[program];
  const isFirstOfItsWay = mailPrograms.find((each) => expected[each][0] === way) === program;
  const tag = sampled(isFirstOfItsWay);
  test(
    `${program}: what it says of itself, and what the account password brings`,
    { tag },
    async ({ page }) => {
      const practice = await open(page);
      await choose(practice, program);
      const line = practice.text(`mail.way.${way}`);
      await expect(practice.window('mail').getByText(line)).toBeVisible();
      await addAccount(practice, program);
      await signIn(practice, program);
      if (way === 'modern') {
        const title = practice.text('portal.secondFactor.title');
        await expect(practice.window('mail').getByRole('heading', { name: title })).toBeFocused();
        await practice.field('mail', 'portal.code.label').fill(await practice.codeOnPhone());
        await practice.press('mail', 'portal.code.verify');
        await expect(
          practice.window('mail').getByText(practice.text('mail.inbox.withModern')),
        ).toBeVisible();
        await expect(practice.happened).toHaveAttribute('data-rule', '§7.5');
      } else if (way === 'ended') {
        await expect(practice.happened).toContainText(practice.text('reason.protocolEnded'));
      } else {
        await expect(practice.window('mail').getByText(words)).toBeVisible();
      }
    },
  );
}

test(
  'Thunderbird with OAuth2 shows the organisation’s sign-in page, and the list keeps its focus',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await open(page);
    await choose(practice, 'thunderbird');
    await addAccount(practice, 'thunderbird');
    const method = practice
      .window('mail')
      .getByRole('combobox', { name: practice.text('mail.setting.method') });
    await method.focus();
    await page.keyboard.press('ArrowDown');
    const sheet = practice.window('mail').getByRole('group', { name: practice.text('mail.sheet') });
    await expect(sheet).toBeVisible();
    await expect(method).toBeFocused();
    await expect(practice.happened).toHaveAttribute('data-rule', '§4.4 row 8');
    await practice.field('mail', 'portal.signIn.password').fill('abcdefghijklmnop');
    await signIn(practice, 'thunderbird');
    await expect(sheet.getByText(practice.text('reason.screen.passwordWrong'))).toBeVisible();
  },
);

test('choosing another program starts over, and the panel says so', async ({ page }) => {
  const practice = await open(page);
  await addAccount(practice, 'smtpDevice');
  await practice.press('mail', 'mail.otherProgram');
  await expect(list(practice)).toBeVisible();
  await expect(practice.happened).toContainText(practice.text('happened.mailClosed'));
});

test('printer and program can be used by keyboard alone', { tag: '@full' }, async ({ page }) => {
  const practice = await open(page);
  const use = async (target: Locator) => {
    await expect(target).toBeVisible();
    for (let count = 0; count < 60; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${target.toString()}.`);
  };
  await use(list(practice));
  await page.keyboard.press('ArrowDown');
  await expect(practice.window('mail').locator('p').first()).toContainText(
    practice.text('client.appleMailNewPhone'),
  );
  await page.keyboard.press('ArrowUp');
  await use(practice.button('mail', 'mail.printer.setUp'));
  await page.keyboard.press('Enter');
  await expect(
    practice.window('mail').getByRole('heading', { name: practice.text('mail.printer.settings') }),
  ).toBeFocused();
  await use(practice.field('mail', 'mail.password.label'));
  await page.keyboard.press('Enter');
  await expect(practice.window('mail').getByText('535 5.7.3')).toBeVisible();
  await expect(practice.field('mail', 'mail.password.label')).toBeFocused();
  await use(practice.button('mail', 'mail.otherProgram'));
  await page.keyboard.press('Enter');
  await expect(
    practice.window('mail').getByRole('heading', { name: practice.text('mail.printer.title') }),
  ).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, { tag: sampled(colorScheme === 'dark') }, () => {
    test.use({ colorScheme });
    test('axe finds nothing on any page of any program', { tag: '@full' }, async ({ page }) => {
      const practice = await open(page);
      const check = async (where: string) => {
        expect(await violations(page, '[data-window="mail"]'), where).toEqual([]);
      };
      for (const program of mailPrograms) {
        await choose(practice, program);
        await check(`${program}, welcome`);
        await addAccount(practice, program);
        await check(`${program}, account`);
        await signIn(practice, program);
        await expect(practice.button('mail', 'mail.otherProgram')).toBeVisible();
        await check(`${program}, answer`);
        await practice.press('mail', 'mail.otherProgram');
      }
    });
  });
}
