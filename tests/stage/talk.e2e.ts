import { talkPlans } from '../../src/stage/talk.ts';
import { expect, test } from '../support/browser-test.ts';
import { StagePage } from './stage-page.ts';

/** A talk of several demonstrations, as the handbook plans it: its end, what comes next, and its one clock. */

test(
  'a plan goes from demonstration to demonstration, with one clock, and says where it ends',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    const [first, second] = talkPlans.printer.shows;
    await page.locator(`[data-stage-plan="printer"] [data-stage-show="${first}"]`).click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    const end = page.locator('[data-stage-end]');
    const talk = page.locator('[data-stage-talk]');
    await expect(end).toHaveCount(0);
    await expect(talk).toHaveCount(0);
    const toTheEnd = async () => {
      for (let count = 0; !(await end.isVisible()); count += 1) {
        expect(count).toBeLessThan(60);
        await stage.next();
      }
    };
    await toTheEnd();
    await expect(end).toContainText(stage.text('demos.title.printerAfter'));
    await expect(talk).toContainText('15:00');
    await stage.press('stage.end.goOn');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      stage.text('demos.title.printerAfter'),
    );
    expect(new URL(page.url()).hash).toBe(`#demo=${second}`);
    // The clock of the demonstration waits for its first step; that of the talk goes on, also after a reload.
    await expect(talk).toBeVisible();
    await page.reload();
    await expect(talk).toBeVisible();
    await toTheEnd();
    await expect(end).toContainText(stage.text('stage.end.plan'));
    await expect(stage.button('stage.end.goOn')).toHaveCount(0);
    await end.getByRole('button', { name: stage.text('stage.leave') }).click();
    await expect(page.locator('[data-stage-plan]')).toHaveCount(3);
    await stage.press('stage.talk.reset');
    await expect(talk).toHaveCount(0);
  },
);

test('one demonstration alone ends in the choice', { tag: '@full' }, async ({ page }) => {
  const stage = await StagePage.show(page, 'admins-day');
  const end = page.locator('[data-stage-end]');
  for (let count = 0; !(await end.isVisible()); count += 1) {
    expect(count).toBeLessThan(60);
    await stage.next();
  }
  await expect(end).toContainText(stage.text('stage.end.one'));
  await end.getByRole('button', { name: stage.text('stage.leave') }).click();
  await expect(page.locator('[data-stage-demonstration]').first()).toBeVisible();
});
