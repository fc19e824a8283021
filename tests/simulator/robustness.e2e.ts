import type { Browser } from '@playwright/test';
import { expect, newContext, test } from '../support/browser-test.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { isFull } from '../support/size.ts';
import { textOf } from '../support/catalogue.ts';
import { PracticePage } from './practice-page.ts';

test('SG-01 without storage the run goes on in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  const practice = await PracticePage.open(page);
  await expect(page.getByText(practice.text('window.notice.storageRefused'))).toBeVisible();
  await practice.bringTo('use-in-mail-app');
});

test(
  'SG-01 a database that opens and then does not answer ends no Start; what was saved is there again later',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('set-it-up-now');
    const root = page.locator('[data-state-hash]');
    const saved = (await root.getAttribute('data-state-hash')) ?? '';
    // Another tab of the site has a transaction that does not end: every read waits for it.
    const holder = await page.context().newPage();
    await holder.goto('/en/');
    await holder.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('app-password-lab:create-app-password');
          request.onerror = () => {
            reject(new Error('no database'));
          };
          request.onsuccess = () => {
            const names = [...request.result.objectStoreNames];
            const store = request.result.transaction(names, 'readwrite').objectStore('events');
            const keep = () => {
              store.count().onsuccess = keep;
              resolve();
            };
            store.count().onsuccess = keep;
          };
        }),
    );
    await page.reload();
    await page.locator('[data-practice-start]').click();
    await expect(page.getByText(practice.text('window.notice.storageRefused'))).toBeVisible();
    await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
    await practice.bringTo('set-it-up-now');
    await practice.press('browser', 'portal.interrupt.setItUpNow');
    await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
    await holder.close();
    await page.reload();
    await page.locator('[data-practice-start]').click();
    await expect(root).toHaveAttribute('data-state-hash', saved);
    await expect(page.getByText(practice.text('window.notice.storageRefused'))).toHaveCount(0);
  },
);

test(
  'SG-02 with a full disk the run goes on unsaved, and says so',
  { tag: '@full' },
  async ({ page }) => {
    const practice = await PracticePage.open(page);
    await practice.bringTo('set-it-up-now');
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await practice.press('browser', 'portal.interrupt.setItUpNow');
    await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
    await expect(page.getByText(practice.text('window.notice.storageFull'))).toBeVisible();
  },
);

test('SG-04 an unreadable saved run is quarantined, and the practice starts over', async ({
  page,
}) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('set-it-up-now');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('app-password-lab:create-app-password');
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite');
          transaction.objectStore('events').put({ seq: 2, type: 'nonsense' });
          transaction.oncomplete = () => {
            resolve();
          };
        };
        request.onerror = () => {
          reject(new Error('no database'));
        };
      }),
  );
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await expect(page.getByText(practice.text('window.notice.savedRunUnreadable'))).toBeVisible();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
});

test('ST-05 a reload at any step keeps the state', async ({ page }) => {
  const practice = await PracticePage.open(page);
  // Without --full, at every other one.
  for (const { id } of createAppPassword.steps.filter((_, index) => isFull || index % 2 === 1)) {
    await practice.bringTo(id);
    const hash = await page.locator('[data-state-hash]').getAttribute('data-state-hash');
    await page.reload();
    await page.locator('[data-practice-start]').click();
    await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash ?? '');
    await expect(practice.step(id)).toHaveAttribute('data-step-state', 'current');
  }
  // No address leads past a step: the steps before the one that is asked for are done, not skipped.
  await page.goto('/en/guides/create-app-password/?step=choose-method&seed=another');
  await page.locator('[data-practice-start]').click();
  await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'current');
  await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
  await page.goto('/en/guides/create-app-password/?step=no-such-step&seed=third');
  await page.locator('[data-practice-start]').click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
});

test('a reload in mid-enrolment continues at the same step', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('confirm-contact');
  await page.reload();
  await page.locator('[data-practice-start]').click();
  await expect(practice.step('confirm-contact')).toHaveAttribute('data-step-state', 'current');
});

test('reset forgets everything', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('use-in-mail-app');
  const before = await page.locator('[data-state-hash]').getAttribute('data-state-hash');
  await page.getByRole('button', { name: practice.text('window.reset') }).click();
  await page.getByRole('button', { name: practice.text('window.resetConfirm') }).click();
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  await expect(page.locator('[data-state-hash]')).not.toHaveAttribute(
    'data-state-hash',
    before ?? '',
  );
});

/** The app password of a run of its own, in a browser that knows no other. */
async function appPasswordOf(browser: Browser, search: string): Promise<string> {
  const context = await newContext(browser);
  const practice = await PracticePage.open(await context.newPage(), 'en', search);
  await practice.bringTo('copy-app-password');
  const shown = await practice.appPassword.innerText();
  await context.close();
  return shown;
}

test('AP-04 the same seed gives the same app password', { tag: '@full' }, async ({ browser }) => {
  const first = await appPasswordOf(browser, '?seed=room-7');
  expect(await appPasswordOf(browser, '?seed=room-7')).toBe(first);
  expect(await appPasswordOf(browser, '?seed=room-8')).not.toBe(first);
});

test(
  'the address cannot set clock or randomness, and runs without a seed differ',
  { tag: '@full' },
  async ({ browser }) => {
    const passwords = new Set<string>();
    for (const search of ['', '?seed=not%20a%20seed', '?random=0&clock=0']) {
      passwords.add(await appPasswordOf(browser, search));
    }
    expect(passwords.size).toBe(3);
  },
);

test('AP-07 SG-05 no secret is in the saved run', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('use-in-mail-app');
  await practice.press('mail', 'mail.welcome.addAccount');
  await practice.press('mail', 'mail.password.paste');
  const appPassword = await practice.field('mail', 'mail.password.label').inputValue();
  await practice.press('mail', 'mail.password.signIn');
  await expect(practice.step('use-in-mail-app')).toHaveAttribute('data-step-state', 'done');
  const dump = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('app-password-lab:create-app-password');
        request.onsuccess = () => {
          const database = request.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const parts: unknown[] = [];
          for (const name of names) {
            transaction.objectStore(name).getAll().onsuccess = (event) => {
              parts.push((event.target as IDBRequest<unknown>).result);
            };
          }
          transaction.oncomplete = () => {
            resolve(JSON.stringify(parts));
          };
        };
      }),
  );
  expect(appPassword).toMatch(/^[a-z]{16}$/);
  expect(dump.length).toBeGreaterThan(1000);
  expect(dump).not.toContain(appPassword);
  expect(await page.content()).not.toContain(appPassword);
});

test.describe('on plain http under another name', () => {
  test('BI-09 without Web Crypto an error is shown, and no fallback is used', async ({
    playwright,
    baseURL,
  }) => {
    const { launchOptions } = await import('../../scripts/lib/browser.mjs');
    const options = launchOptions();
    const browser = await playwright.chromium.launch({
      ...options,
      args: [...(options.args ?? []), '--host-resolver-rules=MAP lab.example 127.0.0.1'],
    });
    const page = await browser.newPage();
    const port = new URL(baseURL ?? '').port;
    await page.goto(`http://lab.example:${port}/id/guides/create-app-password/`);
    await page.locator('[data-practice-start]').click();
    await expect(page.locator('[data-practice-message]')).toHaveText(
      textOf('coach.noCryptography', 'id'),
    );
    await expect(page.locator('[data-state-hash]')).toHaveCount(0);
    await browser.close();
  });
});
