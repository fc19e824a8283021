import type { Page } from '@playwright/test';
import { languageCodes } from '../../src/i18n/languages.ts';
import { startPractice } from '../guides/runner.ts';
import { expect, test } from '../support/browser-test.ts';
import { listInWords } from '../../src/i18n/formats.ts';
import { sampled } from '../support/size.ts';
import { untilVisible } from '../support/until-visible.ts';
import { PracticePage } from './practice-page.ts';

/** Where a run leads, what its hints say, and what is said about an address that asks for something else. */

const card = (practice: PracticePage) =>
  practice.page.getByRole('region', { name: practice.text('window.coach'), exact: true });
const button = (practice: PracticePage, key: Parameters<PracticePage['text']>[0]) =>
  card(practice).getByRole('button', { name: practice.text(key), exact: true });

/** Lets the coach do the last step. */
async function finish(practice: PracticePage, last: string): Promise<void> {
  await practice.bringTo(last);
  const again = button(practice, 'coach.again');
  const help = button(practice, 'coach.hint').or(button(practice, 'coach.doIt'));
  await untilVisible(again, async () => {
    const before = await card(practice).innerText();
    await help.click();
    await expect(card(practice)).not.toHaveText(before, { useInnerText: true });
    await expect(help.or(again)).toBeVisible();
  });
}

for (const language of languageCodes)
  test(
    `the end leads to the next guide, the own device and free practice (${language})`,
    { tag: sampled(language === 'id') },
    async ({ page }) => {
      const practice = await PracticePage.open(page, language, '', 'add-app-password');
      await finish(practice, 'copy-it');
      const links = card(practice).getByRole('link');
      await expect(links).toHaveCount(3);
      for (const address of await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      )) {
        expect(new URL(address).pathname).toMatch(new RegExp(`^/${language}/`));
        expect((await page.request.get(address)).status()).toBe(200);
      }
      await links.nth(1).click();
      await expect(page).toHaveURL(/mode=own-device/);
      await expect(page.locator('.own-device')).toBeVisible();
      await page.goBack();
      await page.goto((await page.locator('[data-onward] a').last().getAttribute('href')) ?? '');
      await page.locator('[data-practice-start]').click();
      await expect(page.locator('[data-state-hash]')).toBeVisible();
      await expect(page.locator('[data-practice-ignored]')).toBeHidden();
    },
  );

test(
  '"Watch" after the end plays again, by its mode and by its button',
  { tag: '@full' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const practice = await PracticePage.open(page, 'en', '', 'add-app-password');
    await finish(practice, 'copy-it');
    await page
      .getByRole('button', { name: practice.text('guide.mode.watch'), exact: true })
      .click();
    await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
    const next = button(practice, 'coach.watch.next');
    const again = button(practice, 'coach.watch.again');
    const seen = async () =>
      `${await card(practice).innerText()} ${(await page.locator('[data-state-hash]').getAttribute('data-state-hash')) ?? ''}`;
    await untilVisible(again, async () => {
      const before = await seen();
      await next.click();
      await expect.poll(seen).not.toBe(before);
      await expect(next.or(again)).toBeVisible();
    });
    await again.click();
    await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
    await expect(next).toBeVisible();
  },
);

test('the first hint is the first of three, and says where', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  const says = (number: number) => card(practice).getByText(`Hint ${String(number)} of 3.`);
  await expect(card(practice)).not.toContainText(practice.text('coach.at.browser'));
  await button(practice, 'coach.hint').click();
  await expect(says(1)).toBeVisible();
  await expect(card(practice)).toContainText(practice.text('coach.at.browser'));
  await button(practice, 'coach.hint').click();
  await expect(says(2)).toBeVisible();
  await expect(page.locator('[data-window="browser"] [data-hinted="true"]')).toBeInViewport();
});

for (const language of languageCodes)
  test(
    `after an error the card speaks of it, until something else is typed (${language})`,
    { tag: sampled(language === 'en') },
    async ({ page }) => {
      const practice = await PracticePage.open(page, language);
      await practice.askForCode();
      await practice.show('browser');
      const field = practice.field('browser', 'portal.code.label');
      await field.fill('000000');
      await practice.press('browser', 'portal.code.verify');
      const problem = page.locator('[data-window="browser"] .p-problem');
      await expect(problem).toBeVisible();
      await expect(card(practice)).toContainText(await problem.innerText());
      await field.fill('123');
      await expect(problem).toBeHidden();
      await expect(card(practice)).not.toContainText(practice.text('reason.screen.codeWrong'));
    },
  );

const guide = '/en/guides/create-app-password/';
const open = async (page: Page, search: string) => {
  await startPractice(page, `${guide}${search}`);
  return new PracticePage(page);
};

test('a step in the address may be the number that the guide prints', async ({ page }) => {
  const practice = await open(page, '?step=3');
  await expect(page.locator('[data-step-id]').nth(2)).toHaveAttribute('data-step-state', 'current');
  await expect(page.locator('[data-practice-ignored]')).toBeHidden();
  await expect(card(practice)).toContainText('Step 3 of');
});

for (const language of languageCodes)
  test(
    `what is left out of an address is said (${language})`,
    { tag: sampled(language === 'id') },
    async ({ page }) => {
      const practice = new PracticePage(page, language);
      const line = page.locator('[data-practice-ignored]');
      const inOneLine = (...parts: string[]) => listInWords(language, parts, 'unit');
      await page.goto(`/${language}/guides/create-app-password/?step=99&seed=a%20b&mode=sleep`);
      await expect(line).toHaveText(
        practice
          .text('guide.ignored')
          .replace('{{list}}', inOneLine('seed=a b', 'mode=sleep', 'step=99')),
      );
      await page.goto(`/${language}/simulator/?era=2020-02-30&case=nonsense`);
      await expect(line).toContainText(inOneLine('case=nonsense', 'era=2020-02-30'));
      await page.goto(`/${language}/guides/create-app-password/?utm_source=elsewhere`);
      await expect(line).toBeHidden();
    },
  );

test('a placeholder with spaces inside its braces is filled where a page is drawn later', async ({
  page,
}) => {
  await page.route('**/guides/create-app-password/*', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replaceAll('{{list}}', '{{ list }}'),
    });
  });
  await page.goto('/id/guides/create-app-password/?step=nowhere');
  const line = page.locator('[data-practice-ignored]');
  await expect(line).toContainText('step=nowhere');
  await expect(line).not.toContainText('{');
});
