import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { Lab } from './lab.ts';

/** The menu "This practice", as tests use it. */

export const menu = (page: Page): Locator => page.locator('[data-practice-menu]');
export const hash = (page: Page): Promise<string | null> =>
  page.locator('[data-state-hash]').getAttribute('data-state-hash');
export const status = (page: Page): Locator => page.locator('[data-practice-message]');

export const menuButton = (lab: Lab, key: Key): Locator =>
  menu(lab.page).getByRole('button', { name: lab.text(key), exact: true });

export async function openMenu(lab: Lab): Promise<void> {
  await menu(lab.page).locator('summary').click();
  await expect(menuButton(lab, 'practice.save')).toBeVisible();
}

export async function save(lab: Lab): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = lab.page.waitForEvent('download');
  await menuButton(lab, 'practice.save').click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

export async function choose(lab: Lab, name: string, text: string | Buffer): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await menu(lab.page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}
