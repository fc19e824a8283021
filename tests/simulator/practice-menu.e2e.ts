import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { tabTo } from '../guides/page-driver.ts';
import { startPractice } from '../guides/runner.ts';
import { PracticePage } from './practice-page.ts';

/** "This practice": the run as a file, another one in its place, and nothing left on the device. */

const menu = (page: Page) => page.locator('[data-practice-menu]');
const hash = (page: Page) => page.locator('[data-state-hash]').getAttribute('data-state-hash');
const status = (page: Page) => page.locator('[data-practice-message]');

const menuButton = (practice: PracticePage, key: Key) =>
  menu(practice.page).getByRole('button', { name: practice.text(key), exact: true });

async function openMenu(practice: PracticePage): Promise<void> {
  await menu(practice.page).locator('summary').click();
  await expect(menuButton(practice, 'practice.save')).toBeVisible();
}

async function save(practice: PracticePage): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = practice.page.waitForEvent('download');
  await menuButton(practice, 'practice.save').click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

async function choose(practice: PracticePage, name: string, text: string | Buffer): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await menu(practice.page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

/** Names of databases, and keys of local and session storage. */
const keptByBrowser = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

for (const language of languageCodes) {
  test(`a run is saved, and goes on in a browser that does not know it: ${language}`, async ({
    browser,
  }) => {
    const first = await browser.newContext();
    const practice = await PracticePage.open(await first.newPage(), language);
    await practice.bringTo('choose-method');
    await openMenu(practice);
    const file = await save(practice);
    expect(file.name).toMatch(/^app-password-practice-create-app-password-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    await expect(menu(practice.page)).toContainText(file.name);
    const saved = await hash(practice.page);
    await first.close();

    const second = await browser.newContext();
    const other = await PracticePage.open(await second.newPage(), language);
    await openMenu(other);
    await choose(other, file.name, file.text);
    await expect(menu(other.page)).toContainText(file.name);
    // Nothing has changed until the reader says so.
    expect(await hash(other.page)).not.toBe(saved);
    await menuButton(other, 'practice.openConfirm').click();
    await expect(other.page.locator('[data-state-hash]')).toHaveAttribute(
      'data-state-hash',
      saved ?? '',
    );
    await expect(other.step('choose-method')).toHaveAttribute('data-step-state', 'current');
    await expect(status(other.page)).toHaveText(other.text('practice.opened'));

    // It is kept like any run, and its coach goes on.
    await other.page.reload();
    await other.page.locator('[data-practice-start]').click();
    await expect(other.step('choose-method')).toHaveAttribute('data-step-state', 'current');
    await other.bringTo('copy-app-password');
    await second.close();
  });
}

test('a run of a seed is opened with its seed', async ({ browser }) => {
  const first = await browser.newContext();
  const practice = await PracticePage.open(await first.newPage(), 'en', '?seed=room-7');
  await practice.bringTo('set-it-up-now');
  await openMenu(practice);
  const { text } = await save(practice);
  const saved = await hash(practice.page);
  await first.close();

  const second = await browser.newContext();
  const other = await PracticePage.open(await second.newPage());
  await openMenu(other);
  await choose(other, 'class.json', text);
  await menuButton(other, 'practice.openConfirm').click();
  await expect(status(other.page)).toHaveText(other.text('practice.opened'));
  await expect(other.page).toHaveURL(/\?seed=room-7$/);
  await other.page.reload();
  await other.page.locator('[data-practice-start]').click();
  await expect(other.page.locator('[data-state-hash]')).toHaveAttribute(
    'data-state-hash',
    saved ?? '',
  );
  await second.close();
});

test('without storage an opened run goes on in memory, and the page says so', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('set-it-up-now');
  await openMenu(practice);
  const { text } = await save(practice);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await choose(practice, 'run.json', text);
  await menuButton(practice, 'practice.openConfirm').click();
  await expect(status(page)).toHaveText(practice.text('practice.opened'));
  await practice.press('browser', 'portal.interrupt.setItUpNow');
  await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
  await expect(page.getByText(practice.text('window.notice.storageFull'))).toBeVisible();
});

test('a file that is no run of this page is refused with what, where and how, and costs nothing', async ({
  page,
}) => {
  const practice = await PracticePage.open(page, 'id');
  await practice.bringTo('set-it-up-now');
  const before = await hash(page);
  await openMenu(practice);
  const { text } = await save(practice);
  const file = JSON.parse(text) as { events: object[] };
  const hostile = '<img src=x onerror=alert(1)>';
  const cases: readonly (readonly [name: string, text: string | Buffer, key: Key])[] = [
    ['not.json', 'once upon a time', 'practice.problem.notJson'],
    ['list.json', '[]', 'practice.problem.notARun'],
    ['newer.json', JSON.stringify({ ...file, format: 99 }), 'practice.problem.formatUnknown'],
    ['large.json', Buffer.alloc(30_000_000, ' '), 'practice.problem.tooLong'],
    ['empty.json', JSON.stringify({ ...file, events: [] }), 'practice.problem.empty'],
    [
      'changed.json',
      JSON.stringify({ ...file, events: file.events.with(2, { type: hostile, seq: 3 }) }),
      'practice.problem.eventUnknown',
    ],
    [
      'other.json',
      text.replaceAll('"create-app-password"', '"add-app-password"'),
      'practice.problem.otherPractice',
    ],
    [`${hostile}\u202e${'x'.repeat(150)}.json`, '{', 'practice.problem.notJson'],
  ];
  for (const [name, content, key] of cases) {
    await choose(practice, name, content);
    const alert = menu(page).getByRole('alert');
    // The sentence of this problem, around the name of the file.
    const [, rest = ''] = practice.text(key).split('{{file}}');
    await expect(alert, name).toContainText(rest.split('{{')[0] ?? '');
    await expect(alert, name).toContainText(name.slice(0, 8));
    await expect(alert, name).toContainText(practice.text('practice.problem.kept'));
    expect(await menu(page).locator('img').count(), name).toBe(0);
    expect(await hash(page), name).toBe(before);
    if (key === 'practice.problem.eventUnknown') await expect(alert).toContainText('ke-3');
    if (key === 'practice.problem.otherPractice')
      await expect(alert.getByRole('link')).toHaveAttribute('href', '/id/guides/add-app-password/');
  }
  // The same file again, corrected.
  await choose(practice, 'not.json', text);
  await menuButton(practice, 'practice.keep').click();
  await expect(menuButton(practice, 'practice.openConfirm')).toHaveCount(0);
  expect(await hash(page)).toBe(before);
});

test('starting over asks first', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('set-it-up-now');
  await openMenu(practice);
  await menuButton(practice, 'practice.startOver').click();
  await menuButton(practice, 'practice.keep').click();
  await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'current');
  await menuButton(practice, 'practice.startOver').click();
  await menuButton(practice, 'window.resetConfirm').click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
});

test('SG-06 forgetting everything leaves nothing of this site and everything of others', async ({
  page,
}) => {
  // Visits, a run of another page, ticks and a theme, and what another site of this origin keeps.
  await page.goto('/');
  await startPractice(page, '/en/simulator/');
  await page.goto('/en/guides/delete-app-password/?mode=own-device');
  await page.getByRole('checkbox').first().check();
  await page.evaluate(() => {
    localStorage.setItem('of-another-site', 'kept');
  });
  const practice = await PracticePage.open(page, 'en', '?mode=watch&ui=id');
  await page.getByRole('radio', { name: practice.text('site.theme.dark') }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await keptByBrowser(page)).length).toBeGreaterThan(6);

  await openMenu(practice);
  await menuButton(practice, 'practice.forget').click();
  await menuButton(practice, 'practice.keep').click();
  expect((await keptByBrowser(page)).length).toBeGreaterThan(6);
  await menuButton(practice, 'practice.forget').click();
  await menuButton(practice, 'practice.forgetConfirm').click();

  await expect(status(page)).toBeVisible();
  await expect(status(page)).toContainText('practices (2), ticks in guides (1)');
  await expect(status(page)).toContainText(practice.text('practice.forgottenTheme'));
  await expect(status(page)).toContainText(practice.text('practice.forgottenVisits'));
  expect(await keptByBrowser(page)).toEqual(['of-another-site']);
  // The page is as before Start.
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.locator('[data-state-hash]')).toHaveCount(0);
  await expect(page).toHaveURL(/create-app-password\/$/);
  await expect(page.locator('[data-practice-start]')).toHaveText(practice.text('guide.start'));
  await expect(page.locator('[data-step-state="todo"]')).toHaveCount(
    await page.locator('[data-step-id]').count(),
  );
  await expect(page.locator('[data-step-actions] button:visible')).toHaveCount(0);

  await page.locator('[data-practice-start]').click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  await expect(practice.window('browser')).toBeVisible();
});

test('SG-06 what cannot be removed is not called forgotten', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await page.evaluate(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openMenu(practice);
  await menuButton(practice, 'practice.forget').click();
  await menuButton(practice, 'practice.forgetConfirm').click();
  await expect(menu(page).getByRole('alert')).toContainText(practice.text('practice.forget'));
  await expect(practice.window('browser')).toBeVisible();
});

test('the menu changes its language with the page, and keeps its question', async ({ page }) => {
  const practice = await PracticePage.open(page, 'en');
  await openMenu(practice);
  await menuButton(practice, 'practice.forget').click();
  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  const indonesian = new PracticePage(page, 'id');
  await expect(menuButton(indonesian, 'practice.forgetConfirm')).toBeVisible();
  await expect(menu(page).locator('summary')).toHaveText(indonesian.text('guide.thisPractice'));
});

test('the menu is within reach of the keyboard alone', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await tabTo(menu(page).locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(menuButton(practice, 'practice.startOver'));
  await page.keyboard.press('Enter');
  await expect(menu(page).getByText(practice.text('window.resetQuestion'))).toBeFocused();
  await tabTo(menuButton(practice, 'window.resetConfirm'));
  await page.keyboard.press('Enter');
  await expect(menuButton(practice, 'window.resetConfirm')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test(`axe finds nothing in the menu: ${colorScheme}, ${String(viewport.width)} px`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
      const practice = await PracticePage.open(await context.newPage(), 'id');
      await openMenu(practice);
      expect(await violations(practice.page)).toEqual([]);
      await menuButton(practice, 'practice.forget').click();
      expect(await violations(practice.page)).toEqual([]);
      await choose(practice, 'not.json', 'once upon a time');
      await expect(menu(practice.page).getByRole('alert')).toBeVisible();
      expect(await violations(practice.page)).toEqual([]);
      await context.close();
    });
  }
}
