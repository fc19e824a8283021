import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { expectInStep, hashOf, StagePage, windowOn } from './stage-page.ts';

/** What a presenter points at, and with which keys. */

const view = (page: Page) => page.locator('.stage-view');

test('black screen, spotlight, zoom and big code are seen in the audience, and Escape ends them', async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'printer-before');
  const audience = await stage.openAudience();
  await page.keyboard.press('b');
  await expect(audience.locator('[data-stage-black]')).toBeVisible();
  await expect(page.getByText(stage.text('stage.control.isBlack'))).toBeVisible();
  await page.keyboard.press('s');
  await expect(audience.locator('.stage-highlight[data-spotlit="true"]')).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(view(audience)).toHaveAttribute('data-zoomed', 'true');
  await expect(audience.locator('[data-window]:not([hidden])')).toHaveCount(1);
  await page.keyboard.press('c');
  await expect(audience.locator('[data-stage-code]')).toContainText(/\d{3}\s*\d{3}/);
  await expectInStep(page, audience);
  await page.keyboard.press('Escape');
  await expect(
    audience.locator('[data-stage-black], .stage-highlight, [data-stage-code]'),
  ).toHaveCount(0);
  await expect(view(audience)).toHaveAttribute('data-zoomed', 'false');
  await expectInStep(page, audience);
});

test(
  'the pointer stands at the same place of the same window, whatever the sizes',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await audience.setViewportSize({ width: 1920, height: 1080 });
    await stage.press('stage.control.pointer');
    // Windows that are not in play at this step are hidden.
    const pointedAt = page.locator('[data-window]:not([hidden])').first();
    const id = (await pointedAt.getAttribute('data-window')) ?? '';
    const place = async (on: Page) => {
      const window = await windowOn(on, id).boundingBox();
      return on.locator('.stage-highlight[data-pointed="true"]').evaluate((layer, frame) => {
        const { left, top, width } = layer.getBoundingClientRect();
        const scale = width / (layer as HTMLElement).offsetWidth;
        const at = (name: string) =>
          parseFloat((layer as HTMLElement).style.getPropertyValue(name)) * scale;
        return [
          (left + at('--x') - (frame?.x ?? 0)) / (frame?.width ?? 1),
          (top + at('--y') - (frame?.y ?? 0)) / (frame?.height ?? 1),
        ];
      }, window);
    };
    await pointedAt.hover({ position: { x: 40, y: 60 } });
    await expect(audience.locator('.stage-highlight[data-pointed="true"]')).toHaveCount(1);
    await expectInStep(page, audience);
    await expect(async () => {
      const [here, there] = [await place(page), await place(audience)];
      for (const axis of [0, 1]) expect(there[axis]).toBeCloseTo(here[axis] ?? -1, 1);
    }).toPass();
    await stage.press('stage.control.pointer');
    await expect(audience.locator('.stage-highlight')).toHaveCount(0);
  },
);

test(
  'a clicker goes on and back, and a key that is held is one press',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.show(page, 'printer-before');
    const first = await hashOf(page);
    await page.keyboard.press('PageDown');
    await expect.poll(() => hashOf(page)).not.toBe(first);
    await page.keyboard.down('b');
    await page.keyboard.down('b');
    await page.keyboard.down('b');
    await page.keyboard.up('b');
    await expect(page.locator('[data-stage-black]')).toHaveCount(1);
  },
);

test("a clicker moves the presenter's tab while the audience's is in front, and nothing else does", async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'printer-before');
  const audience = await stage.openAudience();
  await expectInStep(page, audience);
  const first = await hashOf(page);
  await painted(audience);
  await audience.keyboard.press('b');
  await audience.keyboard.press('PageDown');
  await expect.poll(() => hashOf(page)).not.toBe(first);
  await expectInStep(page, audience);
  await expect(audience.locator('[data-stage-black]')).toHaveCount(0);
  const second = await hashOf(page);
  await audience.keyboard.press('PageUp');
  await expect.poll(() => hashOf(page)).not.toBe(second);
  await expectInStep(page, audience);
});

test('no key of the stage is taken from somebody who types', async ({ page }) => {
  const stage = await StagePage.show(page, 'set-up-today');
  const audience = await stage.openAudience();
  await stage.next();
  const field = windowOn(page, 'browser').getByRole('textbox').first();
  await field.fill('');
  await field.pressSequentially('bfszck1?');
  await expect(field).toHaveValue('bfszck1?');
  await expect(audience.locator('[data-stage-black]')).toHaveCount(0);
});

test(
  'the help lists the keys, takes the single characters away, and remembers it',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: stage.text('stage.keys.title') });
    await expect(dialog).toBeVisible();
    for (const command of ['next', 'back', 'black', 'freeze', 'help'] as const)
      await expect(
        dialog.getByText(stage.text(`stage.keys.${command}`), { exact: true }),
      ).toBeVisible();
    await dialog.getByRole('checkbox', { name: stage.text('stage.keys.characters') }).uncheck();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('b');
    const before = await hashOf(page);
    await page.keyboard.press('PageDown');
    await expect.poll(() => hashOf(page)).not.toBe(before);
    await expect(page.locator('[data-stage-black]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await painted(page);
    await page.keyboard.press('b');
    await stage.press('window.clock.skip30');
    await expect(page.locator('[data-stage-black]')).toHaveCount(0);
  },
);

test(
  'a key pressed before the browser reports the closed dialog is the stage’s',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.show(page, 'printer-before');
    await page.keyboard.press('?');
    const before = await hashOf(page);
    // One task: the event `close` comes after it.
    await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => {
      dialog.close();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    });
    await expect.poll(() => hashOf(page)).not.toBe(before);
  },
);

test(
  'the clock of the demonstration starts with the first step, stands, and survives a reload',
  { tag: '@full' },
  async ({ page }) => {
    // Time stands between two moments, however long a press takes here.
    const begun = new Date('2026-11-23T08:00:00Z').getTime();
    const minutes = (count: number) => begun + count * 60_000;
    await page.clock.setFixedTime(begun);
    const stage = await StagePage.show(page, 'printer-before');
    const elapsed = page.locator('[data-stage-elapsed]');
    await expect(elapsed).toHaveText('0:00');
    await stage.next();
    await page.clock.setFixedTime(minutes(3) + 10_000);
    await expect(elapsed).toHaveText('3:10');
    await expect(page.locator('[data-stage-late]')).toHaveAttribute('data-stage-late', '1');
    await expect(page.getByText(/1 minute behind the plan/)).toBeVisible();
    await stage.press('stage.timer.pause');
    await page.clock.setFixedTime(minutes(13) + 10_000);
    await expect(elapsed).toHaveText('3:10');
    // So does that of the whole talk, which is read beside it, and goes on by itself where one chooses.
    const talk = page.locator('.stage-talk__elapsed');
    await expect(talk).toHaveText('3:10');
    await stage.press('stage.leave');
    await stage.press('stage.timer.resume');
    await page.clock.setFixedTime(minutes(14) + 10_000);
    await expect(talk).toHaveText('4:10');
  },
);

test('by itself, the coach goes on at four times the speed', { tag: '@full' }, async ({ page }) => {
  await page.clock.install();
  const stage = await StagePage.show(page, 'printer-before');
  await page.getByLabel(stage.text('stage.control.speed')).selectOption('4');
  const before = await hashOf(page);
  await stage.press('stage.control.play');
  await page.clock.fastForward(5001);
  await expect.poll(() => hashOf(page)).not.toBe(before);
  await stage.press('stage.control.pause');
});

test('a phone of the audience opens the same demonstration, with the same codes', async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'printer-before', 'id');
  await stage.press('stage.invite.button');
  // Tests are served by this computer: no phone reaches that.
  await expect(page.locator('[data-stage-unreachable]')).toHaveText(
    stage.text('stage.invite.unreachable'),
  );
  const link = page.getByRole('dialog').getByRole('link');
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).toMatch(/\/id\/stage\/join\/#demo=printer-before$/);
  const phone = await page.context().newPage();
  await phone.goto(address);
  await phone.locator('[data-join-start]').click();
  await expect(windowOn(phone, 'browser')).toBeVisible();
  // It is a run of its own: nothing of it reaches the stage.
  const before = await hashOf(page);
  await phone.locator('[data-ui-key="window.clock.skip30"]').click();
  expect(await hashOf(page)).toBe(before);
});

test(
  'the keys stay the stage’s where a window says what is wrong, after a reload too',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'article-of-2018');
    await stage.jump('use-in-mail-app');
    await page.reload();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    // By keys alone, until the server has refused the account password and its field would take the focus.
    await painted(page);
    const mail = view(page).locator('[data-window="mail"]');
    const problem = mail.locator('.p-problem').first();
    for (let count = 0; !(await problem.isVisible()); count += 1) {
      expect(count).toBeLessThan(60);
      await stage.pressKey('ArrowRight');
      // Its pages are loaded late.
      await expect(mail.locator('> .p-note[role="status"]')).toHaveCount(0);
    }
    await page.keyboard.press('b');
    await expect(page.locator('[data-stage-black]')).toHaveCount(1);
    await expect(view(page).locator('[data-window="mail"] input:focus')).toHaveCount(0);
  },
);
