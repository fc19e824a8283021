import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { isFull, sampled } from '../support/size.ts';
import type { BrowserPage } from '../../src/simulation/model.ts';
import { tenantDomain } from '../../src/simulation/personas.ts';
import { pathOf } from '../../src/windows/portal/address.ts';
import { startPractice } from '../guides/runner.ts';
import { expectTestFonts, fontFaces } from './fonts.ts';
import { ScenarioDriver } from './scenario-driver.ts';
import type { ScenarioStep, Page as Shown } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/**
 * One picture for each page of each window, in two languages and the long pseudo-language, on a phone and a laptop. Three
 * of the six sets are kept in `baselines/` and compared: each language and each width is among them. `npm run baselines`
 * takes the new ones for right, once somebody has looked; `npm run baselines -- --look` takes all six, for the eye.
 *
 * What could make a picture differ by itself is held still: clock, seed, time zone, motion, and the fonts, which come
 * with the tests. Letters are drawn by the system all the same, so pictures are compared where baselines are made: on Linux.
 */
const isForTheEye = process.env['BASELINES'] === 'look';

/** What random values are drawn from; another one would change every baseline with a code in it. */
const seed = 'golden';

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

const styles = [
  fontFaces,
  // The clock on the phone goes round while nobody looks; a ring that is drawn half is drawn differently each time.
  `.p-ring { visibility: hidden }`,
  // A tall window would be cut off where the practice scrolls by itself.
  `.guide > .practice { position: static !important; max-block-size: none !important; overflow: visible !important }`,
  // The height of a text above the windows would decide at which part of a pixel they begin.
  `.site-header, .site-footer, .guide > :not(.practice) { display: none !important }`,
  // It stands before tall windows of a small screen, and has pictures of its own.
  `.p-coach { position: static !important }`,
].join('\n');

async function expectPicture(of: Locator, set: string, name: string): Promise<void> {
  // Wherever the last press was, the pointer must not colour what came to its place: at the edge there is nothing.
  await of.page().mouse.move(0, 0);
  await expect(of.locator(':scope:hover, :hover')).toHaveCount(0);
  if (isForTheEye) {
    await of.screenshot({ path: `reports/screenshots/${set}/${name}.png`, animations: 'disabled' });
    return;
  }
  if (isFull) await expectTestFonts(of);
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
  await page.addStyleTag({ content: styles });
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
      `account.${tenantDomain}` + pathOf({ name: page } as BrowserPage),
    );
}

const fileOf = (step: Extract<ScenarioStep, readonly ['see' | 'seePart', ...unknown[]]>): string =>
  step[0] === 'see'
    ? [...step[1], ...(step[2] === undefined ? [] : [step[2]])].join('-')
    : `${step[1]}-${step[2]}`;

/** Without `--full`, what a reader on a phone sees on the shortest way through the old screens. */
const sample = new Set(['by-phone-2018']);

const compared = process.platform === 'linux' ? sets.filter(({ isKept }) => isKept) : [];

for (const set of isForTheEye ? sets : compared) {
  for (const scenario of scenarios) {
    const tag = sampled(set.name === 'id-390' && sample.has(scenario.name));
    test(`${scenario.name} looks as it did, ${set.name}`, { tag }, async ({ page }) => {
      await page.setViewportSize({ width: set.width, height });
      const asked = new URLSearchParams({
        seed,
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

test('a letter that is drawn with a font of this machine is noticed', async ({ page }) => {
  const driver = await open(page, '/en/guides/create-app-password/');
  const window = await driver.window('browser');
  await expectTestFonts(window);
  await window.locator('h4').evaluate((heading) => (heading.textContent = '✓'));
  await expect(expectTestFonts(window)).rejects.toThrow('Expected');
});
