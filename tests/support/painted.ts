import type { Page } from '@playwright/test';

/** For pages with scripts. Until a browser has drawn a page for the first time it drops the keys that are pressed, and says nothing. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
}
