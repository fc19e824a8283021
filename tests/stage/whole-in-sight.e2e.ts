import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { expectInStep, StagePage } from './stage-page.ts';

/** What is spoken of is whole: no heading is cut at the upper edge of a window, and no answer and no QR code at any. */

/** What is cut, in words. */
const cut = (audience: Page): Promise<readonly string[]> =>
  audience.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const scrollerOf = (element: Element): Element | null => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
      return null;
    };
    const inShown = (selector: string) => [
      ...document.querySelectorAll(`[data-window]:not([hidden]) :is(${selector})`),
    ];
    const found: string[] = [];
    for (const block of inShown('h1, h2, h3, p, label, dt, dd')) {
      const frame = scrollerOf(block)?.getBoundingClientRect();
      const { top, bottom } = block.getBoundingClientRect();
      // Above and below its letters a line has some pixels more.
      if (frame && top < frame.top - 6 && bottom > frame.top + 6)
        found.push(`cut above: ${block.textContent.trim().slice(0, 30)}`);
    }
    // The QR code while it is to be scanned; after that the page is read on.
    const isScanned = document.querySelector(
      '[data-ui-key="phone.codes.scan"][data-hinted="true"]',
    );
    for (const answer of inShown(`.p-problem, .p-server${isScanned ? ', .p-qr' : ''}`)) {
      const frame = scrollerOf(answer)?.getBoundingClientRect();
      const { top, bottom } = answer.getBoundingClientRect();
      if (frame && (top < frame.top - 1 || bottom > frame.bottom + 1))
        found.push(`not whole: ${answer.getAttribute('class') ?? ''}`);
    }
    return found;
  });

for (const [width, height] of [
  [1366, 768],
  [1280, 720],
] as const)
  for (const demonstration of ['printer-before', 'article-of-2018', 'end-of-basic'])
    test(
      `at ${String(width)} × ${String(height)}, ${demonstration} cuts nothing that it speaks of`,
      { tag: '@full' },
      async ({ page }) => {
        const stage = await StagePage.show(page, demonstration, 'id');
        const audience = await stage.openAudience();
        await audience.setViewportSize({ width, height });
        const next = stage.button('stage.control.next');
        while ((await next.getAttribute('aria-disabled')) !== 'true') {
          await expectInStep(page, audience);
          const label = await page.locator('[data-stage-next]').getAttribute('data-stage-next');
          // The windows are scrolled, and pages of them drawn, a moment after the state.
          await expect.poll(() => cut(audience), `before ${label ?? ''}`).toEqual([]);
          await stage.next();
        }
        await expectInStep(page, audience);
        await expect.poll(() => cut(audience), 'at the end').toEqual([]);
      },
    );

test(
  'on a projector the QR code stays whole while the page is read on after the scan, one window or two',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'set-up-today', 'id');
    const audience = await stage.openAudience();
    await audience.setViewportSize({ width: 1920, height: 1080 });
    const code = audience.locator('[data-window="browser"] .p-qr');
    const next = audience.locator('[data-window="browser"] [data-hinted="true"]');
    // The code is drawn by a part that is loaded late, so its moment is known by the next action.
    const label = () => page.locator('[data-stage-next]').getAttribute('data-stage-next');
    while ((await label()) !== 'phone.codes.scan') await stage.next();
    await stage.next();
    await expectInStep(page, audience);
    await expect(code).toBeInViewport({ ratio: 1 });
    await expect(next).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('z');
    await expect(audience.locator('[data-zoomed="true"]')).toHaveCount(1);
    await expect(code).toBeInViewport({ ratio: 1 });
    await expect(next).toBeInViewport({ ratio: 1 });
  },
);
