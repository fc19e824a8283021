import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { violations } from '../support/axe.ts';
import { startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';
import { performByCoach } from './perform-by-coach.ts';
import { PracticePage } from './practice-page.ts';

/** The simulator without a guide: all windows, the timeline, and a beginning that the address names. */

const timeline = (page: Page) =>
  page.getByRole('region', { name: textOf('timeline.title'), exact: true });
const group = (
  page: Page,
  answer: 'appPassword' | 'modernSignIn' | 'modernAfterSetting' | 'nothing',
) => timeline(page).locator(`[data-takes="${answer}"]`);

test('the timeline shows what each program accepts on a day, and is used by keyboard', async ({
  page,
}) => {
  await startPractice(page, '/en/simulator/');
  await expect(group(page, 'appPassword')).toContainText('Printer');
  await expect(group(page, 'modernAfterSetting')).toContainText('Thunderbird');
  const slider = timeline(page).getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '20 March 2018');
  await expect(group(page, 'appPassword')).toContainText('Thunderbird');
  await expect(group(page, 'nothing')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '31 December 2026');
  await expect(group(page, 'nothing').filter({ hasText: 'Printer' })).toHaveCount(1);
});

test('a case of "What do you see?" opens with its reason', async ({ page }) => {
  await startPractice(page, '/id/simulator/?case=P1-perUser-adminSwitchOff-today');
  const region = page.getByRole('region', { name: textOf('timeline.title', 'id') });
  await expect(region).toContainText(textOf('reason.tenantSwitchOff', 'id'));
});

test('a date in the address opens that day, and an invalid date is ignored', async ({ page }) => {
  await startPractice(page, '/en/simulator/?era=2018-03-20');
  await expect(timeline(page)).toContainText('20 March 2018');
  await page.goto('about:blank');
  await startPractice(page, '/en/simulator/?era=yesterday&case=nonsense');
  await expect(timeline(page)).toContainText('23 November 2026');
});

for (const address of ['/en/simulator/', '/en/simulator/?era=2018-03-20']) {
  // `npm test` does it where what the coach names is looked for as well: coach-marks.e2e.ts.
  const tag = sampled(false);
  test(`the coach’s “do it” signs a mail program in: ${address}`, { tag }, async ({ page }) => {
    await startPractice(page, address);
    const practice = new PracticePage(page);
    await performByCoach(page);
    await practice.show('mail');
    await expect(practice.window('mail')).toBeVisible();
  });
}

test(
  'axe finds nothing, light, dark and on a phone, with every window open in turn',
  { tag: '@full' },
  async ({ page }) => {
    await startPractice(page, '/en/simulator/');
    const practice = new PracticePage(page);
    for (const look of ['light', 'dark', 'phone'] as const) {
      await page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      await page.setViewportSize(
        look === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      );
      for (const window of ['browser', 'mail', 'admin', 'phone'] as const) {
        await practice.show(window);
        expect(await violations(page), `${look}, ${window}`).toEqual([]);
      }
    }
  },
);
