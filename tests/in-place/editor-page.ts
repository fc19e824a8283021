import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/browser-test.ts';

/** The editor in an Indonesian page. */
export const panel = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Sunting teks ini' });

/** Until every key is known: what is pointed at before shows nothing. */
export async function turnOn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Sunting teks' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyE');
  await expect(page.locator('#in-place .status')).toContainText('teks berikutnya');
}
