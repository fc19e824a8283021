import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { isItsTurn, sampled } from '../support/size.ts';

for (const language of languageCodes)
  test.describe(`a reader whose browser speaks ${language}`, () => {
    test.use({ locale: language });

    test(
      'is taken to that language the first time, and may choose the next time',
      { tag: sampled(isItsTurn(2, language)) },
      async ({ page }) => {
        await page.goto('/');
        await expect(page).toHaveURL(new RegExp(`/${language}/$`));
        await page.goto('/');
        await expect(page.getByRole('link')).toHaveCount(languageCodes.length);
        await expect(page).toHaveURL(/:\d+\/$/);
      },
    );
  });

test.describe('a reader whose language the site does not have', () => {
  test.use({ locale: 'fr-FR' });

  test('chooses', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link')).toHaveCount(languageCodes.length);
  });
});
