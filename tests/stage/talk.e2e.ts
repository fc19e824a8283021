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
    await expect(talk).toContainText('0:00');
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

test(
  'whoever closes their tab in the middle of a plan goes on in it, in the language of the room',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    const [first] = talkPlans.printer.shows;
    await page.locator(`[data-stage-plan="printer"] [data-stage-show="${first}"]`).click();
    const screens = '[data-stage-language="stage.languages.screens"]';
    await page.locator(screens).selectOption('id');
    await expect(page.locator('.stage-view')).toHaveAttribute('lang', 'id');
    await stage.next();
    await expect(page.locator('[data-stage-talk]')).toContainText('15:00');
    const again = await page.context().newPage();
    await page.close();
    await StagePage.show(again, first);
    await expect(again.locator('.stage-view')).toHaveAttribute('lang', 'id');
    await expect(again.locator('[data-stage-talk]')).toContainText('15:00');
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

test(
  'a part of a plan that begins at a later step is opened there, from the list and by a clicker',
  { tag: '@full' },
  async ({ page }) => {
    const begun = new Date('2026-11-23T08:00:00Z').getTime();
    await page.clock.setFixedTime(begun);
    const stage = await StagePage.open(page);
    const plan = page.locator('[data-stage-plan="article"]');
    const part = plan.locator('[data-stage-show="printer-before"]');
    await expect(part).toContainText('from step 4');
    await expect(plan.getByText(/from step/)).toHaveCount(1);
    await part.click();
    const last = stage.step('send-a-page');
    await expect(last).toHaveAttribute('data-state', 'current');
    // Nothing was done yet that the room has seen.
    await expect(page.locator('[data-stage-talk]')).toContainText('0:00');
    await expect(page.getByText(stage.text('stage.timer.notStarted'))).toBeVisible();
    await stage.press('stage.leave');
    await plan.locator('[data-stage-show="end-of-basic"]').click();
    const end = page.locator('[data-stage-end]');
    for (let count = 0; !(await end.isVisible()); count += 1) {
      expect(count).toBeLessThan(60);
      await stage.next();
    }
    await expect(end.getByRole('button').first()).toContainText('from step 4');
    await end.getByRole('button').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      stage.text('demos.title.printerBefore'),
    );
    await expect(last).toHaveAttribute('data-state', 'current');
  },
);

test(
  'in a plan both clocks are named, and each demonstration has the time of the plan',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await page.locator('[data-stage-plan="helpDesk"] [data-stage-show="set-up-today"]').click();
    await stage.next();
    await expect(page.locator('.stage-timer__figures')).toContainText('of 10:00');
    await expect(page.locator('[data-stage-late]')).toHaveText('This part: On time.');
    await expect(page.locator('[data-stage-talk-late]')).toHaveText('The whole talk: On time.');
    // The eight minutes of its own agenda, in the ten of the plan.
    await expect(page.locator('.stage-steps__time').first()).toHaveText('1:15');
  },
);
