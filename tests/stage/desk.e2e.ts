import type { Page } from '@playwright/test';
import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { painted } from '../support/painted.ts';
import { expectInStep, hashOf, StagePage, windowOn } from './stage-page.ts';

/** What a presenter uses before a room is in sight without scrolling, and a key that does nothing says why. */

const used = [
  '.stage-head h1',
  '[data-stage-open-audience]',
  '.stage-picture',
  '.stage-controls button',
  '.stage-controls select',
  '[data-stage-step] button',
  '.stage-note h2',
  '[data-stage-next]',
  '[data-stage-elapsed]',
  '.stage-timer button',
  '.stage-now',
  '[data-stage-incident]',
].join(', ');

/** What of it is outside the screen, or lies under something else. */
const missed = (page: Page): Promise<readonly string[]> =>
  page.locator(used).evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
        const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return !isInside || height === 0 || !hit || !element.contains(hit);
      })
      .map(({ className, textContent }) => `${className}: ${textContent.trim().slice(0, 30)}`),
  );

for (const language of ['en', 'id', 'ar', 'ja'] as const)
  test(
    `all that is used before a room is in sight on two small screens, ${language}`,
    {
      tag: sampled(language === 'id'),
    },
    async ({ page }) => {
      const stage = await StagePage.show(page, 'article-of-2018', language);
      await stage.openAudience();
      for (const step of ['choose-method', 'copy-app-password']) {
        await stage.jump(step);
        for (const [width, height] of [
          [1366, 768],
          [1280, 720],
        ] as const) {
          await page.setViewportSize({ width, height });
          await expect.poll(() => missed(page)).toEqual([]);
          const tooLong = () =>
            page.evaluate(() => {
              const { scrollHeight, clientHeight } = document.documentElement;
              return scrollHeight - clientHeight;
            });
          await expect.poll(tooLong).toBeLessThanOrEqual(0);
        }
      }
      await page.setViewportSize({ width: 1280, height: 400 });
      await expect.poll(() => missed(page)).not.toEqual([]);
    },
  );

test(
  'a key that makes no sense now says why, and what is only told says where it is seen',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'article-of-2018');
    await painted(page);
    const said = page.locator('[data-stage-said]');
    for (const [key, why] of [
      ['PageUp', 'stage.said.atTheBeginning'],
      ['1', 'stage.said.messageLost'],
      ['2', 'stage.said.codeWrong'],
      ['Escape', 'stage.said.nothingToEnd'],
      ['9', 'stage.said.seen.accountLocked'],
      ['9', 'stage.said.accountLocked'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(said).toHaveText(stage.text(why));
      await expect(page.locator('[data-stage-incident="accountLocked"]')).toHaveAttribute(
        'aria-disabled',
        String(why.endsWith('accountLocked')),
      );
    }
    // The room may guess, until it is told.
    const happened = page.locator('[data-stage-happened]');
    await expect(happened).toHaveCount(0);
    await page.keyboard.press('e');
    await expect(happened).toContainText(stage.text('demos.incident.accountLocked'));
    await stage.next();
    await expect(said).toHaveText('');
  },
);

test(
  'the phone in the picture, the audience and the notes show the same code when the clock is wrong',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await stage.jump('make-app-password');
    await stage.press('window.short.phone');
    await stage.press('stage.control.freeze');
    await expect(stage.button('stage.control.freeze')).toHaveAttribute('aria-pressed', 'true');
    const phone = (on: Page) => windowOn(on, 'phone').locator('output');
    await expect(phone(page)).toHaveText(/\d/);
    const before = await phone(page).innerText();
    await page.keyboard.press('4');
    await expect(phone(page)).not.toHaveText(before);
    // Each of the three makes its code by itself, and none of them is the first.
    const codes = async () => {
      const shown = [phone(page), phone(audience), page.locator('[data-stage-now]')];
      return new Set(await Promise.all(shown.map((code) => code.textContent()))).size;
    };
    await expect.poll(codes).toBe(1);
    await expect(phone(page)).not.toHaveText(before);
  },
);

test('to start over is asked first', { tag: '@full' }, async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before');
  const first = await hashOf(page);
  await stage.next();
  const second = await hashOf(page);
  await stage.press('window.reset');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: stage.text('stage.close') })
    .click();
  expect(await hashOf(page)).toBe(second);
  await stage.press('window.reset');
  await stage.press('stage.reset.confirm');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => hashOf(page)).not.toBe(second);
  expect(first).not.toBeNull();
  await expect(stage.button('stage.control.back')).toHaveAttribute('aria-disabled', 'true');
});

test(
  'a reload keeps zoom and black screen, and says where the app password has gone',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'set-up-today');
    const audience = await stage.openAudience();
    await stage.jump('copy-app-password');
    const gone = page.locator('[data-stage-gone]');
    await expect(page.locator('[data-stage-now]')).toHaveText(/^[a-z\s]{16,}$/);
    await expect(gone).toHaveCount(0);
    await stage.press('stage.control.zoom');
    await stage.press('stage.control.black');
    await page.reload();
    await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-zoomed', 'true');
    await expect(page.locator('[data-stage-black]')).toHaveCount(1);
    await expect(gone).toHaveText(stage.text('stage.problem.gone'));
    await expectInStep(page, audience);
    await stage.press('stage.control.black');
    // What the sentence says helps.
    await stage.press('stage.control.back');
    await expect(gone).toHaveCount(0);
    await stage.jump('copy-app-password');
    await expect(page.locator('[data-stage-now]')).toHaveText(/^[a-z\s]{16,}$/);
  },
);

test(
  'the way to another app password is told until it is made, however often the page is loaded again',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'article-of-2018');
    await stage.jump('copy-app-password');
    await page.reload();
    const way = page.locator('[data-stage-way-back]');
    await expect(way).toHaveText(stage.text('stage.next.wayBack'));
    await stage.next();
    await expect(way).toHaveCount(1);
    for (const load of [1, 2]) {
      await page.reload();
      await expect(page.locator('[data-state-hash]')).toBeVisible();
      await expect(way, `load ${String(load)}`).toHaveCount(1);
    }
  },
);

test(
  'what was said goes with a jump, and with the next press',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'article-of-2018');
    await painted(page);
    const said = page.locator('[data-stage-said]');
    await page.keyboard.press('2');
    await expect(said).toHaveText(stage.text('stage.said.codeWrong'));
    await stage.jump('sign-in');
    await expect(said).toHaveText('');
    await page.keyboard.press('Escape');
    await expect(said).toHaveText(stage.text('stage.said.nothingToEnd'));
    await page.getByRole('heading', { level: 1 }).click();
    await expect(said).toHaveText('');
  },
);

test(
  'to play anew from the end is asked first, and to start over sets the clock to nothing',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    await stage.jump('send-a-page');
    const end = page.locator('[data-stage-end]');
    for (let count = 0; !(await end.isVisible()); count += 1) {
      expect(count).toBeLessThan(60);
      await stage.next();
    }
    const played = await hashOf(page);
    const notStarted = page.getByText(stage.text('stage.timer.notStarted'));
    await expect(notStarted).toHaveCount(0);
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: stage.text('stage.close') }).click();
    await expect(dialog).toHaveCount(0);
    expect(await hashOf(page)).toBe(played);
    await stage.press('window.reset');
    await stage.press('stage.reset.confirm');
    await expect(notStarted).toBeVisible();
    await expect(page.locator('[data-stage-elapsed]')).toHaveText('0:00');
  },
);

for (const language of languageCodes)
  test(
    `the time of the whole talk stands in one line, ${language}`,
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize({ width: 1366, height: 768 });
      const stage = await StagePage.show(page, 'printer-before', language);
      await stage.next();
      const words = page.locator('[data-stage-talk] > span').first();
      const lines = () =>
        words.evaluate(
          (one) => new Set([...one.getClientRects()].map(({ top }) => Math.round(top))).size,
        );
      const height = () =>
        words.evaluate(
          (one) =>
            one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight),
        );
      await expect(words).toBeVisible();
      await expect.poll(lines).toBe(1);
      await expect.poll(height).toBeLessThan(1.7);
    },
  );
