import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { ScenarioDriver } from '../../../tests/screenshots/scenario-driver.ts';
import type { PageStep } from './page-route.ts';

/** The tabs of a route. */
export interface Tabs {
  readonly site: string;
  readonly pages: Page[];
  /** The one that is looked at. */
  shown: Page;
  /** What the last download held. */
  file: string;
}

/** Does one step. Rejects when it cannot be done. */
export async function takePageStep(tabs: Tabs, step: PageStep): Promise<void> {
  const page = tabs.shown;
  switch (step[0]) {
    case 'button':
      await byWords(page, step[1])
        .nth(step[2] ?? 0)
        .click();
      return;
    case 'at':
      await page.locator(step[1]).first().click();
      return;
    case 'key':
      await page.keyboard.press(step[1]);
      await page.getByText(asWhole(step[2])).filter({ visible: true }).first().waitFor();
      return;
    case 'type':
      await page.getByLabel(step[1], { exact: true }).fill(step[2]);
      return;
    case 'typeAt':
      await page.locator(step[1]).first().fill(step[2]);
      return;
    case 'pick':
      await page.getByLabel(step[1], { exact: true }).selectOption(step[2]);
      return;
    case 'pickAt':
      await page.locator(step[1]).selectOption(step[2]);
      return;
    case 'upload':
      await page.getByLabel(step[1]).setInputFiles({
        name: step[2],
        mimeType: 'application/json',
        buffer: Buffer.from(step[3]),
      });
      return;
    case 'download': {
      const downloading = page.waitForEvent('download');
      await byWords(page, step[1]).first().click();
      tabs.file = await readFile(await (await downloading).path(), 'utf8');
      return;
    }
    case 'jump': {
      const place = page.locator(`[data-stage-step="${step[1]}"]`);
      await place.getByRole('button').click();
      await page.locator(`[data-stage-step="${step[1]}"][data-state="current"]`).waitFor();
      return;
    }
    case 'incident': {
      const button = page.locator(`[data-stage-incident="${step[1]}"]`);
      await goOnUntil(page, async () => (await button.getAttribute('aria-disabled')) === 'false');
      await changing(page, () => button.click());
      return;
    }
    case 'goOnTo': {
      const text = page.getByText(asWhole(step[1])).filter({ visible: true });
      await goOnUntil(page, async () => (await text.count()) > 0);
      return;
    }
    case 'window': {
      const [, inside] = step;
      if (inside[0] !== 'see' && inside[0] !== 'seePart') await new ScenarioDriver(page).do(inside);
      return;
    }
    case 'later':
      await page.clock.fastForward(step[1] * 60_000);
      return;
    case 'open':
      tabs.shown = await page.context().newPage();
      tabs.pages.push(tabs.shown);
      await tabs.shown.goto(`${tabs.site}en/${step[1]}`);
      return;
    case 'tab': {
      const tab = tabs.pages[step[1]];
      if (!tab) throw new Error('There is no such tab.');
      tabs.shown = tab;
      await tab.bringToFront();
      return;
    }
    case 'leave':
      await tabs.pages[step[1]]?.goto('about:blank');
      return;
    case 'reload':
      await page.reload();
      return;
    case 'paper':
      await page.emulateMedia({ media: 'print' });
      return;
    case 'see':
      await page.getByText(asWhole(step[1])).filter({ visible: true }).first().waitFor();
      return;
    case 'until':
      await page.locator(step[1]).first().waitFor({ state: 'attached' });
  }
}

/** More actions than any demonstration has. */
const mostActions = 60;

async function goOnUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let count = 0; !(await isThere()); count += 1) {
    if (count === mostActions) throw new Error('It is never possible.');
    await changing(page, () => page.locator('[data-stage-command="stage.control.next"]').click());
  }
}

/** What the windows show has changed: the state, or what is half typed or shown beside it. */
async function changing(page: Page, press: () => Promise<void>): Promise<void> {
  const marks = () =>
    page
      .locator('[data-state-hash]')
      .evaluate((view) =>
        [view.getAttribute('data-state-hash'), view.getAttribute('data-presence')].join(' '),
      );
  const before = await marks();
  await press();
  await page.waitForFunction((last) => {
    const view = document.querySelector('[data-state-hash]');
    const now = [view?.getAttribute('data-state-hash'), view?.getAttribute('data-presence')];
    return now.join(' ') !== last;
  }, before);
}

/** A key, and no longer one that begins or ends with it. */
const asWhole = (key: string): RegExp =>
  new RegExp(String.raw`(?<![\w.])${key.replaceAll('.', String.raw`\.`)}(?![\w]|\.\w)`);

const byWords = (page: Page, key: string): Locator =>
  page
    .locator('button, a, summary, label')
    .filter({ hasText: asWhole(key) })
    .filter({ visible: true });
