import { expect, test } from '../support/browser-test.ts';
import { StagePage } from './stage-page.ts';

/** The presenter's desk on a small laptop: notes that are longer than their place say so, and steps have their short names. */

test(
  'notes that go on below their place say so, and are read from there',
  { tag: '@full' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const stage = await StagePage.show(page, 'article-of-2018');
    await stage.jump('choose-method');
    const notes = page.locator('.stage-note__more');
    const more = page.locator('[data-stage-more]');
    await expect(more).toBeVisible();
    for (let count = 0; await more.isVisible(); count += 1) {
      expect(count).toBeLessThan(9);
      await more.click();
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const isAtEnd = () =>
      notes.evaluate(
        ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight <= 4,
      );
    expect(await isAtEnd()).toBe(true);
    // A short note has nothing below it.
    await stage.jump('check-mfa');
    await page.setViewportSize({ width: 1366, height: 1300 });
    await expect(more).toBeHidden();
  },
);

test(
  'a step has its short name, and the mark of a box stands beside the words of the box',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'admins-day');
    await expect(stage.step('allow')).toContainText(stage.text('demos.step.allow'));
    await stage.jump('allow');
    const mark = page.locator('.p-checkbox > .p-hint-marker');
    await expect(mark).toBeVisible();
    const gap = await mark.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element.parentElement?.querySelector('label') ?? element);
      const beside = words.getBoundingClientRect();
      const { left, top, bottom } = element.getBoundingClientRect();
      const isInLine = top < beside.bottom && bottom > beside.top;
      return { isInLine, share: (left - beside.right) / beside.width };
    });
    expect(gap.isInLine).toBe(true);
    expect(gap.share).toBeLessThan(0.1);
  },
);
