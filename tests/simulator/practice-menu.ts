import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { PracticePage } from './practice-page.ts';

/** The menu "This practice", as tests use it. */

export const menu = (page: Page): Locator => page.locator('[data-practice-menu]');
export const hash = (page: Page): Promise<string | null> =>
  page.locator('[data-state-hash]').getAttribute('data-state-hash');
export const status = (page: Page): Locator => page.locator('[data-practice-message]');

export const menuButton = (practice: PracticePage, key: Key): Locator =>
  menu(practice.page).getByRole('button', { name: practice.text(key), exact: true });

export async function openMenu(practice: PracticePage): Promise<void> {
  await menu(practice.page).locator('summary').click();
  await expect(menuButton(practice, 'practice.save')).toBeVisible();
}

export async function save(
  practice: PracticePage,
): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = practice.page.waitForEvent('download');
  await menuButton(practice, 'practice.save').click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

export async function choose(
  practice: PracticePage,
  name: string,
  text: string | Buffer,
): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await menu(practice.page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}
