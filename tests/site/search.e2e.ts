import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { SiteSearch } from './site-search.ts';
import { isItsTurn, sampled } from '../support/size.ts';

const message =
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.';

for (const language of languageCodes) {
  test(
    `the button opens it, a message leads to its problem page, ${language}`,
    { tag: sampled(isItsTurn(0, language)) },
    async ({ page }) => {
      const search = new SiteSearch(page, language);
      await search.visit();
      await search.open();
      await search.field.fill(message);
      await expect(search.status).toHaveText(/\d/);
      await expect(search.dialog.getByText(search.text('diagnosis.find.recognised'))).toBeVisible();
      await expect(search.results.first()).toContainText(search.text('site.search.answer'));
      await search.field.press('Enter');
      await expect(page).toHaveURL(
        new RegExp(`/${language}/problems/smtp-client-authentication-disabled/$`),
      );
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        search.text('diagnosis.symptom.P7.title'),
      );
    },
  );

  test(
    `what fits nothing has three doors, ${language}`,
    { tag: sampled(isItsTurn(1, language)) },
    async ({ page }) => {
      const search = new SiteSearch(page, language);
      await search.visit();
      await search.open();
      for (const query of ['qwertyuiop', '🙂🇮🇩', 'a'.repeat(10_000), 'รั่วไหล']) {
        await search.field.fill(query);
        await expect(search.status).toHaveText(search.text('site.search.none'));
        await expect(search.dialog.getByRole('listitem')).toHaveCount(3);
      }
      expect(await violations(page, 'dialog')).toEqual([]);
      await search.results.first().click();
      await expect(page).toHaveURL(new RegExp(`/${language}/check/#list$`));
    },
  );

  test(
    `axe finds nothing in it, light and dark, ${language}`,
    { tag: sampled(isItsTurn(3, language)) },
    async ({ page }) => {
      const search = new SiteSearch(page, language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await search.visit();
        await search.open();
        await search.field.fill(message);
        await expect(search.results.first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
      }
    },
  );
}

test('a result leads to its part of the page', async ({ page }) => {
  const search = new SiteSearch(page, 'en');
  await search.visit();
  await search.open();
  await search.field.fill('high volume email');
  await search.results.first().click();
  await expect(page).toHaveURL(/\/en\/admin\/printers-and-scripts\/#high-volume-email$/);
  await expect(page.locator('#high-volume-email')).toBeInViewport();
});

test('keys: / and Ctrl K open it, arrows move, Escape gives the focus back', async ({ page }) => {
  const search = new SiteSearch(page, 'en');
  await search.visit();
  await painted(page);
  const link = page.getByRole('banner').getByRole('link', { name: search.text('site.name') });
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await link.focus();
    await page.keyboard.press(key);
    await expect(search.field).toBeFocused();
    await search.field.fill('printer');
    await expect(search.results.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(search.results.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(search.results.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(search.field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search.dialog).toBeHidden();
    await expect(link).toBeFocused();
  }
  await search.open();
  await expect(search.field).toHaveValue('printer');
  await search.dialog.getByRole('button', { name: search.text('site.search.close') }).click();
  await expect(search.button).toBeFocused();
});

test('what is typed while the search is on its way is not lost', async ({ page }) => {
  const search = new SiteSearch(page, 'en');
  await search.visit();
  // Two pages: opened by a key, and by the field of the home page. The script arrives when everything is typed.
  const held: (() => Promise<void>)[] = [];
  await page.route('**/search/dialog.js', (route) => {
    held.push(() => route.continue());
  });
  await painted(page);
  await page.keyboard.press('/');
  await page.keyboard.type('printer 535');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.();
  await expect(search.field).toHaveValue('printer 535');
  await expect(search.results.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('input[style]')).toHaveCount(0);

  await search.visit('');
  await painted(page);
  const field = page.getByRole('searchbox', { name: search.text('site.search.label') });
  await field.pressSequentially('outlook');
  await expect.poll(() => held.length).toBe(2);
  await held[1]?.();
  await expect(search.field).toHaveValue('outlook');
  await page.keyboard.type(' 2010');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('outlook 2010');
});

test('a key that is typed into a field opens nothing', { tag: '@full' }, async ({ page }) => {
  const search = new SiteSearch(page, 'en');
  await search.visit('check/');
  await painted(page);
  const field = page.getByRole('searchbox', { name: search.text('diagnosis.find.label') });
  await field.fill('a');
  await field.press('/');
  await field.press('Control+k');
  await expect(field).toHaveValue('a/');
  await expect(search.dialog).toBeHidden();
});

test('it is there in the middle of a practice, and in its language after a change', async ({
  page,
}) => {
  const search = new SiteSearch(page, 'en');
  await search.visit();
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
  await search.open();
  await page.keyboard.press('Escape');
  await page.locator('[data-language-menu] summary').click();
  await page.locator('[data-language-menu] a[lang=id]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  const indonesian = new SiteSearch(page, 'id');
  await indonesian.open();
  await indonesian.field.fill('pencetak');
  await expect(indonesian.status).not.toBeEmpty();
});

test('without a network it says so, and works when it is tried again', async ({ page }) => {
  const search = new SiteSearch(page, 'en');
  await search.visit();
  await page.route('**/search/en.json', (route) => route.abort());
  await painted(page);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(search.text('site.search.failed'));
  await page.unroute('**/search/en.json');
  await dialog.getByRole('button', { name: search.text('site.search.open') }).click();
  await expect(search.field).toBeFocused();
  await search.field.fill('thunderbird');
  await expect(search.results.first()).toBeVisible();
});

test(
  'a script that cannot be loaded is told, and loaded when it is asked for again',
  { tag: '@full' },
  async ({ page }) => {
    const search = new SiteSearch(page, 'en');
    await search.visit();
    await page.route('**/search/dialog.js', (route) => route.abort());
    const told = page.waitForEvent('dialog');
    await search.button.click({ noWaitAfter: true });
    const dialog = await told;
    expect(dialog.message()).toBe(search.text('site.search.failed'));
    await dialog.accept();
    await page.unroute('**/search/dialog.js');
    await search.open();
  },
);

test('nothing of it is loaded before somebody opens it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const search = new SiteSearch(page, 'en');
  await search.visit('basics/do-i-need-one/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);
  await search.open();
  await expect.poll(() => asked).toContain('/search/en.json');
  expect(asked.filter((path) => path.includes('/practice'))).toEqual([]);
});

test(
  'a phone has name, search, menu and language in one row, and the whole screen for it',
  { tag: '@full' },
  async ({ page }) => {
    for (const language of languageCodes) {
      await page.setViewportSize({ width: 360, height: 640 });
      const search = new SiteSearch(page, language);
      await search.visit();
      const parts = page.locator('.site-header > :is(.brand, .search-button, details)');
      const boxes = await parts.evaluateAll((elements) =>
        elements.map((element) => {
          const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
          return { middle: Math.round((top + bottom) / 2), left, right, width, height };
        }),
      );
      expect(boxes).toHaveLength(4);
      expect(new Set(boxes.map(({ middle }) => middle)).size).toBe(1);
      for (const { left, right, height } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(360);
        expect(height).toBeLessThan(60);
      }
      expect(boxes[1]?.width).toBeGreaterThanOrEqual(44);
      expect(boxes[1]?.height).toBeGreaterThanOrEqual(44);
      await search.open();
      await search.field.fill(message);
      await expect(search.results.first()).toBeVisible();
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        const { scrollWidth, clientWidth } = await search.dialog.evaluate(
          ({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }),
        );
        expect(scrollWidth, `${language}, ${String(width)} px`).toBe(clientWidth);
      }
    }
  },
);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the button leads to the page of all messages', async ({ page }) => {
    const search = new SiteSearch(page, 'id');
    await search.visit();
    await search.button.click();
    await expect(page).toHaveURL(/\/id\/check\/$/);
  });
});
