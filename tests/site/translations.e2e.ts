import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { pathInSite } from '../../src/components/site/addresses.ts';
import { partInPercent, wholeNumber } from '../../src/i18n/formats.ts';
import { nameIn } from '../../src/i18n/language-names.ts';
import { languageCodes, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import type { LanguageStatus } from '../../src/translation/status.ts';
import type { Sum } from '../../src/translation/summary.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { isItsTurn, sampled } from '../support/size.ts';

/** The state of the translations, as everybody reads it. */

/** The members of this series, each of which takes its turn at a language. */
const figures = 1;
const looks = [
  { look: 2, colorScheme: 'light' },
  { look: 3, colorScheme: 'dark' },
] as const;

const translated = languageCodes.filter((code) => code !== sourceLanguage);
const open = (page: Page, language: Language) => page.goto(pathInSite(language, 'translations'));

type Printed = Omit<LanguageStatus, 'judged'> & Sum;

/** What `npm run l10n -- status --json` says of the same tree. */
const printedStatus = (): readonly Printed[] =>
  JSON.parse(
    execFileSync('node_modules/.bin/node', ['scripts/l10n/main.ts', 'status', '--json'], {
      encoding: 'utf8',
    }),
  ) as readonly Printed[];

const cellsOf = (page: Page, table: Locator, name: string) =>
  table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell');

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languageCodes)
    test(
      `each language has a row with the figures of the status (${language})`,
      { tag: sampled(isItsTurn(figures, language)) },
      async ({ page }) => {
        const text = (key: Parameters<typeof textOf>[0]) => textOf(key, language);
        await open(page, language);
        const texts = page.getByRole('table', { name: text('site.translations.texts.caption') });
        const labels = page.getByRole('table', { name: text('site.translations.labels.caption') });
        await expect(labels.getByRole('columnheader')).toHaveText([
          text('site.translations.language'),
          text('site.translations.labels.verified'),
          text('site.translations.labels.machine'),
          text('site.translations.labels.assumed'),
        ]);
        const printed = printedStatus();
        expect(printed.map((each) => each.language).sort()).toEqual([...translated].sort());
        for (const each of printed) {
          const name = nameIn(language, each.language);
          const figure = (value: number) => wholeNumber(language, value);
          await expect(cellsOf(page, labels, name)).toHaveText(
            [each.labels.verified, each.labels.machine, each.labels.assumed].map(figure),
          );
          const pages = each.files.filter(({ isShown }) => isShown !== undefined);
          const cells = cellsOf(page, texts, name);
          await expect(cells).toHaveCount(3);
          await expect(cells.nth(0)).toHaveText(
            partInPercent(language, each.translated, each.total),
          );
          await expect(cells.nth(1)).toContainText(figure(each.stale));
          if (each.stale > 0) await expect(cells.nth(1)).toContainText(figure(each.staleWords));
          for (const count of [pages.filter(({ isShown }) => isShown).length, pages.length])
            await expect(cells.nth(2)).toContainText(figure(count));
          // Below, a table of the language's guides.
          const guides = pages.filter(({ isProved }) => isProved !== undefined);
          const ofLanguage = page.getByRole('table', { name, exact: true });
          await expect(ofLanguage.getByRole('rowheader')).toHaveCount(guides.length);
        }
      },
    );
});

for (const language of languageCodes)
  test.describe(`on the smallest phone, ${language}`, () => {
    test.use({ viewport: { width: 360, height: 780 } });

    for (const { look, colorScheme } of looks)
      test(
        `nothing is cut off or wider than the page, and axe finds nothing (${colorScheme})`,
        { tag: sampled(isItsTurn(look, language)) },
        async ({ page }) => {
          await page.emulateMedia({ colorScheme });
          await open(page, language);
          await expect(page.getByRole('table')).toHaveCount(3 + translated.length);
          const outside = await page.locator('main :is(table, code, th, td)').evaluateAll((all) =>
            all
              .filter((element) => {
                const { left, right } = element.getBoundingClientRect();
                const isCut = element.scrollWidth > element.clientWidth;
                return left < 0 || right > document.documentElement.clientWidth || isCut;
              })
              .map(({ textContent }) => textContent),
          );
          expect(outside).toEqual([]);
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
          ).toBe(0);
          expect(await violations(page)).toEqual([]);
        },
      );
  });
