import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { isItsTurn, sampled } from '../support/size.ts';
import { CheckPage } from './check-page.ts';

for (const language of languageCodes) {
  const tag = sampled(isItsTurn(0, language));
  test(
    `nothing moves when the search of the page can be used, ${language}`,
    { tag },
    async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const check = new CheckPage(page, language);
      const place = async () => (await page.locator('#need').boundingBox())?.y;
      await page.route('**/*.js', (route) => route.abort());
      await check.open();
      const before = await place();
      await page.unroute('**/*.js');
      await check.open();
      const search = page.getByRole('searchbox', { name: check.text('diagnosis.find.label') });
      await expect(search).toBeVisible();
      expect(await place()).toBe(before);
    },
  );
}
