import { languageCodes, languages } from '../../src/i18n/languages.ts';
import { tabTo } from '../guides/page-driver.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { sampled } from '../support/size.ts';
import { TestDriver } from './test-driver.ts';

/** The test page by keyboard, under axe, and on the narrowest screen. */

test('the whole test is done with the keyboard', async ({ page }) => {
  const learner = await TestDriver.open(page);
  await painted(page);
  await page.locator('[data-practice-start]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-window] h3').first()).toBeFocused();
  await tabTo(learner.button('assessment.help.ask.what'));
  await page.keyboard.press('Enter');
  await expect(learner.help('where')).toBeFocused();
  await tabTo(learner.button('assessment.end.button'));
  await page.keyboard.press('Enter');
  await expect(learner.button('assessment.end.keep')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(learner.result.locator('h2')).toBeFocused();
});

for (const language of languageCodes)
  test(
    `the page has no fault of accessibility, and fits 320 px (${language})`,
    { tag: sampled(language === 'ar') },
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const learner = await TestDriver.open(page, language, 'send-from-printer');
      const look = async () => {
        expect(await violations(page)).toEqual([]);
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(width).toBeLessThanOrEqual(320);
      };
      await look();
      await learner.start();
      await look();
      await learner.help('what').click();
      await learner.help('where').click();
      await look();
      await learner.end();
      await look();
      await page.goto(`/${language}/test/`);
      await look();
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(8);
      expect(await page.locator('html').getAttribute('dir')).toBe(languages[language].direction);
    },
  );
