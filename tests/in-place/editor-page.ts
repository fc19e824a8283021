import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';

/** The editor in an Indonesian page. */
export const panel = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Sunting teks ini' });

/** Until every key is known: what is pointed at before shows nothing. */
export async function turnOn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Sunting teks' })).toBeVisible();
  await painted(page);
  await page.keyboard.press('Alt+Shift+KeyE');
  await expect(page.locator('#in-place .status')).toContainText('teks berikutnya');
}

/** Whatever is asked for at such an address is answered when the function that this resolves to is called. */
export async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return () => {
    resolve(undefined);
  };
}
