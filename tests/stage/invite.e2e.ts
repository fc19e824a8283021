import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import {
  demonstrationOf,
  demonstrations,
  ownFrom,
  readFragment,
  writeFragment,
} from '../../src/stage/demonstrations/index.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { painted } from '../support/painted.ts';
import { untilVisible } from '../support/until-visible.ts';
import { expectInStep, hashOf, StagePage, windowOn } from './stage-page.ts';

/** The audience's phones: one key puts the code on the projector, another press takes it away, and a camera can read it. */

const hasReader = spawnSync('zbarimg', ['--version']).error === undefined;

/** @param size of the picture that a camera takes of the screen, as a part of the screen */
async function scan(page: Page, size = 1): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'qr-')), 'screen.png');
  const screen = sharp(await page.screenshot());
  const { width } = await screen.metadata();
  writeFileSync(
    file,
    await screen
      .resize(Math.round(width * size))
      .png()
      .toBuffer(),
  );
  const options = ['-q', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', file];
  return spawnSync('zbarimg', options).stdout.toString().trim();
}

/** What stands in front of the whole picture. */
const covers = (page: Page) => page.locator('[data-stage-inviting], .stage-black, .stage-code');

const onScreen = (page: Page) => page.locator('[data-stage-inviting]');

test('one key puts the code on the projector, and the same key takes it away', async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before');
  const audience = await stage.openAudience();
  await audience.setViewportSize({ width: 1280, height: 720 });
  await painted(page);
  await page.keyboard.press('q');
  await expect(onScreen(audience)).toContainText('/en/stage/join/#demo=printer-before');
  await expect(audience.locator('[data-stage-qr]')).toBeInViewport({ ratio: 1 });
  await expectInStep(page, audience);
  if (hasReader) expect(await scan(audience)).toMatch(/\/en\/stage\/join\/#demo=printer-before$/);
  await page.keyboard.press('q');
  await expect(onScreen(audience)).toHaveCount(0);
});

test(
  'a clicker takes the code for phones away before it goes on where nobody sees it',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.show(page, 'article-of-2018');
    await painted(page);
    const before = await hashOf(page);
    for (const key of ['q', 'b', 'c']) {
      await page.keyboard.press(key);
      await expect(covers(page)).toHaveCount(1);
      await page.keyboard.press('PageDown');
      await expect(covers(page)).toHaveCount(0);
      expect(await hashOf(page)).toBe(before);
    }
    await page.keyboard.press('PageDown');
    await expect.poll(() => hashOf(page)).not.toBe(before);
  },
);

test(
  "one's own demonstration is a code that can be read, without what its trainer notes",
  { tag: '@full' },
  async ({ page }) => {
    const [found] = demonstrations;
    if (!found) throw new Error('There are no demonstrations.');
    const given = ownFrom(found, (text) => (typeof text === 'string' ? text : text.own));
    const agenda = given.agenda.map((item) => ({ ...item, note: `Only for me: ${item.step}` }));
    const people = { ...given.people, sari: { ...given.people.sari, name: 'Dewi Lestari' } };
    const own = await demonstrationOf({ ...given, agenda, people, organisation: 'Toko Maju' });
    const stage = await StagePage.open(page, 'en', await writeFragment(own));
    const audience = await stage.openAudience();
    await audience.setViewportSize({ width: 1280, height: 720 });
    await stage.press('stage.control.invite');
    await expect(onScreen(audience)).toBeVisible();
    // Nobody types hundreds of letters from a projector; the presenter has them.
    await expect(onScreen(audience).locator('.stage-inviting__address')).toHaveCount(0);
    await expect(onScreen(audience)).toContainText(stage.text('stage.invite.scanOnly'));
    await page.getByRole('button', { name: stage.text('stage.invite.button') }).click();
    const address = await page.locator('.stage-invite__address').innerText();
    const read = await readFragment(address.slice(address.indexOf('#')));
    expect(read?.ok && read.demonstration.own?.organisation).toBe('Toko Maju');
    expect(JSON.stringify(read)).not.toContain('Only for me');
    await expect(page.getByRole('dialog')).toContainText(stage.text('stage.invite.linkOnly'));
    if (!hasReader) return;
    // As a camera further back has it: a quarter of the lines of the projector, or of the presenter's screen.
    expect(await scan(audience, 0.25)).toBe(address);
    await page.locator('dialog [data-stage-qr]').scrollIntoViewIfNeeded();
    expect(await scan(page, 0.4)).toBe(address);
  },
);

test(
  'an address without a demonstration, or with a damaged one, says what to do and lists what there is',
  { tag: '@full' },
  async ({ page }) => {
    for (const fragment of ['', '#demo=printer-befor', '#demo=1.AAAA']) {
      await page.goto('about:blank');
      await page.goto(`/id/stage/join/${fragment}`);
      const lost = page.locator('[data-join-lost]');
      await expect(lost).toContainText(textOf('stage.join.again', 'id'));
      await expect(page.locator('[data-join-start]')).toBeHidden();
      await expect(lost.getByRole('link')).toHaveCount(demonstrations.length + 2);
    }
    await page.getByRole('link', { name: textOf('demos.title.printerBefore', 'id') }).click();
    await page.locator('[data-join-start]').click();
    await expect(page.locator('[data-join-lost]')).toBeHidden();
    await expect(windowOn(page, 'browser')).toBeVisible();
  },
);

test(
  'the phone names its demonstration, and its end leads to the test of the same procedure',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/en/stage/join/#demo=printer-before');
    const title = page.locator('[data-join-title]');
    await expect(title).toHaveText(textOf('demos.title.printerBefore', 'en'));
    await page.locator('[data-join-start]').click();
    const coach = page.locator('.p-coach');
    const keys = ['coach.hint', 'coach.doIt'] as const;
    const words = keys.map((key) => textOf(key, 'en')).join('|');
    const more = coach.getByRole('button', { name: new RegExp(`^(?:${words})$`) });
    const toTest = coach.locator('.p-coach__onward a');
    await expect(coach).toBeVisible();
    // The last press takes the button away.
    await untilVisible(toTest, () => more.click());
    await expect(toTest).toHaveAttribute('href', /\/en\/test\/send-from-printer\/$/);
  },
);

test(
  "the code of one's own demonstration and the button that closes are in sight, and it is saved as a picture of its title",
  { tag: '@full' },
  async ({ page }) => {
    const found = demonstrations.find(({ id }) => id === 'printer-before');
    if (!found) throw new Error('The demonstration is gone.');
    const given = ownFrom(found, (text) => (typeof text === 'string' ? text : text.own));
    const title = 'Kelas: hari 1';
    const organisation = 'Dinas Pendidikan Kabupaten Gunungkidul';
    const own = await demonstrationOf({ ...given, title, organisation });
    const stage = await StagePage.open(page, 'en', await writeFragment(own));
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: stage.text('stage.invite.button') }).click();
    for (const [width, height] of [
      [1366, 768],
      [1280, 720],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const close = page
        .getByRole('dialog')
        .getByRole('button', { name: stage.text('stage.close') });
      await expect(close).toBeInViewport({ ratio: 1 });
      await expect(page.locator('dialog [data-stage-qr]')).toBeInViewport({ ratio: 0.99 });
    }
    const download = page.waitForEvent('download');
    await stage.press('stage.invite.save');
    const picture = await download;
    expect(picture.suggestedFilename()).toBe('Kelas-hari-1.png');
    const file = await picture.path();
    const { width, height } = await sharp(file).metadata();
    expect(width).toBe(height);
    if (!hasReader) return;
    const options = ['-q', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', file];
    const read = spawnSync('zbarimg', options).stdout.toString().trim();
    expect(read).toBe(await page.locator('.stage-invite__address').innerText());
  },
);

test(
  'the help of the stage leads to what the handbook says, in another tab',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    await stage.press('stage.keys.button');
    const link = page.getByRole('link', { name: textOf('stage.keys.handbook', 'en') });
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('href', /\/en\/trainer-plans\/$/);
  },
);
