import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';
import { startPractice } from '../guides/runner.ts';
import { expect, test } from '../support/browser-test.ts';
import { PracticePage } from '../simulator/practice-page.ts';
import { OfflinePage } from './offline-page.ts';
import { ReleasedSite } from './releases.ts';

/** A browser that keeps an older release meets a newer one. */

let site: ReleasedSite;
test.beforeEach(() => {
  site = new ReleasedSite();
});
test.afterEach(() => site.remove());

/** The page that a reload replaces may still count as open for a moment: each page that is opened looks again. */
const afterReload = (offline: OfflinePage) => async () => {
  await offline.page.reload();
  await expect(offline.button('site.offline.remove')).toBeVisible();
  return offline.caches();
};

const newText = (html: string) => html.replace(/<h1([^>]*)>/, '<h1$1>Newer: ');
const newer = { 'en/about/index.html': newText };

test('what is published is shown at once; the copy is renewed when its reader says so', async ({
  page,
}) => {
  await site.publish();
  const offline = new OfflinePage(page);
  await page.goto(`${site.address}en/about/`);
  await offline.keep();
  const [older] = await offline.caches();

  await site.publish(newer);
  await page.goto(`${site.address}en/about/`);
  await expect(page.locator('h1')).toHaveText(/^Newer: /);
  await expect(offline.offer).toContainText(offline.text('site.offline.newer'));
  await offline.press('site.offline.later');
  await expect(offline.offer).toHaveCount(0);
  expect(await offline.caches()).toEqual([older]);

  // Without a network the copy is the older one, as a whole.
  await site.disconnect();
  await page.reload();
  await expect(page.locator('h1')).not.toHaveText(/^Newer: /);
  await expect(offline.offer).toHaveCount(0);

  await site.publish(newer);
  await page.reload();
  const reloaded = page.waitForEvent('load');
  await offline.press('site.offline.load');
  await reloaded;
  await expect(offline.button('site.offline.remove')).toBeVisible();
  await expect(offline.offer).toHaveCount(0);
  await expect.poll(afterReload(offline)).toHaveLength(1);
  expect(await offline.caches()).not.toEqual([older]);
  await site.disconnect();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(/^Newer: /);
});

test(
  'a practice goes on while a newer version is offered, and after it was loaded',
  { tag: '@full' },
  async ({ page }) => {
    await site.publish();
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/`);
    await offline.keep();
    await site.publish(newer);
    await startPractice(page, `${site.address}en/guides/create-app-password/`);
    const practice = new PracticePage(page);
    await expect(offline.offer).toBeVisible();
    await practice.bringTo('sign-in');
    await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
    const reloaded = page.waitForEvent('load');
    await offline.press('site.offline.load');
    await reloaded;
    await expect(offline.offer).toHaveCount(0);
    await page.locator('[data-practice-start]').click();
    await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'current');
  },
);

test(
  'another open page keeps its parts until it is closed',
  { tag: '@full' },
  async ({ page, context }) => {
    await site.publish();
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/about/`);
    await offline.keep();
    const other = await context.newPage();
    await other.goto(`${site.address}en/guides/create-app-password/`);
    await site.publish(newer);
    await page.reload();
    const reloaded = page.waitForEvent('load');
    await offline.press('site.offline.load');
    await reloaded;
    await expect.poll(() => offline.caches()).toHaveLength(2);
    await expect(offline.offer).toHaveCount(0);
    await other.close();
    await expect.poll(afterReload(offline)).toHaveLength(1);
  },
);

/** A worker that answers from its own cache first, whatever is published. */
const olderWorker = `
  const name = 'app-password-lab:offline:/:0:en';
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (event.request.method !== 'GET') return;
    event.respondWith(caches.open(name).then(async (cache) => {
      const kept = await cache.match(event.request);
      if (kept) return kept;
      const response = await fetch(event.request);
      if (response.ok) await cache.put(event.request, response.clone());
      return response;
    }));
  });`;

test(
  'the worker of an older release, which shows what is old, is replaced and heals itself',
  { tag: '@full' },
  async ({ page }) => {
    await site.publish({ 'service-worker.js': () => olderWorker });
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/`);
    await offline.keep();
    await page.goto(`${site.address}en/about/`);
    await expect.poll(() => offline.caches()).toContain('app-password-lab:offline:/:0:en');
    // Of another site at the same host.
    await page.evaluate(() => caches.open('app-password-lab:offline:/other/:0:en'));
    await page.evaluate(() => caches.open('another'));
    await offline.button('site.offline.remove').click();
    await expect(offline.button('site.offline.keep')).toBeVisible();
    await page.goto(`${site.address}en/`);
    await offline.keep();
    await page.evaluate(async () => {
      for (const name of await caches.keys())
        if (/:offline:\/:1:/.test(name)) await caches.delete(name);
    });

    await site.publish(newer);
    await page.goto(`${site.address}en/about/`);
    await expect.poll(() => offline.caches()).not.toContain('app-password-lab:offline:/:0:en');
    await page.reload();
    await expect(page.locator('h1')).toHaveText(/^Newer: /);
    await expect(offline.offer).toContainText(offline.text('site.offline.outdated'));
    await offline.press('site.offline.load');
    await expect(offline.button('site.offline.remove')).toBeVisible();
    const names = await offline.caches();
    expect(names).toHaveLength(3);
    expect(names).toContain('app-password-lab:offline:/other/:0:en');
    expect(names).toContain('another');
    await site.disconnect();
    await page.reload();
    await expect(page.locator('h1')).toHaveText(/^Newer: /);
  },
);

test(
  'a part of an older page that is gone leads to an offer to load the page anew',
  { tag: '@full' },
  async ({ page }) => {
    await site.publish();
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/`);
    await offline.keep();
    await page.goto(`${site.address}en/guides/create-app-password/`);
    await expect(offline.button('site.offline.remove')).toBeVisible();
    const parts = readdirSync(path.join(root, 'dist/_astro')).filter((file) =>
      /^own-device\..*\.js$/.test(file),
    );
    expect(parts).toHaveLength(1);
    await site.publish(Object.fromEntries(parts.map((part) => [`_astro/${part}`, null])));
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Network.clearBrowserCache');
    await page.getByRole('button', { name: offline.text('guide.mode.ownDevice') }).click();
    await expect(offline.offer).toContainText(offline.text('site.offline.missing'));
    const reloaded = page.waitForEvent('load');
    await offline.press('site.offline.load');
    await reloaded;
  },
);
