import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';

/** Beside the reader's own screen: links to other guides keep the mode. */

const guide = (name: string, search = '', language = 'id') =>
  `/${language}/guides/${name}/${search}`;
const ready = async (page: Page, language: Language = 'id') => {
  await expect(page.getByText(textOf('coach.own.lead', language))).toBeVisible();
};
const modeButton = (page: Page, mode: string) => page.locator(`[data-mode-button="${mode}"]`);

/** As they are written. The menu of languages follows the address by itself; the end of the practice has links of its own. */
const addresses = (page: Page) =>
  page
    .locator('a[href]:not([hreflang], [data-onward] a)')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const toGuides = (all: readonly string[]) =>
  all.filter((address) => /^\/id\/guides\/[^/]+\//.test(address));

test('links to guides keep the mode, all others stay as they are, and both come back', async ({
  page,
}) => {
  await page.goto(guide('set-up-today'));
  const before = await addresses(page);
  expect(toGuides(before).length).toBeGreaterThan(5);
  await modeButton(page, 'own-device').click();
  await ready(page);

  const article = page.locator('.guide');
  for (const [place, link, address] of [
    [
      'in a step',
      article.locator('[data-step-id="more-information"] a[href*="/guides/"]'),
      '/id/guides/add-app-password/?mode=own-device',
    ],
    [
      'to a section of a guide',
      article.locator('[data-step-id="name-app-password"] a[href*="/guides/"]'),
      '/id/guides/add-app-password/?mode=own-device#when-app-password-is-not-in-the-list',
    ],
    ['Next', article.locator('a[rel="next"]'), '/id/guides/add-app-password/?mode=own-device'],
    // A page of the handbook has no modes.
    ['Previous', article.locator('a[rel="prev"]'), '/id/basics/after-a-password-change/'],
    ['to a section of the page', article.locator('[data-step-id] a[href^="#"]').first(), /^#/],
    ['to the product', article.locator('[data-step-id] a[href^="https:"]').first(), /^[^?]+$/],
    ['What do you see?', article.locator('.own-device a'), '/id/check/'],
  ] as const)
    await expect(link, place).toHaveAttribute('href', address);
  for (const address of toGuides(await addresses(page)))
    expect(new URL(address, 'https://example.org').searchParams.get('mode')).toBe('own-device');

  await modeButton(page, 'read').click();
  await expect.poll(() => addresses(page)).toEqual(before);
  await modeButton(page, 'own-device').click();
  await ready(page);
  await article.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(/\/guides\/add-app-password\/\?mode=own-device$/);
  await ready(page);
});

test('links of notes and of the text around the steps keep the mode', async ({ page }) => {
  await page.goto(guide('delete-app-password', '?mode=own-device'));
  await ready(page);
  for (const place of ['.since', 'h2 ~ p'])
    await expect(page.locator(`.guide > ${place} a[href*="/guides/"]`)).toHaveAttribute(
      'href',
      '/id/guides/delete-users-app-passwords/?mode=own-device',
    );
});

test('the language of the screens goes along, and what belongs to one guide does not', async ({
  page,
}) => {
  await page.goto(guide('set-up-today', '?mode=own-device&ui=en&seed=class-1&step=2'));
  await ready(page);
  const next = page.locator('.guide a[rel="next"]');
  await expect(next).toHaveAttribute('href', '/id/guides/add-app-password/?mode=own-device&ui=en');
  await page.getByRole('combobox', { name: textOf('coach.own.screens', 'id') }).selectOption('ja');
  await expect(next).toHaveAttribute('href', '/id/guides/add-app-password/?mode=own-device&ui=ja');
  await next.click();
  await ready(page);
  await expect(page.getByRole('combobox', { name: textOf('coach.own.screens', 'id') })).toHaveValue(
    'ja',
  );
});

test('a guide to screens that are gone leads on in the same mode', async ({ page }) => {
  await page.goto(guide('create-app-password', '?mode=own-device&ui=en'));
  await expect(page.locator('[data-screens-gone]')).toBeVisible();
  for (const link of ['a[rel="prev"]', '[data-screens-gone] li:first-child a'])
    await expect(page.locator(`.guide ${link}`)).toHaveAttribute(
      'href',
      /^\/id\/guides\/[^/]+\/\?mode=own-device&ui=en$/,
    );
});

test(
  'a change of language beside a run that was begun leaves no link of the other language',
  { tag: '@full' },
  async ({ page }) => {
    await startPractice(page, guide('add-app-password'));
    await modeButton(page, 'own-device').click();
    await ready(page);
    await page.locator('[data-language-menu] summary').click();
    await page.getByRole('link', { name: 'English' }).click();
    await ready(page, 'en');
    const next = page.locator('.guide a[rel="next"]');
    const place = page.locator('[data-step-id="name-it"] [data-where]').first();
    await expect(next).toHaveAttribute('href', '/en/guides/send-from-printer/?mode=own-device');
    await expect(place).toHaveText(textOf('coach.own.where.browser'));
    await modeButton(page, 'read').click();
    await expect(next).toHaveAttribute('href', '/en/guides/send-from-printer/');
    await expect(place).toHaveText(textOf('window.browser'));
    for (const address of await addresses(page)) expect(address).not.toMatch(/^\/id\//);
  },
);

test('the practice offers its own links after the mode is left', async ({ page }) => {
  await page.goto(guide('add-app-password', '?mode=own-device'));
  await ready(page);
  await expect(page.locator('[data-onward] a').first()).toHaveAttribute(
    'href',
    '/id/guides/send-from-printer/',
  );
});
