/**
 * `npm run bench`: the figures that the project promises, measured on this machine in one run, with their limits beside
 * them. Nothing here passes or fails a test; a figure over its limit is marked, and the command then ends with 1.
 */
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { launchOptions } from './lib/browser.mjs';
import { microsoft365 } from '../src/vendors/microsoft-365/profile.ts';
import { clickThrough } from './bench-clicks.ts';
import { coreFigures } from './bench-core.ts';
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

const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

interface Loaded {
  readonly type: string;
  readonly url: string;
  readonly gzip: number;
}

/** Every response from now on, weighed after gzip at its strongest. */
function weigh(page: Page): Loaded[] {
  const loaded: Loaded[] = [];
  page.on('response', (response) => {
    void response.body().then(
      (body) => {
        loaded.push({
          type: response.request().resourceType(),
          url: new URL(response.url()).pathname,
          gzip: gzipSync(body, { level: 9 }).length,
        });
      },
      () => undefined,
    );
  });
  return loaded;
}

const sum = (loaded: readonly Loaded[], ...types: readonly string[]): number =>
  loaded
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .reduce((total, { gzip }) => total + gzip, 0);

const server = await serveSite({ port: 0 });
const browser = await chromium.launch(launchOptions());
const address = `http://localhost:${String(server.port)}${guide}`;

{
  const page = await browser.newPage();
  const before = weigh(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const size = before.length;
  const inline = await page.locator('script:not([src])').allTextContents();
  const scripts = sum(before, 'script') + gzipSync(inline.join('\n'), { level: 9 }).length;
  figures.push(
    {
      name: 'guide before Start, everything',
      value: kilobytes(sum(before)),
      limit: 20,
      unit: 'kB gzip',
    },
    {
      name: 'guide before Start, script, also in the page',
      value: kilobytes(scripts),
      limit: 2,
      unit: 'kB gzip',
    },
  );
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
  await page.waitForLoadState('networkidle');
  const after = before.slice(size);
  figures.push({
    name: 'after Start, script and texts of one language',
    value: kilobytes(sum(after, 'script', 'fetch', 'xhr')),
    limit: 75,
    unit: 'kB gzip',
  });
  await page.close();
}

{
  const page = await browser.newPage();
  const loaded = weigh(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const size = loaded.length;
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
  await clickThrough(page);
  await page.waitForLoadState('networkidle');
  figures.push({
    name: 'script of a first flow, from Start to the inbox',
    value: kilobytes(sum(loaded.slice(size), 'script')),
    limit: 75,
    unit: 'kB gzip',
  });
  await page.close();
}

{
  const page = await browser.newPage();
  const loaded = weigh(page);
  await page.goto(`http://localhost:${String(server.port)}/id/check/`, {
    waitUntil: 'networkidle',
  });
  const before = kilobytes(sum(loaded));
  const size = loaded.length;
  await page.locator('[data-case]').first().click();
  await page.locator('[data-check-heading]').waitFor();
  await page.waitForLoadState('networkidle');
  figures.push(
    {
      name: '"What do you see?" before the first answer, everything',
      value: before,
      limit: null,
      unit: 'kB gzip',
    },
    {
      name: '"What do you see?" with the first answer, script and texts',
      value: kilobytes(sum(loaded.slice(size), 'script', 'fetch', 'xhr')),
      limit: null,
      unit: 'kB gzip',
    },
  );
  await page.close();
}

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
const slow = `processor slowed ${String(slowDown)}×, ${String(all.paint.length)} clicks`;
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
