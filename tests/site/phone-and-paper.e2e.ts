import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { isFull, sampled } from '../support/size.ts';
import { navigationFile, readNavigation } from '../../src/translation/navigation.ts';
import { sampledPages } from './site-pages.ts';
import { SiteSearch } from './site-search.ts';

/** Every page on a phone of 360 pixels, and on paper. */

const paths = sampledPages().filter((_, index) => isFull || index % 2 === 0);

/** Pixels of each side: WCAG 2.5.5. Links within a sentence are its exception. */
const smallest = 44;

/** What can be pressed and is smaller, in words. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const isInline = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, li, dd, q, td')?.textContent.trim() !== element.textContent.trim();
    return [...document.querySelectorAll('a, button, summary, input, select, textarea')].flatMap(
      (element) => {
        // A box and its words are pressed as one.
        const area = element.closest('label') ?? element;
        const { width, height } = area.getBoundingClientRect();
        const after = getComputedStyle(element, '::after');
        const isCard = after.position === 'absolute' && after.inset === '0px';
        const isHidden = !element.checkVisibility({ checkOpacity: false }) || width <= 1;
        const isClipped = getComputedStyle(element).clipPath !== 'none';
        if (isHidden || isClipped || isCard || isInline(element)) return [];
        if (width >= smallest - 0.5 && height >= smallest - 0.5) return [];
        const name = (element.textContent || element.id || element.tagName).trim().slice(0, 40);
        return [`${name}: ${String(Math.round(width))} × ${String(Math.round(height))}`];
      },
    );
  }, smallest);

test.describe('on a phone of 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the header is one row, its menu leads everywhere, and nothing is too small', async ({
    page,
  }) => {
    const found: string[] = [];
    for (const { path } of paths) {
      await page.goto(path);
      const { height } = (await page.locator('.site-header').boundingBox()) ?? { height: 0 };
      if (height > 64) found.push(`${path}: the header is ${String(height)} high`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) found.push(`${path}: wider than the screen`);
      found.push(...(await tooSmall(page)).map((each) => `${path}: ${each}`));
    }
    expect(found).toEqual([]);
    await page.locator('.site-menu > summary').click();
    const { sections } = readNavigation(readFileSync(navigationFile, 'utf8'));
    const entries = sections.flatMap(({ pages }) => pages);
    await expect(page.locator('.site-menu a')).toHaveCount(entries.length);
    expect(await tooSmall(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.site-menu a').first()).toBeHidden();
  });

  for (const language of languageCodes)
    test(
      `nothing in a started practice and in the answers is too small (${language})`,
      { tag: sampled(language === 'id') },
      async ({ page }) => {
        // A window that comes forward is drawn smaller for a moment.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const path of [`/${language}/guides/set-up-today/`, `/${language}/simulator/`]) {
          await page.goto(path);
          await page.locator('[data-practice-start]').click();
          await page.locator('[data-state-hash]').waitFor();
          expect(await tooSmall(page)).toEqual([]);
        }
        await page.goto(`/${language}/check/?row=P6`);
        await page.locator('[data-check-heading]').waitFor();
        expect(await tooSmall(page)).toEqual([]);
      },
    );

  for (const language of languageCodes)
    test(
      `nothing that opens is too small: search, languages, own device, this practice (${language})`,
      { tag: '@full' },
      async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(`/${language}/guides/set-up-today/`);
        await page.locator('[data-language-menu] summary').click();
        expect(await tooSmall(page)).toEqual([]);
        await page.keyboard.press('Escape');

        const search = new SiteSearch(page, language);
        await search.open();
        await search.field.fill('550 5.7.30 Basic authentication is not supported');
        await search.results.first().waitFor();
        expect(await tooSmall(page)).toEqual([]);
        await page.keyboard.press('Escape');

        await page.locator('[data-mode-button="own-device"]').click();
        await page.locator('.own-device').waitFor();
        expect(await tooSmall(page)).toEqual([]);

        await page.goto(`/${language}/guides/set-up-today/?mode=try`);
        await page.locator('[data-practice-start]').click();
        await page.locator('[data-state-hash]').waitFor();
        await page.locator('[data-practice-menu] > summary').click();
        await page.locator('[data-practice-menu] button').first().waitFor();
        expect(await tooSmall(page)).toEqual([]);

        await page.goto(`/${language}/check/`);
        await page.getByRole('searchbox').fill('NO LOGIN failed.');
        await page.locator('[data-entry][data-alone] .check-next').waitFor();
        expect(await tooSmall(page)).toEqual([]);
      },
    );

  test('a control of 43 pixels is found', async ({ page }) => {
    await page.goto('/en/');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.style.cssText = 'inline-size: 60px; block-size: 43px; padding: 0';
      button.textContent = 'too small';
      document.querySelector('main')?.prepend(button);
    });
    expect(await tooSmall(page)).toEqual(['too small: 60 × 43']);
  });
});

test.describe('on paper', () => {
  test('no empty box, no address that is nobody’s, and a box to tick at each step', async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' });
    for (const { path } of paths) {
      await page.goto(path);
      await expect(page.locator('.printed-address')).toHaveCount(0);
      await expect(page.locator('main [data-practice]').filter({ visible: true })).toHaveCount(0);
      const ticks = await page.locator('.steps > li').evaluateAll((steps) =>
        steps.map((step) => {
          const { content, inlineSize, borderTopStyle } = getComputedStyle(step, '::after');
          return content !== 'none' && parseFloat(inlineSize) > 10 && borderTopStyle === 'solid';
        }),
      );
      expect(ticks.every(Boolean)).toBe(true);
      expect(ticks.length > 0).toBe(path.includes('/guides/'));
    }
  });

  test('the long addresses of sources stay on the sheet', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    // A4 between its margins.
    await page.setViewportSize({ width: 658, height: 983 });
    await page.goto('/id/admin/end-of-basic-authentication/');
    const right = await page
      .locator('.check-sources li')
      .evaluateAll((items) =>
        Math.max(...items.map((item) => item.getBoundingClientRect().x + item.scrollWidth)),
      );
    expect(right).toBeLessThanOrEqual(658);
  });

  test('a started practice leaves no box either, and all answers are open', async ({ page }) => {
    await page.goto('/id/guides/set-up-today/');
    await page.locator('[data-practice-start]').click();
    await page.locator('[data-state-hash]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-practice]')).toBeHidden();
    await page.goto('/id/check/');
    const closed = await page.locator('main details').evaluateAll((all) =>
      all.flatMap((each) => {
        // What only a search shows is not printed.
        if (!each.checkVisibility()) return [];
        const [, inside] = each.children;
        return inside?.checkVisibility() && inside.getBoundingClientRect().height > 0
          ? []
          : [each.id];
      }),
    );
    expect(closed).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.printed-address')).toBeHidden();
  });
});
