import type { Page } from '@playwright/test';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { kindsOf, runGuide, startPractice } from '../guides/runner.ts';
import { expect, motion, test } from '../support/browser-test.ts';
import { isItsTurn, sampled } from '../support/size.ts';
import { PracticePage } from './practice-page.ts';

/** The network fails after Start: nothing is silent, and nothing that was pressed is lost. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const problem = (practice: PracticePage) =>
  practice.page.getByRole('alert').getByText(practice.text('window.loadFailed'));
const tryAgain = (practice: PracticePage) =>
  practice.page.getByRole('button', { name: practice.text('window.loadAgain'), exact: true });
const card = (practice: PracticePage) =>
  practice.page.getByRole('region', { name: practice.text('window.coach'), exact: true });
const loadedAhead = (page: Page) => page.locator('[data-loaded-ahead]').waitFor();

for (const [index, flow] of Object.values(flows).entries())
  for (const language of languageCodes)
    test(
      `${flow.id} is played to its end without a network after Start (${language})`,
      { tag: sampled(index === 1 && isItsTurn(index, language)) },
      async ({ page, context }) => {
        await startPractice(page, `/${language}/guides/${flow.id}/`);
        await loadedAhead(page);
        await context.setOffline(true);
        const outcomes = await runGuide(page, kindsOf(flow));
        expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
        await expect(page.getByRole('alert')).toHaveCount(0);
      },
    );

test('the simulator, its admin centre and its timeline are there without a network', async ({
  page,
  context,
}) => {
  await startPractice(page, '/id/simulator/');
  await loadedAhead(page);
  const practice = new PracticePage(page, 'id');
  await context.setOffline(true);
  await practice.show('admin');
  await practice.press('admin', 'admin.pages.users');
  await expect(
    practice.window('admin').getByRole('checkbox', { name: practice.text('admin.users.all') }),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const language of languageCodes)
  test(
    `a command whose part fails is told, and carried out after "Try again" (${language})`,
    { tag: sampled(language === 'id') },
    async ({ page }) => {
      const part = /security-info\..*\.js/;
      await page.route(part, (route) => route.abort());
      const practice = await PracticePage.open(page, language, '', 'delete-app-password');
      await practice.bringTo('open-security-info');
      await practice.press('browser', 'portal.securityInfo.title');
      await expect(problem(practice)).toBeVisible();
      await expect(problem(practice)).toBeInViewport();
      await tryAgain(practice).click();
      await expect(problem(practice)).toBeVisible();
      await page.unroute(part);
      await tryAgain(practice).click();
      await expect(problem(practice)).toBeHidden();
      await expect(practice.step('open-security-info')).toHaveAttribute('data-step-state', 'done');
    },
  );

test(
  'a command that waits is carried out by itself once the browser is online',
  { tag: '@full' },
  async ({ page, context }) => {
    const part = /security-info\..*\.js/;
    await page.route(part, (route) => route.abort());
    const practice = await PracticePage.open(page, 'en', '', 'delete-app-password');
    await practice.bringTo('open-security-info');
    await context.setOffline(true);
    await page.unroute(part);
    await practice.press('browser', 'portal.securityInfo.title');
    await expect(problem(practice)).toBeVisible();
    // Other commands are carried out meanwhile.
    await practice.show('phone');
    await practice.show('browser');
    await context.setOffline(false);
    await expect(problem(practice)).toBeHidden();
    await expect(practice.step('open-security-info')).toHaveAttribute('data-step-state', 'done');
  },
);

test(
  'a command that waits is forgotten with the run that it was for',
  { tag: '@full' },
  async ({ page, context }) => {
    const part = /security-info\..*\.js/;
    await page.route(part, (route) => route.abort());
    const practice = await PracticePage.open(page, 'en', '', 'delete-app-password');
    await practice.bringTo('open-security-info');
    await context.setOffline(true);
    await page.unroute(part);
    await practice.press('browser', 'portal.securityInfo.title');
    await expect(problem(practice)).toBeVisible();
    const root = page.locator('[data-practice-root]');
    await root.getByRole('button', { name: practice.text('window.reset') }).click();
    await root.getByRole('button', { name: practice.text('window.resetConfirm') }).click();
    await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
    await expect(problem(practice)).toBeHidden();
    await context.setOffline(false);
    await practice.bringTo('open-security-info');
    await expect(practice.step('open-security-info')).toHaveAttribute('data-step-state', 'current');
  },
);

test.describe('with motion', () => {
  test.use(motion);

  test('watching stands still while a part is missing, says why, and goes on', async ({ page }) => {
    const part = /security-info\..*\.js/;
    await page.route(part, (route) => route.abort());
    const begun = Date.now();
    await page.clock.install({ time: begun });
    await startPractice(page, '/en/guides/delete-app-password/?mode=watch');
    const practice = new PracticePage(page);
    const button = (key: 'coach.watch.pause' | 'coach.watch.next') =>
      card(practice).getByRole('button', { name: practice.text(key), exact: true });
    await expect(button('coach.watch.pause')).toBeVisible();
    await practice
      .step('open-security-info')
      .getByRole('button', { name: practice.text('coach.showStep') })
      .click();
    await expect(practice.step('open-security-info')).toHaveAttribute('data-step-state', 'current');
    await card(practice)
      .getByRole('button', { name: practice.text('coach.watch.play') })
      .click();
    await page.clock.runFor(30_000);
    await expect(problem(practice)).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(practice.step('open-security-info')).toHaveAttribute('data-step-state', 'current');
    await page.unroute(part);
    await tryAgain(practice).click();
    await expect(practice.step('open-security-info')).toHaveAttribute('data-step-state', 'done');
    await expect(button('coach.watch.pause')).toBeVisible();
    await page.clock.runFor(30_000);
    await expect(practice.step('find-and-delete')).toHaveAttribute('data-step-state', 'done');
  });
});

test(
  'the text of the screens is asked for again once the browser is online',
  { tag: '@full' },
  async ({ page, context }) => {
    const practice = await PracticePage.open(page);
    await loadedAhead(page);
    await context.setOffline(true);
    await page.locator('[data-language-menu] summary').click();
    await page.locator('[data-language-menu] a[lang="id"]').click();
    await expect(problem(practice)).toBeVisible();
    await expect(page).toHaveURL(/\/en\//);
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/id\//);
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(page.getByRole('alert')).toHaveCount(0);
  },
);

for (const language of languageCodes)
  test(
    `Start and the modes say that there is no network, and go on with it (${language})`,
    { tag: sampled(language === 'en') },
    async ({ page, context }) => {
      const practice = new PracticePage(page, language);
      const says = page.getByRole('status').getByText(practice.text('guide.loadFailed'));
      await page.goto(`/${language}/guides/add-app-password/`);
      await context.setOffline(true);
      await page.getByRole('button', { name: practice.text('guide.mode.ownDevice') }).click();
      await expect(says).toBeVisible();
      await context.setOffline(false);
      await expect(page.getByText(practice.text('coach.own.lead'))).toBeVisible();
      await expect(says).toBeHidden();

      await page.reload();
      await page.goto(`/${language}/guides/set-up-today/`);
      await context.setOffline(true);
      await page.locator('[data-practice-start]').click();
      await expect(says).toBeVisible();
      await context.setOffline(false);
      await expect(page.locator('[data-state-hash]')).toBeVisible();
      await expect(says).toBeHidden();
    },
  );

test(
  'the own device asks for its parts again, and says so meanwhile',
  { tag: '@full' },
  async ({ page, context }) => {
    const practice = await PracticePage.open(page, 'en', '', 'set-up-today');
    await loadedAhead(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: practice.text('guide.mode.ownDevice') }).click();
    const says = page.getByRole('status').getByText(practice.text('guide.loadFailed'));
    await expect(says).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(practice.text('coach.own.lead'))).toBeVisible();
    await expect(says).toBeHidden();
  },
);

test(
  'what cannot be loaded although the browser is online again is asked for once more',
  { tag: '@full' },
  async ({ page, context }) => {
    const practice = new PracticePage(page);
    await page.goto('/en/guides/set-up-today/');
    let refused = 0;
    await page.route(/own-device\.[^/]+\.js$/, async (route) => {
      refused += 1;
      // Without a network, and the first time with one.
      if (refused <= 2) await route.abort();
      else await route.continue();
    });
    await page.getByRole('button', { name: practice.text('guide.mode.ownDevice') }).click();
    const says = page.getByRole('status').getByText(practice.text('guide.loadFailed'));
    await expect(says).toBeVisible();
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(page.getByText(practice.text('coach.own.lead'))).toBeVisible();
    await expect(says).toBeHidden();
    expect(refused).toBeGreaterThan(2);
  },
);

test(
  'Start goes on by itself although the browser was not online yet when it said so',
  { tag: '@full' },
  async ({ page, context }) => {
    const practice = new PracticePage(page);
    await page.goto('/en/guides/set-up-today/');
    const network = { isThere: false, asked: 0 };
    await page.route(/\/practice\.[^/]+\.js$/, async (route) => {
      network.asked += 1;
      if (network.isThere) await route.continue();
      else await route.abort();
    });
    const start = page.locator('[data-practice-start]');
    await start.click();
    const says = page.getByRole('status').getByText(practice.text('guide.loadFailed'));
    await expect(says).toBeVisible();
    const before = network.asked;
    await context.setOffline(true);
    await context.setOffline(false);
    await expect.poll(() => network.asked).toBeGreaterThan(before);
    network.isThere = true;
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await expect(says).toBeHidden();
    await expect(start).not.toHaveAttribute('aria-busy');
  },
);
