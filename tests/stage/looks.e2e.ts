import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { violations } from '../support/axe.ts';
import { expectInStep, StagePage } from './stage-page.ts';

/** axe on the presenter's tab and the audience's, in light, in dark and from right to left. */

for (const { language, colorScheme } of [
  { language: 'en', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
  { language: 'ar', colorScheme: 'light' },
  { language: 'ja', colorScheme: 'dark' },
] as const)
  test(
    `axe finds nothing on the stage in ${language}, ${colorScheme}`,
    { tag: sampled(language === 'ar') },
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const stage = await StagePage.open(page, language);
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-stage-demonstration="printer-before"]').click();
      await expect(page.locator('[data-state-hash]')).toBeVisible();
      const audience = await stage.openAudience();
      await audience.emulateMedia({ colorScheme });
      await stage.jump('make-app-password');
      await expectInStep(page, audience);
      expect(await violations(page)).toEqual([]);
      expect(await violations(audience)).toEqual([]);
      await stage.press('stage.control.code');
      await stage.press('stage.control.zoom');
      await expectInStep(page, audience);
      expect(await violations(audience)).toEqual([]);
      await stage.press('stage.keys.button');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await stage.press('stage.invite.button');
      expect(await violations(page)).toEqual([]);
    },
  );

test('nothing is wider than the page, on a small laptop and on a phone', async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before', 'id');
  await stage.jump('make-app-password');
  for (const width of [1280, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 });
    // The page hears of its new size, and draws itself for it, in the next frame.
    const sideways = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(sideways).toBeLessThanOrEqual(0);
  }
});

test(
  'on a phone, the languages are in reach and the notes of the step stand below "Next"',
  { tag: '@full' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const stage = await StagePage.show(page, 'printer-before');
    const screens = page.getByLabel(stage.text('stage.languages.screens'));
    await expect(page.getByLabel(stage.text('stage.languages.notes'))).toBeInViewport({ ratio: 1 });
    await expect(screens).toBeInViewport({ ratio: 1 });
    const below = async () => {
      const next = await stage.button('stage.control.next').boundingBox();
      const note = await page.locator('[data-stage-next]').boundingBox();
      return (note?.y ?? 0) - ((next?.y ?? 0) + (next?.height ?? 0));
    };
    await expect.poll(below).toBeGreaterThan(0);
    await expect.poll(below).toBeLessThan(100);
    await screens.selectOption('id');
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'id');
  },
);
