import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { textOf } from '../support/catalogue.ts';
import { PracticePage } from './practice-page.ts';

/** The guide beside the reader's own screen, and screens that speak another language than the page. */

const guide = (search: string, language = 'id') => `/${language}/guides/set-up-today/${search}`;
const id = (key: Key) => textOf(key, 'id');
const label = (page: Page, key: Key) => page.locator(`[data-step-id] b[data-ui-key="${key}"]`);
const box = (page: Page, step: number) =>
  page.getByRole('checkbox', { name: id('coach.own.tick') }).nth(step);

for (const [screen, options] of [
  ['laptop', { viewport: { width: 1280, height: 800 } }],
  ['laptop, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test.describe(screen, { tag: sampled(screen === 'phone') }, () => {
    test.use(options);

    test('ticked steps survive a reload', async ({ page }) => {
      await page.goto(guide('?mode=own-device'));
      await expect(page.getByText(id('coach.own.lead'))).toBeVisible();
      await expect(page.locator('[data-practice-start]')).toBeHidden();
      await box(page, 0).check();
      await box(page, 2).check();
      await expect(page.getByText('2 dari 6')).toBeVisible();
      await expect(page.locator('[data-step-id][aria-current="step"]')).toHaveAttribute(
        'data-step-id',
        'more-information',
      );
      expect(await violations(page)).toEqual([]);

      await page.reload();
      await expect(box(page, 2)).toBeChecked();
      await page.getByRole('button', { name: id('coach.own.clear') }).click();
      await expect(page.getByText('0 dari 6')).toBeVisible();
      // No run was begun for any of this.
      await expect(page.locator('[data-state-hash]')).toHaveCount(0);
    });
  });
}

test('labels are printed in both languages, each with its lang attribute', async ({ page }) => {
  await page.goto(guide('?mode=own-device'));
  const list = page.getByRole('combobox', { name: id('coach.own.screens') });
  await expect(list).toHaveValue('id');
  // A label that no source shows in Indonesian may be in English on the reader's screen.
  await expect(page.locator('[data-other-language] bdi').first()).toHaveAttribute('lang', 'en');

  await list.selectOption('en');
  await expect(page).toHaveURL(/mode=own-device&ui=en$/);
  const next = label(page, 'portal.next').first();
  await expect(next).toHaveText(id('portal.next'));
  const other = next.locator('xpath=following-sibling::*[1]');
  await expect(other).toHaveText(`(${textOf('portal.next', 'en')})`);
  await expect(other.locator('bdi')).toHaveAttribute('lang', 'en');

  await list.selectOption('id');
  await expect(page).toHaveURL(/ui=id/);
  await page.locator('[data-mode-button="read"]').click();
  await expect(page.locator('[data-other-language]')).toHaveCount(0);
});

test('cleared ticks can be put back, and the end leads on', async ({ page }) => {
  await page.goto(guide('?mode=own-device'));
  const clear = page.getByRole('button', { name: id('coach.own.clear') });
  const restore = page.getByRole('button', { name: id('coach.own.restore') });
  const onward = page.locator('.own-device__onward');
  await expect(clear).toBeHidden();
  for (let step = 0; step < 6; step += 1) await box(page, step).check();
  await expect(page.getByText('6 dari 6')).toBeVisible();
  await expect(onward.getByRole('link')).toBeVisible();
  await clear.click();
  await expect(page.getByText('0 dari 6')).toBeVisible();
  await expect(onward).toBeHidden();
  await restore.click();
  await expect(page.getByText('6 dari 6')).toBeVisible();
  await clear.click();
  // What was ticked since counts.
  await box(page, 1).check();
  await expect(restore).toBeHidden();
  await expect(page.getByText('1 dari 6')).toBeVisible();
});

test(
  'the way from the end of the practice leads to the steps',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(guide('?mode=own-device#steps'));
    await expect(page.getByText(id('coach.own.lead'))).toBeAttached();
    await expect(page.locator('[data-step-id]').first()).toBeInViewport();
  },
);

test('without storage the ticks last as long as the page', { tag: '@full' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused');
      },
    });
  });
  await page.goto(guide('?mode=own-device'));
  await box(page, 0).check();
  await expect(page.getByText('1 dari 6')).toBeVisible();
});

test('a run is kept while the reader uses the own-device mode', async ({ page }) => {
  const practice = await PracticePage.open(page, 'id', '', 'set-up-today');
  await practice.press('browser', 'portal.chooser.sari');
  await practice.press('browser', 'portal.signIn.submit');
  await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'done');
  const hash = await page.locator('[data-state-hash]').getAttribute('data-state-hash');
  await page.getByRole('button', { name: id('guide.mode.ownDevice') }).click();
  await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
  const place = practice.step('more-information').locator('[data-where]');
  await expect(place).toHaveText(id('coach.own.where.browser'));
  await box(page, 0).check();
  await page.getByRole('button', { name: id('guide.mode.try'), exact: true }).click();
  await expect(practice.window('browser')).toBeVisible();
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash ?? '');
  await expect(practice.step('more-information')).toHaveAttribute('data-step-state', 'current');
  await expect(place).toHaveText(id('window.browser'));
  await expect(page.getByRole('checkbox', { name: id('coach.own.tick') })).toHaveCount(0);
});

test(
  'screens and page keep their own languages, also after a change',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(guide('?ui=en'));
    await page.locator('[data-practice-start]').click();
    const browser = page.getByRole('region', { name: id('window.browser'), exact: true });
    await expect(browser).toBeVisible();
    await expect(browser).toHaveAttribute('lang', 'en');
    await expect(browser.locator('h3')).toHaveAttribute('lang', 'id');
    await expect(browser.locator('h4')).toHaveText(textOf('portal.chooser.title', 'en'));
    await browser.getByRole('button', { name: textOf('portal.chooser.sari', 'en') }).click();
    await expect(browser.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    const words = page.getByRole('region', { name: id('window.coach') }).getByRole('status');
    await expect(words.locator('.p-label [lang="en"]')).toHaveText('Sign in');
    const hash = await page.locator('[data-state-hash]').getAttribute('data-state-hash');

    await page.locator('[data-language-menu] summary').click();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/.*\?ui=en$/);
    await expect(page.locator('[data-other-language]')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(browser.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash ?? '');
    await expect(page.locator('[data-other-language]').first()).toBeAttached();
  },
);

test('an unknown language in the address is ignored', { tag: '@full' }, async ({ page }) => {
  await page.goto(guide('?mode=own-device&ui=xx'));
  await expect(page.getByRole('combobox', { name: id('coach.own.screens') })).toHaveValue('id');
});

test(
  'a guide to screens that are gone leads to those of today instead',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/id/guides/create-app-password/?mode=own-device');
    const gone = page.locator('[data-screens-gone]');
    await expect(gone).toBeVisible();
    await expect(gone).toContainText('Maret 2018');
    await expect(page.locator('[data-steps]')).toBeHidden();
    await expect(page.locator('.steps ~ :is(h2, p, ul):visible')).toHaveCount(0);
    await expect(page.locator('.page-turn')).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    const links = gone.getByRole('link');
    await expect(links).toHaveCount(4);
    await links.first().click();
    await expect(page).toHaveURL(/\/id\/guides\/set-up-today\/\?mode=own-device$/);
    await expect(box(page, 0)).toBeVisible();
    await page.goto('/id/guides/create-app-password/');
    await expect(gone).toBeHidden();
    await expect(page.locator('[data-steps]')).toBeVisible();
  },
);

test(
  'after the last tick the reader is told that it is done',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(guide('?mode=own-device'));
    const finished = page.getByText(textOf('coach.own.finished', 'id', 6));
    for (let step = 0; step < 6; step += 1) {
      await expect(finished).toHaveCount(0);
      await box(page, step).check();
    }
    await expect(finished).toBeVisible();
    await box(page, 3).uncheck();
    await expect(finished).toHaveCount(0);
  },
);

/** What exists in the practice only: its people, and what is filled in or named for them. */
const practiceOnly = /Sari|Budi|Ratna|Kopi Senja|Printer 01|practice|latihan/i;

for (const language of languageCodes) {
  const tag = sampled(language === 'id');
  test(
    `no step speaks of the practice, every item says something, and addresses are links: ${language}`,
    { tag },
    async ({ page }) => {
      // The guide to the screens of 2018 sends on to today's.
      for (const name of Object.keys(flows).filter((id) => id !== 'create-app-password')) {
        await page.goto(`/${language}/guides/${name}/?mode=own-device`);
        await expect(page.getByText(textOf('coach.own.lead', language))).toBeVisible();
        const steps = page.locator('[data-step-id] .step-body');
        for (const text of await steps.allInnerTexts()) {
          expect(text).not.toMatch(practiceOnly);
          expect(text.trim()).not.toBe('');
        }
        for (const text of await page.locator('[data-step-id] li:visible').allInnerTexts())
          expect(text.trim()).not.toBe('');
        // What is said below the steps is about the product too, and there is no practice to skip.
        const below = page.locator('.steps ~ :is(h2, p, ul):visible');
        for (const text of await below.allInnerTexts()) expect(text).not.toMatch(practiceOnly);
        await expect(page.locator('.steps ~ h2:visible').first()).toBeVisible();
        await expect(page.locator('#what-is-real-here-and-what-is-not')).toBeHidden();
        await expect(page.locator('.skip-practice')).toBeHidden();
        const address = steps.locator('a[href^="https:"]').first();
        await expect(address).toHaveAttribute(
          'href',
          /^https:\/\/(aka\.ms|(www\.microsoft365|entra\.microsoft|admin\.microsoft|admin\.exchange\.microsoft)\.com)/,
        );

        await page.goto(`/${language}/guides/${name}/`);
        await expect(page.locator('[data-on-your-screen]').first()).toBeHidden();
        await expect(page.locator('#what-is-real-here-and-what-is-not')).toBeVisible();
        await expect(page.locator('.skip-practice')).toBeAttached();
      }
    },
  );
}
