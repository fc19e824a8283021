import type { Page } from '@playwright/test';
import { flows } from '../../src/flows/lazy/index.ts';
import { startPractice } from '../guides/runner.ts';
import { expect, newContext, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { markInSight, missedControl, settle } from './in-sight.ts';

/**
 * Before every action the control, its label and the card are in the viewport, and nothing covers them. The matrix of a run
 * is in reports/sight-matrix.txt; `npm run sight` looks at all cells and prints it.
 */

const isAll = process.env['SIGHT'] === 'all';

/** Twelve sizes and zooms. Zoom enlarges the CSS pixel, so a page at 200 % has half of the pixels. */
const sizes = [
  { name: '360x780', width: 360, height: 780 },
  { name: '390x844', width: 390, height: 844 },
  { name: '320x568', width: 320, height: 568 },
  { name: '780x360', width: 780, height: 360 },
  { name: '844x390', width: 844, height: 390 },
  { name: '768x1024', width: 768, height: 1024 },
  { name: '1024x768', width: 1024, height: 768 },
  { name: '1280x800', width: 1280, height: 800 },
  { name: '1366x650', width: 1366, height: 650 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: '1280x800 at 150 %', width: 853, height: 533, zoom: 1.5 },
  { name: '1280x800 at 200 %', width: 640, height: 400, zoom: 2 },
] as const;

const modes = [
  { name: 'try', search: '', theme: 'light' },
  { name: 'watch', search: '?mode=watch', theme: 'light' },
  { name: 'projector, try', search: '', theme: 'projector' },
  { name: 'projector, watch', search: '?mode=watch', theme: 'projector' },
] as const;

/** The one with the QR code and a phone, and the one with the admin centre. */
const guides = ['set-up-today', 'create-app-password', 'allow-app-passwords'];

/** `npm run sight` looks at every guide, and once in Indonesian, whose words are longer. */
const columns = [
  ...Object.keys(flows).map((guide) => ({ guide, language: 'en' })),
  { guide: 'send-from-printer', language: 'id' },
];

/** The cells of the matrix that `npm test` looks at. */
const sample = new Set(['360x780 · try · allow-app-passwords']);

/**
 * Cells that `--full` looks at as well. The first: the card's words grew by a line while its action stayed the same, and it
 * covered the label.
 */
const once = new Set([
  '320x568 · watch · send-from-printer',
  '1920x1080 · projector, watch · delete-app-password',
]);

/** With `--full`, one more cell of each size, with modes and guides in turn. All of them take as long as everything else. */
const isInFull = (size: number, mode: number, column: string): boolean =>
  mode === size % modes.length && column === guides[size % guides.length];

const mostActions = 80;

const inCard = (page: Page, ...keys: readonly string[]) =>
  page.locator(keys.map((key) => `.p-coach [data-ui-key="${key}"]`).join(', '));

/** The reader who tries: opens the window that the card names, looks, and has the action done. */
async function look(page: Page): Promise<readonly string[]> {
  await settle(page);
  const open = page.locator('.p-coach .p-action--main[data-ui-key^="coach.open."]');
  if (await open.isVisible()) {
    await open.click();
    await settle(page);
  }
  const card = await markInSight(page);
  // The first hint says where, the second one marks it.
  await inCard(page, 'coach.hint').click();
  await settle(page);
  await inCard(page, 'coach.hint').click();
  await settle(page);
  const missed = await missedControl(page);
  await inCard(page, 'coach.doIt').click();
  // The next action begins without a hint.
  await expect(inCard(page, 'coach.hint', 'coach.again')).toBeVisible();
  return [...card, ...missed];
}

async function lookWhileWatching(page: Page): Promise<readonly string[]> {
  await settle(page);
  const found = [...(await markInSight(page)), ...(await missedControl(page))];
  await inCard(page, 'coach.watch.next').click();
  return found;
}

for (const [row, size] of sizes.entries())
  for (const [column, mode] of modes.entries())
    for (const { guide, language } of columns) {
      const name = language === 'en' ? guide : `${guide} (${language})`;
      const cell = `${size.name} · ${mode.name} · ${name}`;
      if (!isAll && !sample.has(cell) && !once.has(cell) && !isInFull(row, column, name)) continue;
      test(
        `in sight before every action: ${cell}`,
        { tag: sampled(sample.has(cell)) },
        async ({ browser, baseURL }, info) => {
          const context = await newContext(browser, {
            viewport: { width: size.width, height: size.height },
            deviceScaleFactor: 'zoom' in size ? size.zoom : 1,
            // Nothing goes on by itself: each action is looked at.
            reducedMotion: 'reduce',
          });
          const page = await context.newPage();
          await page.addInitScript((theme) => {
            localStorage.setItem('app-password-lab:theme', theme);
          }, mode.theme);
          await startPractice(page, `${baseURL ?? ''}/${language}/guides/${guide}/${mode.search}`);
          await page.locator('[data-loaded-ahead]').waitFor();
          const flow = flows[guide];
          const isDone = () => inCard(page, 'coach.again', 'coach.tryYourself').isVisible();
          const problems: string[] = [];
          let actions = 0;
          while (!(await isDone()) && actions < mostActions) {
            const hash = page.locator('[data-state-hash]');
            const version = async () =>
              `${(await hash.getAttribute('data-state-hash')) ?? ''} ${await page.locator('.p-coach').innerText()}`;
            const before = await version();
            const found = await (mode.search === '' ? look(page) : lookWhileWatching(page));
            problems.push(...found.map((problem) => `${String(actions + 1)}: ${problem}`));
            actions += 1;
            await expect.poll(version).not.toBe(before);
            await settle(page);
          }
          info.annotations.push({
            type: 'sight-matrix',
            description: JSON.stringify({
              size: size.name,
              mode: mode.name,
              guide: name,
              actions,
              problems,
            }),
          });
          expect(problems).toEqual([]);
          expect(actions).toBeGreaterThanOrEqual(flow?.steps.length ?? 0);
          await context.close();
        },
      );
    }
