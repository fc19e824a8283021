import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { isItsTurn, sampled } from '../support/size.ts';

/** The page for an address that does not exist: a host has one, whatever the language of the address. */

for (const language of languageCodes) {
  test(
    `an address below /${language}/ that does not exist is told in its language, with ways on`,
    { tag: sampled(isItsTurn(1, language)) },
    async ({ page }) => {
      const refused: string[] = [];
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) refused.push(message.text());
      });
      const response = await page.goto(`/${language}/no/such/page/?mode=try#here`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        textOf('site.notFound.title', language),
      );
      await expect(page).toHaveTitle(new RegExp(textOf('site.notFound.title', language)));
      await expect(page.locator('main')).toHaveCount(1);
      expect(await violations(page)).toEqual([]);
      const menu = page.getByText(textOf('site.nav.menu', language), { exact: true });
      await menu.filter({ visible: true }).click();
      await expect(
        page.getByRole('navigation', { name: textOf('site.nav.all', language) }),
      ).toBeVisible();
      await page.keyboard.press('Escape');
      const ways = page.locator(`[data-not-found="${language}"] a:not([hreflang])`);
      for (const way of await ways.all())
        expect(await way.getAttribute('href')).toMatch(new RegExp(`^/${language}/`));
      await page.getByRole('link', { name: textOf('site.notFound.home', language) }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/$`));
      expect(refused).toEqual([]);
    },
  );
}

for (const path of ['/no/', '/english/', '/e%6e%2Fx/', '/toString/', '/"]/en/'])
  test(`${path} names no language, so every language is shown`, async ({ page }) => {
    await page.goto(path);
    for (const language of languageCodes)
      await expect(page.locator(`[data-not-found="${language}"]`)).toBeVisible();
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every language is shown, each marked as such', async ({ page }) => {
    await page.goto('/id/no/such/page/');
    for (const language of languageCodes) {
      const text = page.locator(`[data-not-found="${language}"]`);
      await expect(text).toBeVisible();
      await expect(text).toHaveAttribute('lang', language);
    }
  });
});
