import type { Page } from '@playwright/test';
import {
  demonstrationOf,
  demonstrations,
  ownFrom,
  writeFile,
  writeFragment,
} from '../../src/stage/demonstrations/index.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { holdBack } from '../support/held-back.ts';
import { hashOf, showsSomething, StagePage } from './stage-page.ts';

/** Who is quicker than the network: what was chosen last counts, whichever answer comes last. */

const ready = (page: Page) => page.locator('[data-stage-ready]');
const languageOf = (page: Page, whose: 'screens' | 'notes') =>
  page.locator(`[data-stage-language="stage.languages.${whose}"]`);
const show = (page: Page, id: string) =>
  page.locator(`[data-stage-demonstration="${id}"]`).first().click();

test(
  'of two demonstrations the one that was chosen last is shown, and its run is left alone',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    await stage.next();
    const before = await hashOf(page);
    await page.getByRole('button', { name: stage.text('stage.leave') }).click();
    const held = await holdBack(page, /\.js$/);
    await show(page, 'article-of-2018');
    await expect.poll(held.count).toBeGreaterThan(0);
    held.letOthersPass();
    await show(page, 'printer-before');
    await showsSomething(page);
    expect(await hashOf(page)).toBe(before);
    await held.release();
    await stage.next();
    await expect(page).toHaveURL(/#demo=printer-before$/);
    await page.reload();
    await showsSomething(page);
    await expect(page).toHaveURL(/#demo=printer-before$/);
    await expect(stage.button('stage.control.back')).toBeEnabled();
  },
);

test(
  'a demonstration that comes late is not put on a stage that was left to another tab',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.open(page);
    const held = await holdBack(page, /\.js$/);
    await show(page, 'article-of-2018');
    await expect.poll(held.count).toBeGreaterThan(0);
    const second = await StagePage.open(await page.context().newPage());
    await second.press('stage.driver.takeOver');
    await expect(ready(page)).toHaveAttribute('data-stage-ready', 'watching');
    await held.release();
    await show(second.page, 'printer-before');
    await showsSomething(second.page);
    await expect(page.getByText(textOf('stage.driver.lost'))).toBeVisible();
    await expect(page.locator('[data-state-hash]')).toHaveCount(0);
  },
);

for (const whose of ['screens', 'notes'] as const)
  test(
    `of two languages of the ${whose} the one that was chosen last stays`,
    { tag: '@full' },
    async ({ page }) => {
      const stage = await StagePage.show(page, 'printer-before');
      const shown = page.locator(whose === 'screens' ? '.stage-view' : '.stage');
      const held = await holdBack(page, /\/strings\/ar[/.]/);
      await languageOf(page, whose).selectOption('ar');
      await expect.poll(held.count).toBeGreaterThan(0);
      await languageOf(page, whose).selectOption('id');
      await expect(shown).toHaveAttribute('lang', 'id');
      await held.release();
      await new StagePage(page, whose === 'notes' ? 'id' : stage.language).next();
      await expect(shown).toHaveAttribute('lang', 'id');
    },
  );

test(
  'a presenter on the way to a step answers who asks: a second tab does not take the stage',
  { tag: '@full' },
  async ({ page }) => {
    const held = await holdBack(page, /security-info\.[^/]+\.js$/);
    const stage = await StagePage.show(page, 'set-up-today');
    await page.locator('[data-stage-step]').last().getByRole('button').click();
    await expect(page.getByText(stage.text('stage.said.onTheWay'))).toBeVisible();
    await expect.poll(held.count).toBeGreaterThan(0);
    const second = await StagePage.open(await page.context().newPage());
    await expect(ready(second.page)).toHaveAttribute('data-stage-ready', 'watching');
    await held.release();
    await expect(page.locator('[data-stage-step]').last()).toHaveAttribute('data-state', 'current');
    await expect(ready(page)).toHaveAttribute('data-stage-ready', 'driving');
  },
);

const [first] = demonstrations;
if (!first) throw new Error('There is no demonstration.');
const inEnglish = (text: (typeof first)['title']): string =>
  typeof text === 'string' ? textOf(text) : text.own;
const own = ownFrom(first, inEnglish);

test(
  'a file that is read late does not take the place of the form that is filled in',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await stage.press('stage.choice.own');
    await expect(page.locator('#demo-title')).toBeVisible();
    await stage.press('stage.choice.back');
    const held = await holdBack(page, /\.js$/);
    const unfinished = {
      ...JSON.parse(writeFile(own)),
      flow: 'send-from-printer',
      title: '',
    } as unknown;
    await page.getByLabel(textOf('stage.choice.open')).setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(unfinished)),
    });
    await expect.poll(held.count).toBeGreaterThan(0);
    held.letOthersPass();
    await stage.press('stage.choice.own');
    await page.locator('#demo-title').fill('Typed meanwhile');
    await held.release();
    await page.locator('#demo-organisation').fill('For the office');
    await expect(page.locator('#demo-title')).toHaveValue('Typed meanwhile');
  },
);

test(
  'a form that cannot be loaded says so, and one that was left shows nothing any more',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.open(page);
    await page.route(/\.js$/, (route) => route.abort());
    await stage.press('stage.choice.own');
    await expect(page.getByText(textOf('window.loadFailed'))).toBeVisible();
    await page.unroute(/\.js$/);
    await page.reload();
    await stage.press('stage.choice.own');
    const held = await holdBack(page, /\.js$/);
    await page.locator('#demo-flow').selectOption('send-from-printer');
    await expect.poll(held.count).toBeGreaterThan(0);
    await page.locator('[data-demo-show]').click();
    await stage.press('stage.choice.back');
    await held.release();
    await show(page, 'printer-before');
    await showsSomething(page);
    await stage.next();
    await expect(page).toHaveURL(/#demo=printer-before$/);
  },
);

test(
  'two presses begin one practice on a phone of the audience',
  { tag: '@full' },
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/en/stage/join/#demo=printer-before');
    await expect(page.locator('[data-join-title]')).toBeVisible();
    const start = page.locator('[data-join-start]');
    asked.length = 0;
    await start.dblclick();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    expect(asked.filter((path) => path.endsWith('/strings/en/admin.json'))).toHaveLength(1);
  },
);

test(
  'a demonstration on a phone that cannot be read says so, and a press reads it once more',
  { tag: '@full' },
  async ({ page }) => {
    const printer = demonstrations.find(({ id }) => id === 'printer-before');
    if (!printer) throw new Error('There is no such demonstration.');
    const fragment = await writeFragment(await demonstrationOf(ownFrom(printer, inEnglish)));
    const procedure = /send-from-printer[^/]*\.js$/;
    await page.route(procedure, (route) => route.abort());
    await page.goto(`/en/stage/join/#${fragment}`);
    const message = page.locator('[data-stage-message]');
    await expect(message).toHaveText(textOf('stage.loadFailed'));
    await page.unroute(procedure);
    await page.locator('[data-join-start]').click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    await expect(message).toBeHidden();
  },
);
