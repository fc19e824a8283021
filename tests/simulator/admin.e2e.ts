import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from '../guides/axe.ts';
import { Lab } from './lab.ts';

/** The admin centre, as somebody uses it who sees it for the first time. */

const guide = 'allow-app-passwords';

const box = (lab: Lab, key: Parameters<Lab['text']>[0]): Locator =>
  lab
    .window('admin')
    .getByRole('checkbox', { name: lab.text(key), exact: true })
    .or(lab.window('admin').getByRole('radio', { name: lab.text(key), exact: true }));

const heading = (lab: Lab): Locator => lab.window('admin').getByRole('heading', { level: 4 });

async function openUsers(page: Page): Promise<Lab> {
  const lab = await Lab.open(page, 'en', '', guide);
  await lab.press('admin', 'admin.pages.users');
  await expect(box(lab, 'admin.person.budi')).toBeVisible();
  return lab;
}

test('what the admin centre draws and says is loaded by a practice that has it, and not before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isOfAdmin = (path: string) => /admin-screen|strings\/en\/admin/.test(path);
  const lab = await Lab.open(page);
  await expect(lab.window('browser')).toBeVisible();
  expect(asked.filter(isOfAdmin)).toEqual([]);
  await openUsers(page);
  expect(asked.filter(isOfAdmin).length).toBe(2);
});

test('a window that cannot be loaded says so, and the practice goes on', async ({ page }) => {
  await page.route(/admin-screen.*\.js$/, (route) => route.abort());
  const lab = await Lab.open(page, 'en', '', guide);
  await expect(lab.window('admin').getByText(lab.text('window.loadFailed'))).toBeVisible();
  await lab.show('browser');
  await expect(lab.button('browser', 'portal.chooser.budi')).toBeVisible();
});

test('one press enables everybody who is selected, and the list shows it', async ({ page }) => {
  const lab = await openUsers(page);
  await box(lab, 'admin.users.all').check();
  await expect(box(lab, 'admin.person.ratna')).toBeChecked();
  await lab.press('admin', 'admin.users.enforce');
  await lab.press('admin', 'admin.confirm.enforced.submit');
  await expect(heading(lab)).toBeFocused();
  const states = lab.window('admin').getByRole('cell', { name: lab.text('admin.state.enforced') });
  await expect(states).toHaveCount(3);
  await expect(lab.happened).toContainText(lab.text('happened.mfaEnforcedByAdmin'));
});

test('the last admin cannot be blocked, and the page says why', async ({ page }) => {
  const lab = await openUsers(page);
  await box(lab, 'admin.person.ratna').check();
  await lab.press('admin', 'admin.users.block');
  await expect(lab.window('admin').getByText(lab.text('reason.screen.lastAdmin'))).toBeVisible();
  await expect(heading(lab)).toBeFocused();
  await expect(lab.window('admin').getByText(lab.text('admin.users.blocked'))).toHaveCount(0);
});

test('a range that is none stays in its field, is named, and takes the focus until it is fixed', async ({
  page,
}) => {
  const lab = await openUsers(page);
  await lab.press('admin', 'admin.pages.service');
  const field = lab.field('admin', 'admin.service.trusted');
  await field.fill('203.0.113.0/24\nthe office');
  await lab.press('admin', 'admin.save');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('203.0.113.0/24\nthe office');
  await expect(field).toHaveAccessibleDescription(/the office/);
  await field.fill('203.0.113.0/24');
  await expect(field).not.toHaveAccessibleDescription(/the office/);
  await lab.press('admin', 'admin.save');
  await expect(lab.window('admin').getByText(lab.text('admin.saved'))).toBeVisible();
});

test('the reader’s browser follows at once when the admin changes something', async ({ page }) => {
  const lab = await openUsers(page);
  await lab.show('browser');
  const budi = lab.button('browser', 'portal.chooser.budi');
  await expect(budi).toHaveAccessibleDescription(lab.text('portal.chooser.mfaOff'));
  await box(lab, 'admin.person.budi').check();
  await lab.press('admin', 'admin.users.enable');
  await lab.press('admin', 'admin.confirm.enabled.submit');
  await expect(budi).toHaveAccessibleDescription(lab.text('portal.chooser.mfaOn'));
});

test('everything is still there after a reload', async ({ page }) => {
  const lab = await openUsers(page);
  await box(lab, 'admin.person.budi').check();
  await lab.press('admin', 'admin.users.enable');
  await lab.press('admin', 'admin.confirm.enabled.submit');
  await expect(box(lab, 'admin.person.budi')).toBeVisible();
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await expect(
    lab.window('admin').getByRole('cell', { name: lab.text('admin.state.enabled'), exact: true }),
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
  test.describe(look, () => {
    test.use(options);
    test('axe finds nothing on any page of the admin centre', async ({ page }) => {
      const lab = await Lab.open(page, 'en', '', guide);
      await expect(heading(lab)).toBeVisible();
      await expectNoViolation(page, 'home');
      const visit = async (where: string, ...presses: Parameters<Lab['text']>[0][]) => {
        for (const key of presses) await lab.press('admin', key);
        await expect(heading(lab)).toBeFocused();
        await expectNoViolation(page, where);
      };
      await visit('users', 'admin.pages.users');
      await box(lab, 'admin.person.ratna').check();
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
      await lab.field('admin', 'admin.service.trusted').fill('the office');
      await lab.press('admin', 'admin.save');
      await expect(lab.field('admin', 'admin.service.trusted')).toBeFocused();
      await expectNoViolation(page, 'a range that is none');
    });
  });
}
