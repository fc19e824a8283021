import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserPage } from '../../src/simulation/model.ts';
import { addressHost, pathOf } from '../../src/windows/portal/address.ts';
import { startPractice } from '../guides/runner.ts';
import { ScenarioDriver } from './scenario-driver.ts';
import type { ScenarioStep, Page as Shown } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/**
 * One picture for each page of each window, in two languages and the long pseudo-language, on a phone and a laptop. Three
 * of the six sets are kept in `goldens/` and compared: each language and each width is among them. `npm run goldens` takes
 * the new ones for right, once somebody has looked; `npm run goldens -- --look` takes all six, for the eye.
 *
 * What could make a picture differ by itself is held still: clock, seed, time zone, motion, and the fonts, which come
 * with the tests. Letters are drawn by the system all the same, so pictures are compared where goldens are made: on Linux.
 */
const isForTheEye = process.env['GOLDENS'] === 'look';

// Style sheets of the tests are no part of the page, and its policy would refuse them.
test.use({ bypassCSP: true, timezoneId: 'Asia/Jakarta', locale: 'en-GB' });

const sets = [
  { name: 'id-390', language: 'id', strings: null, width: 390, isKept: true },
  { name: 'en-1280', language: 'en', strings: null, width: 1280, isKept: true },
  { name: 'qaa-390', language: 'en', strings: 'qaa', width: 390, isKept: true },
  { name: 'en-390', language: 'en', strings: null, width: 390, isKept: false },
  { name: 'id-1280', language: 'id', strings: null, width: 1280, isKept: false },
  { name: 'qaa-1280', language: 'en', strings: 'qaa', width: 1280, isKept: false },
] as const;
const height = 844;
const moment = new Date('2026-11-26T02:00:05Z');

const require = createRequire(import.meta.url);
const fontFile = (name: string): string =>
  readFileSync(require.resolve(`@fontsource-variable/${name}-wght-normal.woff2`)).toString(
    'base64',
  );
const face = (family: string, file: string): string =>
  `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(data:font/woff2;base64,${fontFile(file)}); }`;
const fonts = [
  face('Golden', 'noto-sans/files/noto-sans-latin'),
  face('Golden', 'noto-sans/files/noto-sans-latin-ext').replace(
    '}',
    'unicode-range: U+0100-02BA, U+1E00-1E9F; }',
  ),
  face('Golden Mono', 'noto-sans-mono/files/noto-sans-mono-latin'),
  `:root { --font-body: 'Golden', sans-serif !important; --font-mono: 'Golden Mono', monospace !important }`,
  // The clock on the phone goes round while nobody looks; a ring that is drawn half is drawn differently each time.
  `.p-ring { visibility: hidden }`,
  // A tall window would be cut off where the practice scrolls by itself.
  `.guide > .practice { position: static !important; max-block-size: none !important; overflow: visible !important }`,
  // It stands before tall windows of a small screen, and has pictures of its own.
  `.p-coach { position: static !important }`,
].join('\n');

async function expectPicture(of: Locator, set: string, name: string): Promise<void> {
  if (isForTheEye) {
    await of.screenshot({ path: `reports/pictures/${set}/${name}.png`, animations: 'disabled' });
    return;
  }
  await expect(of).toHaveScreenshot([set, `${name}.webp`], {
    animations: 'disabled',
    caret: 'hide',
    // A few pixels at the edge of letters, and not a word more.
    maxDiffPixelRatio: 0.002,
  });
}

async function open(page: Page, address: string): Promise<ScenarioDriver> {
  await page.clock.setFixedTime(moment);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await startPractice(page, address);
  await page.addStyleTag({ content: fonts });
  await page.evaluate(() => document.fonts.ready);
  return new ScenarioDriver(page);
}

/** A picture of another page than the one that its name says would prove nothing. */
async function expectPageOf(window: Locator, [device, page]: Shown): Promise<void> {
  if (device === 'phone')
    await expect(window.locator(`[data-ui-key="phone.apps.${page}"]`)).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  if (device === 'browser')
    await expect(window.locator('.p-browser__address')).toContainText(
      addressHost + pathOf({ name: page } as BrowserPage),
    );
}

const fileOf = (step: Extract<ScenarioStep, readonly ['see' | 'seePart', ...unknown[]]>): string =>
  step[0] === 'see'
    ? [...step[1], ...(step[2] === undefined ? [] : [step[2]])].join('-')
    : `${step[1]}-${step[2]}`;

/** Without `--full`, what a reader on a phone sees on the ways with the most pages. */
const sample = new Set(['set-up-2018', 'set-up-today', 'manage-today', 'admin-centre']);

const compared = process.platform === 'linux' ? sets.filter(({ isKept }) => isKept) : [];

for (const set of isForTheEye ? sets : compared) {
  for (const scenario of scenarios) {
    const tag = sampled(set.name === 'id-390' && sample.has(scenario.name));
    test(`${scenario.name} looks as it did, ${set.name}`, { tag }, async ({ page }) => {
      await page.setViewportSize({ width: set.width, height });
      const asked = new URLSearchParams({
        seed: 'golden',
        ...(set.strings && { strings: set.strings }),
      });
      const mark = scenario.address.includes('?') ? '&' : '?';
      const driver = await open(
        page,
        `/${set.language}/${scenario.address}${mark}${asked.toString()}`,
      );
      for (const step of scenario.steps) {
        if (step[0] === 'see') {
          const window = await driver.window(step[1][0]);
          await expectPageOf(window, step[1]);
          await expectPicture(window, set.name, `${fileOf(step)}-${scenario.screens}`);
        } else if (step[0] === 'seePart') {
          await expectPicture(driver.part(step[1]), set.name, fileOf(step));
        } else {
          await driver.do(step);
        }
      }
    });
  }
}
