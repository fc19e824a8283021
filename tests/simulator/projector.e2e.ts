import type { Page } from '@playwright/test';
import { expect, motion, test } from '../support/browser-test.ts';
import { violations } from '../support/axe.ts';
import { startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';
import { sampled } from '../support/size.ts';
import { PracticePage } from './practice-page.ts';

/** The look for rooms. A trainer chooses it once; the room sees more of the practice, and larger. */

const beamers = [
  { name: 'full HD', viewport: { width: 1920, height: 1080 }, windows: 3 },
  { name: 'an old one', viewport: { width: 1024, height: 768 }, windows: 2 },
] as const;

async function chooseProjector(page: Page): Promise<void> {
  await page.getByText(textOf('site.theme.projector'), { exact: true }).click();
}

const bigness = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

for (const { name, viewport, windows } of beamers) {
  test(
    `on ${name}, the practice takes the width, codes are large, and axe finds nothing`,
    { tag: sampled(name === 'full HD') },
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/en/guides/create-app-password/');
      const before = await bigness(page);
      await chooseProjector(page);
      expect(await bigness(page)).toBeGreaterThanOrEqual(1.25 * before);
      expect(await violations(page)).toEqual([]);

      await startPractice(page, '/en/guides/create-app-password/?step=choose-method');
      const practice = new PracticePage(page);
      await practice.openQrCode();
      await practice.press('phone', 'phone.codes.scan');
      await expect(page.locator('[data-window]:not([hidden])')).toHaveCount(windows);
      const code = practice
        .window('phone')
        .getByRole('status', { name: practice.text('phone.codes.oneTimeCode') });
      const size = await code.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect(size).toBeGreaterThanOrEqual(40);
      const { width } = (await page.locator('.practice').boundingBox()) ?? { width: 0 };
      expect(width).toBeGreaterThan(0.9 * viewport.width);
      expect(await violations(page)).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
    },
  );
}

test('the look is kept, and the coach card stays visible while the page scrolls', async ({
  page,
}) => {
  await page.setViewportSize(beamers[0].viewport);
  await page.goto('/en/');
  await chooseProjector(page);
  await startPractice(page, '/en/guides/set-up-today/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await page.locator('[data-explanation]').scrollIntoViewIfNeeded();
  await expect(
    page.getByRole('region', { name: textOf('window.coach'), exact: true }),
  ).toBeInViewport();
});

test.describe('with motion', () => {
  test.use(motion);

  test(
    'a press leaves a ring where it was, in the projector look only',
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize(beamers[0].viewport);
      await startPractice(page, '/en/guides/create-app-password/');
      const ring = page.locator('.p-press');
      const heading = page.locator('[data-window="browser"] h4');
      await heading.click();
      await expect(ring).toHaveCount(0);
      await chooseProjector(page);
      await page.evaluate(() => {
        // Paused from its first frame, so that it is there to be measured however slow the machine is.
        const paused = new CSSStyleSheet();
        paused.replaceSync('.p-press { animation-play-state: paused !important }');
        document.adoptedStyleSheets.push(paused);
      });
      await heading.scrollIntoViewIfNeeded();
      await heading.click();
      await expect(ring).toHaveCount(1);
      const [at, pressed] = [await ring.boundingBox(), await heading.boundingBox()];
      if (!at || !pressed) throw new Error('There is no ring.');
      expect(Math.abs(at.x + at.width / 2 - (pressed.x + pressed.width / 2))).toBeLessThan(2);
      expect(Math.abs(at.y + at.height / 2 - (pressed.y + pressed.height / 2))).toBeLessThan(2);
      await page.evaluate(() => {
        document.adoptedStyleSheets.pop();
      });
      await expect(ring).toHaveCount(0);
    },
  );
});
