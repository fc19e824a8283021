import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { expectInStep, hashOf, StagePage, windowOn } from './stage-page.ts';

/** Notes in the trainer's language, screens in the audience's; both are changed while it runs, and the run stays. */

test('screens and notes change their languages without a change of the state', async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before');
  const audience = await stage.openAudience();
  await stage.jump('make-app-password');
  await expectInStep(page, audience);
  const before = await hashOf(page);

  for (const language of ['id', 'ar', 'ja'] as const) {
    await page.locator('[data-stage-language="stage.languages.screens"]').selectOption(language);
    await expect(audience.locator('html')).toHaveAttribute('lang', language);
    await expect(windowOn(audience, 'browser').locator('h3')).toHaveText(
      textOf('window.browser', language),
    );
    await expectInStep(page, audience);
    expect(await hashOf(audience)).toBe(before);
    // The notes are still the trainer's.
    await expect(stage.button('stage.control.next')).toBeVisible();
  }
  await expect(audience.locator('html')).toHaveAttribute('dir', 'ltr');

  await page.locator('[data-stage-language="stage.languages.notes"]').selectOption('ar');
  const arabic = new StagePage(page, 'ar');
  await expect(arabic.button('stage.control.next')).toBeVisible();
  await expect(page.locator('.stage')).toHaveAttribute('dir', 'rtl');
  await expect(audience.locator('html')).toHaveAttribute('lang', 'ja');
  expect(await hashOf(page)).toBe(before);
  await arabic.next();
  await expectInStep(page, audience);
});

test(
  'a reload keeps the languages that were chosen, and another page has its own',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.show(page, 'printer-before');
    await page.locator('[data-stage-language="stage.languages.screens"]').selectOption('ja');
    await page.locator('[data-stage-language="stage.languages.notes"]').selectOption('ar');
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('.stage')).toHaveAttribute('dir', 'rtl');
    await page.reload();
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('.stage')).toHaveAttribute('dir', 'rtl');
    await StagePage.show(page, 'printer-before', 'id');
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'id');
    await expect(page.locator('.stage')).toHaveAttribute('dir', 'ltr');
  },
);

test(
  'of two languages that are chosen one after the other the later one counts, whichever is loaded first',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.show(page, 'printer-before');
    const { promise, resolve } = Promise.withResolvers<undefined>();
    await page.route(/\/strings\/ja\b/, async (route) => {
      await promise;
      await route.continue();
    });
    const shownIn = { screens: page.locator('.stage-view'), notes: page.locator('.stage') };
    for (const what of ['screens', 'notes'] as const) {
      const list = page.locator(`[data-stage-language="stage.languages.${what}"]`);
      await list.selectOption('ja');
      await list.selectOption('ar');
      await expect(shownIn[what]).toHaveAttribute('lang', 'ar');
    }
    const late = page.waitForResponse(/\/strings\/ja\/stage\.json/);
    resolve(undefined);
    await (await late).finished();
    // Another choice is drawn after what was waited for.
    await page.locator('[data-stage-language="stage.languages.notes"]').selectOption('id');
    await expect(shownIn.notes).toHaveAttribute('lang', 'id');
    await expect(shownIn.screens).toHaveAttribute('lang', 'ar');
  },
);

test(
  'the next demonstration is for the same room, in its language',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    await page.locator('[data-stage-language="stage.languages.screens"]').selectOption('id');
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'id');
    await stage.page.getByRole('button', { name: stage.text('stage.leave') }).click();
    await page.locator('[data-stage-demonstration="end-of-basic"]').click();
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'id');
    await expect(page.locator('.stage-view time')).toHaveText('2 Januari 2023');
  },
);

test(
  'the notes are those of the guide, in the language of the notes',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before', 'id');
    await stage.jump('sign-in');
    const printed = await page.context().newPage();
    await printed.goto('/id/guides/send-from-printer/');
    const sentence = await printed
      .locator('[data-step-id="sign-in"] .step-body p')
      .first()
      .innerText();
    await expect(page.locator('.stage-note__guide')).toContainText(sentence);
    await page.locator('[data-stage-language="stage.languages.notes"]').selectOption('en');
    await expect(page.locator('.stage-note__guide')).not.toContainText(sentence);
  },
);

test('in Arabic the arrows of the stage go with the writing', async ({ page }) => {
  await StagePage.show(page, 'printer-before', 'ar');
  const before = await hashOf(page);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => hashOf(page)).not.toBe(before);
});
