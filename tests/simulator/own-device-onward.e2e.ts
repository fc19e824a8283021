import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** Beside the reader's own screen: where the page leads after the last tick. */

const guide = (name: string, search = '', language = 'id') =>
  `/${language}/guides/${name}/${search}`;
const ready = async (page: Page, language: Language = 'id') => {
  await expect(page.getByText(textOf('coach.own.lead', language))).toBeVisible();
};

/** Where each guide of today leads after its last tick: never to screens that are gone, and no user to an admin's guide. */
const leadsTo: Readonly<Record<string, string>> = {
  'set-up-today': 'add-app-password',
  'add-app-password': 'send-from-printer',
  'send-from-printer': 'delete-app-password',
  'delete-app-password': 'add-app-password',
  'allow-app-passwords': 'turn-on-authenticated-smtp',
  'turn-on-authenticated-smtp': 'delete-users-app-passwords',
  'delete-users-app-passwords': 'add-app-password',
};
for (const language of languageCodes)
  test(
    `after the last tick the page offers one guide more, in the same mode, and no practice (${language})`,
    { tag: '@full' },
    async ({ page }) => {
      const withSteps = Object.keys(flows).filter((name) => !flows[name]?.todaysGuides);
      expect(Object.keys(leadsTo)).toEqual(withSteps);
      for (const name of withSteps) {
        await page.goto(guide(name, '?mode=own-device', language));
        await ready(page, language);
        const onward = page.locator('.own-device__onward');
        await expect(onward).toBeHidden();
        for (const box of await page.locator('.own-device__tick input').all()) await box.check();
        await expect(onward).toBeVisible();
        const links = onward.getByRole('link');
        await expect(links).toHaveCount(1);
        const address = guide(leadsTo[name] ?? '', '?mode=own-device', language);
        await expect(links).toHaveAttribute('href', address);
        const title = await page
          .locator(`.site-tree a[href^="${guide(leadsTo[name] ?? '', '', language)}"]`)
          .textContent();
        await expect(links).toHaveText(
          textOf('guide.onward.next', language).replace('{{title}}', title?.trim() ?? ''),
        );
      }
    },
  );
