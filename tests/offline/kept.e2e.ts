import { flows } from '../../src/flows/lazy/index.ts';
import { kindsOf, runGuide, startPractice } from '../guides/runner.ts';
import { expect, test } from '../support/browser-test.ts';
import { CheckPage } from '../site/check-page.ts';
import { holdBack } from '../support/held-back.ts';
import { sampled } from '../support/size.ts';
import { OfflinePage } from './offline-page.ts';
import { ReleasedSite } from './releases.ts';

/** A language is kept when its reader asks, and then used without any network. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

let site: ReleasedSite;
test.beforeEach(async () => {
  site = new ReleasedSite();
  await site.publish();
});
test.afterEach(() => site.remove());

test('without being asked nothing is kept, and no worker is registered', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const offline = new OfflinePage(page);
  for (const path of ['en/', 'en/guides/create-app-password/', 'en/check/']) {
    await page.goto(site.address + path);
    await page.waitForLoadState('networkidle');
  }
  expect(await offline.caches()).toEqual([]);
  expect(await offline.workers()).toBe(0);
  expect(asked.filter((path) => /offline|worker/.test(path))).toEqual([]);
});

test('a kept language works without a network: a guide to the inbox, an answer, the search', async ({
  page,
  context,
}) => {
  const reports: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) reports.push(message.text());
  });
  const offline = new OfflinePage(page);
  await page.goto(`${site.address}en/about/`);
  await offline.keep();
  await site.disconnect();
  await context.setOffline(true);

  const flow = flows['create-app-password'];
  if (!flow) throw new Error('The flow has another name.');
  await startPractice(page, `${site.address}en/guides/${flow.id}/`);
  const outcomes = await runGuide(page, kindsOf(flow));
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);

  const check = new CheckPage(page, 'en');
  await page.goto(`${site.address}en/check/?row=P1`);
  await expect(page.locator('[data-check-panel]')).toBeVisible();
  await page.goto(`${site.address}en/check/`);
  expect(await check.look('0x800CCC92')).not.toEqual([]);

  await page.keyboard.press('Escape');
  await page.locator('.search-button').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('printer');
  await page.getByRole('dialog').getByRole('listitem').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/\/check\//);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  // An address that was typed without its last slash.
  await page.goto(`${site.address}en/help-desk`);
  await expect(page).toHaveURL(`${site.address}en/help-desk/`);

  // A page that is not kept: the home page says why, and not the browser that there is no network.
  for (const path of ['ar/', 'en/no-such-page/']) {
    await page.goto(site.address + path);
    await expect(page).toHaveURL(`${site.address}en/#not-kept`);
    await expect(offline.offer).toContainText(offline.text('site.offline.notKept'));
    await page.goto(`${site.address}en/about/`);
    await expect(offline.offer).toHaveCount(0);
  }
  expect(reports).toEqual([]);
});

test(
  'only the language that was asked for is kept, and removed again with its worker',
  { tag: '@full' },
  async ({ page }) => {
    const offline = new OfflinePage(page, 'id');
    await page.goto(`${site.address}id/`);
    await offline.keep();
    const kept = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const files = await (await caches.open(name)).keys();
      return files.map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/id/guides/create-app-password/');
    expect(kept.filter((path) => /^(?:\/(?:qr|search|strings))?\/en[/.]/.test(path))).toEqual([]);
    expect(kept.filter((path) => path.startsWith('/pictures/'))).toEqual([]);
    await page.reload();
    await offline.button('site.offline.remove').click();
    await expect(offline.status).toHaveText(offline.text('site.offline.removed'));
    await expect.poll(() => offline.caches()).toEqual([]);
    await expect.poll(() => offline.workers()).toBe(0);
  },
);

test(
  'no room in the browser is told with the size, and nothing is left behind',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      let room = 20;
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object below
      const put = Cache.prototype.put;
      Cache.prototype.put = function (request, response) {
        return room-- > 0
          ? put.call(this, request, response)
          : Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
      };
    });
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/`);
    await offline.button('site.offline.keep').click();
    await expect(offline.status).toHaveText(
      new RegExp(offline.text('site.offline.noRoom').replace('{{total}}', '\\d\\.\\d')),
    );
    await expect(offline.button('site.offline.keep')).toBeVisible();
    // What is said may be drawn with the progress of the last file, before all is removed.
    await expect.poll(() => offline.caches()).toEqual([]);
    await expect.poll(() => offline.workers()).toBe(0);
  },
);

for (const [what, refuse] of [
  [
    'storage',
    () => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('No.', 'SecurityError'));
    },
  ],
  [
    'service workers',
    () => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('No.', 'SecurityError'));
    },
  ],
] as const)
  test(
    `a browser that refuses ${what} is told`,
    { tag: sampled(what === 'storage') },
    async ({ page }) => {
      await page.addInitScript(refuse);
      const offline = new OfflinePage(page);
      await page.goto(`${site.address}en/`);
      await offline.button('site.offline.keep').click();
      await expect(offline.status).toHaveText(offline.text('site.offline.refused'));
      await expect(offline.button('site.offline.keep')).toBeVisible();
    },
  );

test(
  'what failed on the way is told, and the next press goes on from there',
  { tag: '@full' },
  async ({ page, context }) => {
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/`);
    await page.route('**/en/trainers/', (route) => route.abort());
    await offline.button('site.offline.keep').click();
    await expect(offline.status).toHaveText(offline.text('site.offline.failed'));
    await expect(offline.button('site.offline.keep')).toBeVisible();
    await page.unroute('**/en/trainers/');
    const again: string[] = [];
    context.on('request', (request) => again.push(new URL(request.url()).pathname));
    await offline.keep();
    expect(again).toContain('/en/trainers/');
    expect(again).not.toContain('/en/about/');
  },
);

test('a control that cannot be loaded says so', { tag: '@full' }, async ({ page }) => {
  const offline = new OfflinePage(page);
  await page.goto(`${site.address}en/`);
  await site.disconnect();
  const told = page.waitForEvent('dialog');
  const pressed = offline.button('site.offline.keep').click();
  const dialog = await told;
  expect(dialog.message()).toBe(offline.text('site.search.failed'));
  await dialog.accept();
  await pressed;
});

test('the policy for trusted addresses has one name and registers one script', async ({ page }) => {
  await page.goto(`${site.address}en/`);
  const refused = await page.evaluate(async () => {
    const outcome: string[] = [];
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    try {
      trustedTypes.createPolicy('another', {});
    } catch {
      outcome.push('another name');
    }
    await navigator.serviceWorker.register('/service-worker.js').catch(() => {
      outcome.push('plain address');
    });
    return outcome;
  });
  expect(refused).toEqual(['another name', 'plain address']);
});

test('two presses keep one copy', { tag: '@full' }, async ({ page }) => {
  const offline = new OfflinePage(page);
  await page.goto(`${site.address}en/`);
  const held = await holdBack(page, /\/strings\/en\/offline\.json$/);
  const lists: string[] = [];
  page.on('request', (request) => {
    if (/\/offline\/en\.json$/.test(request.url())) lists.push(request.url());
  });
  await offline.button('site.offline.keep').dblclick();
  await expect.poll(held.count).toBe(1);
  await held.release();
  await expect(offline.button('site.offline.remove')).toBeVisible();
  // Before the copy and after it.
  expect(lists).toHaveLength(2);
});

test(
  'what was removed and is kept again works without a network',
  { tag: '@full' },
  async ({ page }) => {
    const offline = new OfflinePage(page);
    await page.goto(`${site.address}en/`);
    await offline.keep();
    await offline.button('site.offline.remove').click();
    await expect(offline.status).toHaveText(offline.text('site.offline.removed'));
    await offline.keep();
    await site.disconnect();
    await page.goto(`${site.address}en/about/`);
    await expect(offline.button('site.offline.remove')).toBeVisible();
  },
);
