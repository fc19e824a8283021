import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { flows } from '../../../src/flows/lazy/index.ts';
import type { Step } from '../../../src/flows/flow.ts';
import type { WindowId } from '../../../src/simulation/model.ts';
import { kindsOf, runGuide, startPractice } from '../../../tests/guides/runner.ts';
import { useCheapKeyDerivation } from '../../../tests/support/browser-test.ts';
import { picturesFolder } from '../../../src/components/translations/step-pictures.ts';
import type { ChosenGuide } from '../take-away/request.ts';
import { root } from '../project.mjs';
import { seedOfScenes } from './practice.ts';
import { settled } from './on-screen.ts';

/** A build takes them along. */
export const pictureOf = (language: string, guide: string, step: string): string =>
  path.join(root, picturesFolder, language, guide, `${step}.webp`);

/** Pixels of the picture for each of CSS. */
const density = 2;

/** Pixels: more than a hand-out or a page shows. */
const mostWidth = 1800;

/** Pixels of CSS around the windows, for their shadows. */
const margin = 8;

/** The clock of the practice shows this moment, so that a picture is the same tomorrow. */
const moment = new Date('2026-11-26T02:00:05Z');

/** What stands around the windows, and what would cover them. */
const quiet = `
  .p-ring { visibility: hidden }
  .p-coach { position: static !important }
  .practice { position: static !important; max-block-size: none !important; overflow: visible !important }
`;

/**
 * Follows a guide as it is printed, in a browser of its own, and takes a picture of the windows before each step.
 *
 * @param site where it is served, with a slash at its end
 * @returns the files, in the order of the steps
 * @throws when the guide could not be followed
 */
export async function takePictures(
  browser: Browser,
  site: string,
  { language, guide }: ChosenGuide,
): Promise<readonly string[]> {
  const flow = flows[guide];
  if (!flow) throw new Error(`There is no guide ${guide}.`);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: density,
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    permissions: ['clipboard-read', 'clipboard-write'],
    // The styles above are no part of the site, and its policy would refuse them.
    bypassCSP: true,
  });
  try {
    await useCheapKeyDerivation(context);
    // It ends what hangs, as in the tests: other work may keep the processors busy.
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.clock.setFixedTime(moment);
    await startPractice(page, `${site}${language}/guides/${guide}/?seed=${seedOfScenes}`);
    await page.addStyleTag({ content: quiet });
    const files: string[] = [];
    const outcomes = await runGuide(page, kindsOf(flow), {
      beforeStep: async (id) => {
        const step = flow.steps.find((each) => each.id === id);
        if (!step) return;
        const file = pictureOf(language, guide, id);
        await mkdir(path.dirname(file), { recursive: true });
        await sharp(await windowsOf(page, step))
          .resize({ width: mostWidth, withoutEnlargement: true })
          .webp({ quality: 80 })
          .toFile(file);
        files.push(file);
      },
    });
    const failed = outcomes.find(({ ok }) => !ok);
    if (failed) throw new Error(`${language}, ${guide}, step ${failed.id}: ${failed.message}`);
    return files;
  } finally {
    await context.close();
  }
}

/** A picture of the windows that a step needs, with the first one in front. */
async function windowsOf(page: Page, step: Step): Promise<Buffer> {
  const windows = [
    ...new Set(step.actions.flatMap(({ in: place, from }) => (from ? [from, place] : [place]))),
  ];
  const practice = page.locator('[data-practice-root]');
  for (const window of windows.toReversed()) await show(window);
  await settled(page);
  // Wherever the last press was, nothing is under the pointer now.
  await page.mouse.move(0, 0);
  const shown: { x: number; y: number; width: number; height: number }[] = [];
  for (const window of windows) {
    const box = await practice.locator(`[data-window="${window}"]`).boundingBox();
    if (box) shown.push(box);
  }
  if (shown.length === 0) throw new Error(`Step ${step.id} shows no window.`);
  const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const left = Math.min(...shown.map(({ x }) => x)) + scroll.x;
  const top = Math.min(...shown.map(({ y }) => y)) + scroll.y;
  const right = Math.max(...shown.map(({ x, width }) => x + width)) + scroll.x;
  const bottom = Math.max(...shown.map(({ y, height }) => y + height)) + scroll.y;
  const clip = {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
  return page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' });

  async function show(window: WindowId): Promise<void> {
    const region = practice.locator(`[data-window="${window}"]`);
    if (await region.isVisible()) return;
    await practice.locator(`.p-switcher [data-ui-key="window.short.${window}"]`).click();
    await region.waitFor();
  }
}
