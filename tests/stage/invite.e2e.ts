import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  demonstrationOf,
  demonstrations,
  ownFrom,
  readFragment,
  writeFragment,
} from '../../src/stage/demonstrations/index.ts';
import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { expectInStep, StagePage } from './stage-page.ts';

/** The audience's phones: one key puts the code on the projector, another press takes it away, and a camera can read it. */

const hasReader = spawnSync('zbarimg', ['--version']).error === undefined;

async function scan(page: Page): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'qr-')), 'screen.png');
  writeFileSync(file, await page.screenshot());
  const options = ['-q', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', file];
  return spawnSync('zbarimg', options).stdout.toString().trim();
}

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
  "one's own demonstration is a code that can be read, without what its trainer notes",
  { tag: '@full' },
  async ({ page }) => {
    const [found] = demonstrations;
    if (!found) throw new Error('There are no demonstrations.');
    const given = ownFrom(found, (text) => (typeof text === 'string' ? text : text.own));
    const agenda = given.agenda.map((item) => ({ ...item, note: `Only for me: ${item.step}` }));
    const own = await demonstrationOf({ ...given, agenda, organisation: 'Toko Maju' });
    const stage = await StagePage.open(page, 'en', await writeFragment(own));
    const audience = await stage.openAudience();
    await audience.setViewportSize({ width: 1280, height: 720 });
    await stage.press('stage.control.invite');
    await expect(onScreen(audience)).toBeVisible();
    // Nobody types hundreds of letters from a projector; the presenter has them.
    await expect(onScreen(audience).locator('.stage-inviting__address')).toHaveCount(0);
    await page.getByRole('button', { name: stage.text('stage.invite.button') }).click();
    const address = await page.locator('.stage-invite__address').innerText();
    const read = await readFragment(address.slice(address.indexOf('#')));
    expect(read?.ok && read.demonstration.own?.organisation).toBe('Toko Maju');
    expect(JSON.stringify(read)).not.toContain('Only for me');
    if (hasReader) expect(await scan(audience)).toBe(address);
  },
);
