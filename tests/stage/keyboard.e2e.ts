import type { Page } from '@playwright/test';
import { talkPlans } from '../../src/stage/talk.ts';
import { expect, test } from '../support/browser-test.ts';
import { hashOf, StagePage, windowOn } from './stage-page.ts';

/** What takes the keys away from the stage is said, Escape brings them back, and one key leads from demonstration to demonstration. */

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const hint = (page: Page) => page.locator('[data-stage-typing]');

test(
  'while a field of the picture has the focus, that is said, and Escape brings the keys back',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'set-up-today');
    const black = page.locator('[data-stage-black]');
    await stage.next();
    const field = windowOn(page, 'browser').getByRole('textbox').first();
    await expect(hint(page)).toBeEmpty();
    await field.click();
    await expect(hint(page)).toHaveText(stage.text('stage.said.typing'));
    await expect(hint(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('b');
    await expect(black).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(hint(page)).toBeEmpty();
    await page.keyboard.press('b');
    await expect(black).toHaveCount(1);
    await page.keyboard.press('b');
    // A clicker goes on all the same; with the field, the hint goes, too.
    await field.click();
    const before = await hashOf(page);
    await expect(async () => {
      await page.keyboard.press('PageDown');
      expect(await hashOf(page)).not.toBe(before);
    }).toPass();
  },
);

test(
  'a list of the controls takes the keys, too, until Escape',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const list = page.getByLabel(stage.text('stage.control.speed'));
    await list.focus();
    await expect(hint(page)).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(hint(page)).toBeEmpty();
    await expect(list).not.toBeFocused();
    await page.keyboard.press('b');
    await expect(page.locator('[data-stage-black]')).toHaveCount(1);
  },
);

test(
  'a choice by pointer or from the open list gives the keys back; whoever chooses with arrows stays in the list',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before', 'id');
    const screens = page.getByLabel(stage.text('stage.languages.screens'));
    const lists = [screens, page.getByLabel(stage.text('stage.control.speed'))];
    for (const list of lists) {
      const before = await list.inputValue();
      await list.click();
      await expect(list).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(list).not.toHaveValue(before);
      await expect(list).not.toBeFocused();
      await expect(hint(page)).toBeEmpty();
    }
    // Until its texts are loaded the list shows the language that is still on the screens.
    const view = page.locator('.stage-view');
    await expect(view).not.toHaveAttribute('lang', 'id');
    const chosen = await screens.inputValue();
    await expect(view).toHaveAttribute('lang', chosen);
    const state = await hashOf(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hashOf(page)).not.toBe(state);
    await expect(screens).toHaveValue(chosen);
    // By keyboard alone.
    await screens.focus();
    await page.keyboard.press('ArrowUp');
    await expect(view).not.toHaveAttribute('lang', chosen);
    await expect(screens).not.toHaveValue(chosen);
    await page.keyboard.press('ArrowDown');
    await expect(view).toHaveAttribute('lang', chosen);
    await expect(screens).toHaveValue(chosen);
    await expect(screens).toBeFocused();
  },
);

test(
  'in a plan, a clicker goes on from the end of a demonstration to the next one',
  { tag: '@full' },
  async ({ page }) => {
    // Time stands, however long a press takes here.
    const begun = new Date('2026-11-23T08:00:00Z').getTime();
    await page.clock.setFixedTime(begun);
    const stage = await StagePage.open(page);
    const [first] = talkPlans.printer.shows;
    await page.locator(`[data-stage-plan="printer"] [data-stage-show="${first}"]`).click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    const place = page.locator('[data-stage-place]');
    await expect(place).toHaveText('15-minute plan, 1 of 2');
    await expect(place).toHaveAttribute('data-stage-place', '1/2');
    const talk = page.locator('[data-stage-talk]');
    await expect(talk).toContainText('15:00');
    const end = page.locator('[data-stage-end]');
    for (let count = 0; !(await end.isVisible()); count += 1) {
      expect(count).toBeLessThan(60);
      await stage.next();
    }
    await expect(stage.button('stage.end.goOn')).toContainText('Page Down');
    await expect(talk).toContainText(/ahead of the plan/);
    // The same press twice, as a clicker that bounces sends it: the end stays, and that it is the end is said.
    const said = page.locator('[data-stage-said]');
    await page.keyboard.press('PageDown');
    await expect(said).toHaveText(stage.text('stage.end.one'));
    await page.clock.setFixedTime(begun + 2000);
    await page.keyboard.press('PageDown');
    await expect(said).toHaveText(
      stage
        .text('stage.said.nextInPlan')
        .replace('{{title}}', stage.text('demos.title.printerAfter')),
    );
    await expect(title(page)).toHaveText(stage.text('demos.title.printerBefore'));
    // Another key takes it back, and the next press asks again.
    await page.clock.setFixedTime(begun + 4000);
    await page.keyboard.press('z');
    await page.keyboard.press('PageDown');
    await expect(said).toHaveText(/^The end/);
    await expect(title(page)).toHaveText(stage.text('demos.title.printerBefore'));
    await page.clock.setFixedTime(begun + 6000);
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(stage.text('demos.title.printerAfter'));
    await expect(place).toHaveAttribute('data-stage-place', '2/2');
  },
);

test('outside a plan the talk has no total, and says so', { tag: '@full' }, async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before');
  await expect(page.locator('[data-stage-place]')).toHaveCount(0);
  await stage.next();
  await expect(page.locator('[data-stage-talk]')).toContainText(stage.text('stage.talk.noPlan'));
});
