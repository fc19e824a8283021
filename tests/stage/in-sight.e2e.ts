import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { expectInStep, StagePage } from './stage-page.ts';

/**
 * What is spoken of is never covered: before every action of a demonstration, its control, the label of it and the line with
 * the instruction are inside the audience's viewport, and nothing lies over them.
 */

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
] as const;

/** What of it is not in sight, in words. */
const missed = (audience: Page): Promise<readonly string[]> =>
  audience.evaluate(async () => {
    // Inert elements are hit by nothing, so they are looked at as if they could be.
    const devices = document.querySelector('.stage-devices');
    devices?.removeAttribute('inert');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const isInSight = (element: Element): boolean => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return false;
      if (top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) return false;
      const inset = Math.min(16, width / 3, height / 3);
      return (
        [
          [(left + right) / 2, (top + bottom) / 2],
          [left + inset, top + inset],
          [right - inset, bottom - inset],
        ] as const
      ).every(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    };
    const line = document.querySelector('[data-stage-line]');
    const marked = [
      ...document.querySelectorAll<HTMLElement>('[data-window]:not([hidden]) [data-hinted="true"]'),
    ];
    const shown = marked.filter((control) => {
      const seen = control.closest('select') ?? control;
      const label = seen.closest('.p-field')?.querySelector('label') ?? null;
      return isInSight(seen) && (label === null || isInSight(label));
    });
    devices?.setAttribute('inert', '');
    const covered: string[] = [];
    for (const marker of document.querySelectorAll('[data-window]:not([hidden]) .p-hint-marker')) {
      const mark = marker.getBoundingClientRect();
      const secrets = marker.closest('[data-window]')?.querySelectorAll('.p-code') ?? [];
      for (const secret of secrets) {
        const letters = document.createRange();
        letters.selectNodeContents(secret);
        const isUnderMark = [...letters.getClientRects()].some(
          ({ top, bottom, left, right }) =>
            top < mark.bottom && bottom > mark.top && left < mark.right && right > mark.left,
        );
        if (isUnderMark) covered.push('the mark covers a code');
      }
    }
    return [
      ...covered,
      ...(line && isInSight(line) ? [] : ['the line with the instruction is not in sight']),
      // While the room guesses, nothing is marked.
      ...(shown.length > 0 || document.querySelector('[data-guessing="true"]')
        ? []
        : [`${marked[0]?.dataset['uiKey'] ?? 'nothing'} is marked and not in sight`]),
    ];
  });

for (const { width, height } of sizes)
  for (const demonstration of ['printer-before', 'set-up-today'])
    test(
      `at ${String(width)} × ${String(height)}, ${demonstration} covers nothing that it speaks of`,
      { tag: sampled(width === 1366 && demonstration === 'printer-before') },
      async ({ page }) => {
        const stage = await StagePage.show(page, demonstration, 'id');
        const audience = await stage.openAudience();
        await audience.setViewportSize({ width, height });
        const next = stage.button('stage.control.next');
        let actions = 0;
        while ((await next.getAttribute('aria-disabled')) !== 'true') {
          await expectInStep(page, audience);
          await expect(
            audience
              .locator('[data-window]:not([hidden]) [data-hinted="true"], [data-guessing="true"]')
              .first(),
          ).toBeVisible();
          const label = await page.locator('[data-stage-next]').getAttribute('data-stage-next');
          // The windows are scrolled, and pages of them drawn, a moment after the state.
          await expect.poll(() => missed(audience), `before ${label ?? ''}`).toEqual([]);
          actions += 1;
          await stage.next();
        }
        expect(actions).toBeGreaterThan(8);
      },
    );

test('a control that is below the edge is told', async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before');
  const audience = await stage.openAudience();
  await audience.setViewportSize(sizes[2]);
  await expectInStep(page, audience);
  await expect.poll(() => missed(audience)).toEqual([]);
  await audience.locator('.stage-line').evaluate((line) => {
    line.style.marginBlockStart = '200vh';
  });
  expect(await missed(audience)).toEqual([
    'the line with the instruction is not in sight',
    expect.stringContaining('is marked and not in sight'),
  ]);
});
