/**
 * `npm run bench`: the figures that the project promises, measured on this machine in one run, with their limits beside
 * them. A figure over its limit is marked, and the command then ends with 1. Only the bytes, which are the same on every
 * machine, also fail `npm test` (tests/site/byte-budgets.e2e.ts).
 */
import { chromium, type Page } from 'playwright';
import { launchOptions } from './lib/browser.mjs';
import { kilobytesOf, measureBudgets } from './lib/byte-budgets.ts';
import { languageCodes } from '../src/i18n/languages.ts';
import { microsoft365 } from '../src/vendors/microsoft-365/profile.ts';
import { clickThrough } from './bench-clicks.ts';
import { coreFigures } from './bench-core.ts';
import { stageTimes } from './bench-stage.ts';
import { searchTimes } from './bench-search.ts';
import { serveSite } from './serve.mjs';

const guide = '/id/guides/create-app-password/';
const slowDown = 4;
const runs = 5;
const derivationCost = microsoft365.policy.passwordCost;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly limit: number | null;
  /** Whether the limit is the most or the least that the value may be; the most when it is not said. */
  readonly limitIs?: 'most' | 'least';
  readonly unit: string;
}

const figures: Figure[] = [];

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

const server = await serveSite({ port: 0 });
const browser = await chromium.launch(launchOptions());
const address = `http://localhost:${String(server.port)}${guide}`;

for (const { name, limit, files } of await measureBudgets({
  languages: languageCodes,
  newPage: () => browser.newPage(),
  origin: `http://localhost:${String(server.port)}`,
  followGuide: async (page) => {
    await clickThrough(page);
  },
}))
  figures.push({ name, value: kilobytesOf(files), limit, unit: 'kB gzip' });

const all = { paint: [] as number[], result: [] as number[], derivation: [] as number[] };
for (let count = 0; count < runs; count += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
  const { paint, result, derivation } = await clickThrough(page);
  all.paint.push(...paint);
  all.result.push(...result);
  all.derivation.push(...derivation);
  await context.close();
}
const slowedDown = `processor slowed ${String(slowDown)}×`;
const slow = `${slowedDown}, ${String(all.paint.length)} clicks`;
figures.push(
  {
    name: `click to next paint, median (${slow})`,
    value: Math.round(percentile(all.paint, 0.5)),
    limit: null,
    unit: 'ms',
  },
  {
    name: `click to next paint, p95 (${slow})`,
    value: Math.round(percentile(all.paint, 0.95)),
    limit: 50,
    unit: 'ms',
  },
  {
    name: 'click to new state on the screen, p95, without key derivation',
    value: Math.round(percentile(all.result, 0.95)),
    limit: null,
    unit: 'ms',
  },
  {
    name: 'click to new state on the screen, p95, with key derivation',
    value: Math.round(percentile(all.derivation, 0.95)),
    limit: null,
    unit: 'ms',
  },
);
{
  const page = await browser.newPage();
  await page.goto(address);
  const times = await page.evaluate(async (cost) => {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(16), 'PBKDF2', false, [
      'deriveBits',
    ]);
    const measured: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      const start = performance.now();
      await crypto.subtle.deriveBits(
        { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: cost },
        key,
        256,
      );
      measured.push(performance.now() - start);
    }
    return measured;
  }, derivationCost);
  figures.push({
    name: `key derivation in the browser, ${String(derivationCost)} rounds, median`,
    value: Math.round(percentile(times, 0.5)),
    limit: 150,
    unit: 'ms',
  });
}
{
  const context = await browser.newContext();
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) {
    await page.goto(address);
    await page.locator('[data-practice-start]').click();
    await page.locator('[data-state-hash]').waitFor();
  }
  const times: number[] = [];
  for (let count = 0; count < 9; count += 1) {
    const hashOf = (page: Page) =>
      page.locator('[data-state-hash]').getAttribute('data-state-hash');
    const before = await hashOf(other);
    await one.locator('[data-ui-key="window.clock.skip30"]:visible').first().click();
    const start = performance.now();
    while ((await hashOf(other)) === before);
    times.push(performance.now() - start);
  }
  figures.push({
    name: 'a change of one tab on the screen of the other, p95',
    value: Math.round(percentile(times, 0.95)),
    limit: 1000,
    unit: 'ms',
  });
  await context.close();
}
for (const language of languageCodes) {
  const origin = `http://localhost:${String(server.port)}`;
  const { ready, answers } = await searchTimes(browser, `${origin}/${language}/about/`, slowDown);
  figures.push(
    {
      name: `search, from the first key until it can answer, median, ${language} (${slowedDown})`,
      value: Math.round(percentile(ready, 0.5)),
      limit: 300,
      unit: 'ms',
    },
    {
      name: `search, answer to one more letter, p95, ${language} (${slowedDown})`,
      value: Math.round(percentile(answers, 0.95)),
      limit: 50,
      unit: 'ms',
    },
  );
}
{
  const { sync, late, events } = await stageTimes(
    browser,
    `http://localhost:${String(server.port)}`,
  );
  figures.push(
    {
      name: `stage, from the presenter's press to the audience's screen, p95 (${String(sync.length)} presses)`,
      value: Math.round(percentile(sync, 0.95)),
      limit: 100,
      unit: 'ms',
    },
    {
      name: `stage, a tab that comes late to ${String(events)} events, until it shows them`,
      value: Math.round(late),
      limit: 300,
      unit: 'ms',
    },
  );
}
await browser.close();
await server.close();
figures.push(...(await coreFigures()));

const isOver = ({ value, limit, limitIs }: Figure): boolean =>
  limit !== null && (limitIs === 'least' ? value < limit : value > limit);

for (const figure of figures) {
  const { name, value, limit, unit } = figure;
  const mark = limit === null ? '      ' : isOver(figure) ? 'OVER  ' : 'within';
  const against = limit === null ? '' : ` of ${String(limit)}`;
  console.log(`${mark}  ${`${String(value)}${against} ${unit}`.padEnd(32)}  ${name}`);
}
process.exitCode = figures.some(isOver) ? 1 : 0;
