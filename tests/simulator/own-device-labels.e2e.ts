import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import { startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';

/** Beside the reader's own screen: what the labels of the whole guide are called in English. */

const guide = (name: string, search = '', language = 'id') =>
  `/${language}/guides/${name}/${search}`;

/** Labels of product screens in the guide, without those of the practice: what stands in brackets after each. */
const labels = (page: Page) =>
  page
    .locator('.guide :is([data-ui-key], [data-see-key]):not([data-practice] *)')
    .evaluateAll((all) =>
      all.map((label) => {
        const { uiKey, seeKey } = (label as HTMLElement).dataset;
        const added = label.nextElementSibling?.matches('[data-other-language]')
          ? label.nextElementSibling
          : null;
        return {
          key: uiKey ?? seeKey ?? '',
          isInStep: label.closest('[data-step-id]') !== null,
          other: added?.querySelector('bdi')?.textContent ?? null,
          after: added?.nextSibling?.textContent ?? '',
        };
      }),
    );

for (const language of languageCodes.filter((code) => code !== sourceLanguage))
  test(
    `labels around the steps say too how they are called in English, once (${language})`,
    { tag: sampled(language === 'id') },
    async ({ page }) => {
      const file = await page.request.get(`/strings/${language}/labels.json`);
      const unverified = (await file.json()) as Readonly<Record<string, string>>;
      let around = 0;
      for (const name of Object.keys(flows)) {
        await page.goto(guide(name, '?mode=own-device', language));
        await expect(page.locator('[data-other-language]').first()).toBeAttached();
        for (const { key, isInStep, other, after } of await labels(page)) {
          expect(other, `${name}: ${key}`).toBe(unverified[key] ?? null);
          if (other === null) continue;
          // The writer has not put it there as well.
          expect(after.slice(0, other.length + 3), `${name}: ${key}`).not.toContain(other);
          if (!isInStep) around += 1;
        }
        await expect(page.locator('[data-other-language] + [data-other-language]')).toHaveCount(0);
      }
      expect(around).toBeGreaterThan(0);
    },
  );

test('they come and go with the mode, and follow the language of the screens', async ({ page }) => {
  await page.goto(guide('set-up-today', '?mode=own-device'));
  const around = page.locator('.steps ~ p [data-other-language]');
  await expect(around).toHaveCount(3);
  await expect(around.first()).toHaveText(`(${textOf('portal.wizard.otherMethod')})`);
  const list = page.getByRole('combobox', { name: textOf('coach.own.screens', 'id') });
  await list.selectOption('ja');
  await expect(around.first()).toHaveText(`(${textOf('portal.wizard.otherMethod', 'ja')})`);
  await list.selectOption('id');
  await expect(around.first()).toHaveText(`(${textOf('portal.wizard.otherMethod')})`);
  await expect(around).toHaveCount(3);
  await page.locator('[data-mode-button="read"]').click();
  await expect(page.locator('[data-other-language]')).toHaveCount(0);
});

test('nothing is added to the practice, nor outside of the guide', async ({ page }) => {
  await startPractice(page, guide('set-up-today', '?ui=en'));
  await expect(page.locator('.steps ~ p [data-other-language]').first()).toBeAttached();
  await expect(page.locator('[data-practice] [data-other-language]')).toHaveCount(0);
  await expect(page.locator('[data-other-language]:not(.guide *)')).toHaveCount(0);
});
