import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { sampled } from '../support/size.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { keyboard, tabTo } from './page-driver.ts';
import { kindsOf, runGuide } from './runner.ts';

/** Every guide as printed, by keyboard alone: Tab to a control, Enter, Space or arrows to use it. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The guide with the most windows; `npm test -- --full` follows all. */
const sample = ['create-app-password'];

for (const flow of Object.values(flows)) {
  const tag = sampled(sample.includes(flow.id));
  test(`the guide ${flow.id} can be followed by keyboard alone`, { tag }, async ({ page }) => {
    await page.goto(`/en/guides/${flow.id}/`);
    await painted(page);
    await keyboard.press(page.locator('[data-practice-start]'));
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    const outcomes = await runGuide(page, kindsOf(flow), { driver: keyboard });
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
}

test('a control that Tab does not reach is noticed', async ({ page }) => {
  await page.goto('/en/guides/create-app-password/');
  await painted(page);
  const start = page.locator('[data-practice-start]');
  await start.evaluate((element) => {
    element.setAttribute('tabindex', '-1');
  });
  // Before Start, the page has fewer controls than this: its last link is reached.
  const most = 50;
  await tabTo(page.locator('a').last(), most);
  await expect(tabTo(start, most)).rejects.toThrow('Tab does not reach');
});
