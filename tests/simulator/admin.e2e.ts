import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { violations } from '../support/axe.ts';
import { PracticePage } from './practice-page.ts';

/** The admin centre, as somebody uses it who sees it for the first time. */

const guide = 'allow-app-passwords';

const box = (practice: PracticePage, key: Parameters<PracticePage['text']>[0]): Locator =>
  practice
    .window('admin')
    .getByRole('checkbox', { name: practice.text(key), exact: true })
    .or(practice.window('admin').getByRole('radio', { name: practice.text(key), exact: true }));

const heading = (practice: PracticePage): Locator =>
  practice.window('admin').getByRole('heading', { level: 4 });

async function openUsers(page: Page): Promise<PracticePage> {
  const practice = await PracticePage.open(page, 'en', '', guide);
  await practice.press('admin', 'admin.pages.users');
  await expect(box(practice, 'admin.person.budi')).toBeVisible();
  return practice;
}

test('code and texts of the admin centre are loaded only by a practice that has it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isOfAdmin = (path: string) => /admin-screen|strings\/en\/admin/.test(path);
  const practice = await PracticePage.open(page);
  await expect(practice.window('browser')).toBeVisible();
  expect(asked.filter(isOfAdmin)).toEqual([]);
  await openUsers(page);
  expect(asked.filter(isOfAdmin).length).toBe(2);
});

test('a window that fails to load is told, the practice goes on, and it is there after a retry', async ({
  page,
}) => {
  const part = /admin-screen.*\.js$/;
  await page.route(part, (route) => route.abort());
  const practice = await PracticePage.open(page, 'en', '', guide);
  await expect(page.getByRole('alert').getByText(practice.text('window.loadFailed'))).toBeVisible();
  await practice.show('browser');
  await expect(practice.button('browser', 'portal.chooser.budi')).toBeVisible();
  await page.unroute(part);
  await page.getByRole('button', { name: practice.text('window.loadAgain'), exact: true }).click();
  await practice.press('admin', 'admin.pages.users');
  await expect(box(practice, 'admin.person.budi')).toBeVisible();
});

test('one press enables MFA for all selected users, and the list shows it', async ({ page }) => {
  const practice = await openUsers(page);
  await box(practice, 'admin.users.all').check();
  await expect(box(practice, 'admin.person.ratna')).toBeChecked();
  await practice.press('admin', 'admin.users.enforce');
  await practice.press('admin', 'admin.confirm.enforced.submit');
  await expect(heading(practice)).toBeFocused();
  const states = practice
    .window('admin')
    .getByRole('cell', { name: practice.text('admin.state.enforced') });
  await expect(states).toHaveCount(3);
  await expect(practice.happened).toContainText(practice.text('happened.mfaEnforcedByAdminToday'));
});

test(
  'the last admin cannot be blocked, and the page says why',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await openUsers(page);
    await box(practice, 'admin.person.ratna').check();
    await practice.press('admin', 'admin.users.block');
    await expect(
      practice.window('admin').getByText(practice.text('reason.screen.lastAdmin')),
    ).toBeVisible();
    await expect(heading(practice)).toBeFocused();
    await expect(
      practice.window('admin').getByText(practice.text('admin.users.blocked')),
    ).toHaveCount(0);
  },
);

test('an invalid IP range keeps its text and the focus, and is named in the error', async ({
  page,
}) => {
  const practice = await openUsers(page);
  await practice.press('admin', 'admin.pages.service');
  const field = practice.field('admin', 'admin.service.trusted');
  await field.fill('203.0.113.0/24\nthe office');
  await practice.press('admin', 'admin.save');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('203.0.113.0/24\nthe office');
  await expect(field).toHaveAccessibleDescription(/the office/);
  await field.fill('203.0.113.0/24');
  await expect(field).not.toHaveAccessibleDescription(/the office/);
  await practice.press('admin', 'admin.save');
  await expect(practice.window('admin').getByText(practice.text('admin.saved'))).toBeVisible();
});

test(
  'the browser window shows a change of the admin without a reload',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await openUsers(page);
    await practice.show('browser');
    const budi = practice.button('browser', 'portal.chooser.budi');
    await expect(budi).toHaveAccessibleDescription(practice.text('portal.chooser.mfaOff'));
    await box(practice, 'admin.person.budi').check();
    await practice.press('admin', 'admin.users.enable');
    await practice.press('admin', 'admin.confirm.enabled.submit');
    await expect(budi).toHaveAccessibleDescription(practice.text('portal.chooser.mfaOn'));
  },
);

test('settings of the admin centre survive a reload', { tag: '@full' }, async ({ page }) => {
  const practice = await openUsers(page);
  await box(practice, 'admin.person.budi').check();
  await practice.press('admin', 'admin.users.enable');
  await practice.press('admin', 'admin.confirm.enabled.submit');
  await expect(box(practice, 'admin.person.budi')).toBeVisible();
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await expect(
    practice
      .window('admin')
      .getByRole('cell', { name: practice.text('admin.state.enabled'), exact: true }),
  ).toBeVisible();
});

async function expectNoViolation(page: Page, where: string): Promise<void> {
  expect(await violations(page, '[data-window="admin"]'), where).toEqual([]);
}

for (const [look, options] of [
  ['light', { viewport: { width: 1280, height: 800 } }],
  ['dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['light, on a phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test.describe(look, { tag: sampled(look === 'dark') }, () => {
    test.use(options);
    test('axe finds nothing on any page of the admin centre', async ({ page }) => {
      const practice = await PracticePage.open(page, 'en', '', guide);
      await expect(heading(practice)).toBeVisible();
      await expectNoViolation(page, 'home');
      const visit = async (where: string, ...presses: Parameters<PracticePage['text']>[0][]) => {
        for (const key of presses) await practice.press('admin', key);
        await expect(heading(practice)).toBeFocused();
        await expectNoViolation(page, where);
      };
      await visit('users', 'admin.pages.users');
      await box(practice, 'admin.person.ratna').check();
      await expectNoViolation(page, 'quick steps');
      await visit('refused', 'admin.users.block');
      await visit('question', 'admin.users.enable', 'admin.confirm.cancel', 'admin.users.enforce');
      await visit('settings of users', 'admin.pages.users', 'admin.users.manage');
      await visit('mailbox', 'admin.confirm.cancel', 'admin.users.mailApps');
      await visit('password', 'admin.pages.users', 'admin.users.resetPassword');
      await visit('new password', 'admin.reset.submit');
      await visit('rules', 'admin.pages.organisation');
      await visit('audit log', 'admin.pages.audit');
      await visit('service', 'admin.pages.service');
      await practice.field('admin', 'admin.service.trusted').fill('the office');
      await practice.press('admin', 'admin.save');
      await expect(practice.field('admin', 'admin.service.trusted')).toBeFocused();
      await expectNoViolation(page, 'a range that is none');
    });
  });
}
