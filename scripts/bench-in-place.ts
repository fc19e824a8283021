/**
 * `npm run bench -- --in-place`: how long a translator waits for a saved text, in the editor of the development server:
 * from the press of Ctrl+Enter until the page shows the new text. Over a copy of the project; no file here changes.
 */
import { chromium, type Locator, type Page } from 'playwright';
import { expect } from '@playwright/test';
import { startDevServer } from '../tests/in-place/dev-server.ts';
import { launchOptions } from './lib/browser.mjs';

const saves = 10;
/** Milliseconds, for the slowest of the saves. */
const limit = 1000;

const server = await startDevServer();
/** What the editor says until it knows the keys. */
const { loading } = (
  JSON.parse(server.project.read('locales/id/editor.json')) as { inPage: { loading: string } }
).inPage;
const browser = await chromium.launch(launchOptions());
try {
  report('a text of a locale file', await waits('.brand'));
  report('a passage of a guide', await waits('[data-step-id="name-it"] .step-body p'));
} finally {
  await browser.close();
  await server.stop();
}

/** Milliseconds of each save of the first such text; that of a cold server is among them. */
async function waits(selector: string): Promise<number[]> {
  const found: number[] = [];
  for (let count = 0; count < saves; count += 1) {
    const page = await browser.newPage();
    const field = await open(page, selector);
    const before = await field.inputValue();
    const mark = `Coba ${String(count)}`;
    await field.fill(`${before.replace(/ Coba \d+$/, '')} ${mark}`);
    const pressedAt = Date.now();
    await field.press('Control+Enter');
    const seenAt = await page.waitForFunction(
      (text) => document.body.innerText.includes(text) && Date.now(),
      mark,
      { polling: 'raf' },
    );
    found.push(Number(await seenAt.jsonValue()) - pressedAt);
    await page.close();
  }
  return found;
}

/** Opens the editor of the text, and gives its field, in a tab of its own: a saving also reloads the page, and that is not waited for. */
async function open(page: Page, selector: string): Promise<Locator> {
  await page.goto(`${server.origin}/id/guides/add-app-password/`);
  const editor = page.locator('#in-place');
  await editor.getByRole('button').first().waitFor();
  await page.keyboard.press('Alt+Shift+KeyE');
  // Until every key is known: a text that is pressed before opens nothing.
  await editor.locator('.status').filter({ hasText: /\S/, hasNotText: loading }).waitFor();
  const field = editor.getByRole('textbox').first();
  // A page that loads itself again, since the save before has reached the collections, has missed the press.
  await expect(async () => {
    await page
      .locator(selector)
      .first()
      .click({ position: { x: 4, y: 8 } });
    await expect(field).toBeVisible();
  }).toPass({ timeout: 30_000 });
  return field;
}

function report(what: string, times: readonly number[]): void {
  const slowest = Math.max(...times);
  const median = [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  const isOver = slowest > limit;
  console.log(
    `${isOver ? 'OVER  ' : 'within'}  ${String(slowest)} of ${String(limit)} ms  ${what}: save to visible, ` +
      `slowest of ${String(times.length)} (median ${String(median)} ms)`,
  );
  if (isOver) process.exitCode = 1;
}
