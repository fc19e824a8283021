import { expect, test } from '../support/browser-test.ts';
import { StagePage } from './stage-page.ts';

/** A demonstration that was rehearsed to its end begins again when it is opened, or stays as it is: the trainer says which. */

test(
  'a rehearsed demonstration asks whether to begin again, and keeps its end when it is not wanted',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'admins-day');
    const next = stage.button('stage.control.next');
    const undone = page.locator('[data-stage-step]:not([data-state="done"])');
    const question = page.getByRole('dialog', { name: stage.text('stage.again.title') });
    await stage.next();
    await stage.press('stage.leave');
    // One that is on its way goes on, and nothing is asked.
    await page.locator('[data-stage-demonstration="admins-day"]').click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await expect(next).toHaveAttribute('aria-disabled', 'false');
    await expect(question).toBeHidden();
    while ((await next.getAttribute('aria-disabled')) !== 'true') await stage.next();
    await expect(question).toBeHidden();
    await stage.button('stage.leave').first().click();

    await page.locator('[data-stage-demonstration="admins-day"]').click();
    await expect(question).toBeVisible();
    await stage.press('stage.again.keep');
    await expect(question).toBeHidden();
    await expect(undone).toHaveCount(0);

    // Another day, from its address.
    await page.reload();
    await expect(question).toBeVisible();
    await stage.press('stage.again.begin');
    await expect(question).toBeHidden();
    await expect(page.locator('[data-stage-step][data-state="done"]')).toHaveCount(0);
    await expect(page.locator('[data-stage-elapsed]')).toHaveText('0:00');
    await stage.press('stage.leave');
    await page.locator('[data-stage-demonstration="admins-day"]').click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await expect(next).toHaveAttribute('aria-disabled', 'false');
    await expect(question).toBeHidden();
  },
);

for (const [width, colorScheme] of [
  [390, 'light'],
  [1280, 'dark'],
] as const)
  test(
    `the question before a new beginning has room around its parts, ${String(width)} ${colorScheme}`,
    { tag: '@full' },
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 760 });
      const stage = await StagePage.show(page, 'set-up-today');
      await stage.press('window.reset');
      const dialog = page.locator('dialog[open]');
      await expect(dialog).toBeVisible();
      const gaps = await dialog.evaluate((element) => {
        const parts = [...element.children].map((part) => part.getBoundingClientRect());
        return parts.slice(1).map(({ top }, index) => top - (parts[index]?.bottom ?? 0));
      });
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12);
      // What confirms and what closes answer one question: they stand in one group.
      await expect(dialog.locator('.stage-buttons')).toHaveCount(1);
    },
  );
