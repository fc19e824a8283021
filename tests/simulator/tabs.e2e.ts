import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { cases } from '../support/size.ts';
import { PracticePage } from './practice-page.ts';

/** Two pages of one browser practise one run. */

const database = 'app-password-lab:create-app-password';

async function twoPages(page: Page): Promise<readonly [PracticePage, PracticePage]> {
  const one = await PracticePage.open(page);
  const other = await PracticePage.open(await page.context().newPage());
  return [one, other];
}

/** What is saved, by type of event. */
const saved = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error('There is no database.'));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onsuccess = () => {
            const records = reading.result as { event: { type: string } }[];
            const counts: Record<string, number> = {};
            for (const { event } of records) counts[event.type] = (counts[event.type] ?? 0) + 1;
            opening.result.close();
            resolve(counts);
          };
        };
      }),
    database,
  );

/** Presses a button as fast as a script can. */
const press = (practice: PracticePage, name: string, times: number): Promise<void> =>
  practice.page
    .getByRole('button', { name, exact: true })
    .first()
    .evaluate((button, count) => {
      for (let done = 0; done < count; done += 1) (button as HTMLElement).click();
    }, times);

/** In each page at once. */
const presses = cases({ quick: 25, full: 100 });

test(`CC-03 of ${String(presses)} presses in each of two pages at once, all are kept`, async ({
  page,
}) => {
  const [one, other] = await twoPages(page);
  const name = one.text('window.clock.skip30');
  await one.show('phone');
  await other.show('phone');
  await Promise.all([press(one, name, presses), press(other, name, presses)]);
  await expect.poll(async () => (await saved(page))['timeSkipped']).toBe(2 * presses);
  const hash = (practice: PracticePage) =>
    practice.page.locator('[data-state-hash]').getAttribute('data-state-hash');
  await expect.poll(async () => (await hash(one)) === (await hash(other))).toBe(true);
});

test('CC-01 two tabs submit the same code and exactly one is accepted', async ({ page }) => {
  const [one, other] = await twoPages(page);
  await one.askForCode();
  const code = await one.codeOnPhone();
  for (const practice of [one, other]) {
    await practice.show('browser');
    await practice.field('browser', 'portal.code.label').fill(code);
  }
  const verify = one.text('portal.code.verify');
  await Promise.all([press(one, verify, 2), press(other, verify, 2)]);
  for (const practice of [one, other]) {
    await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'done');
  }
  expect((await saved(page))['factorVerified']).toBe(1);
});

test(
  'CC-09 a step and a fresh start reach the other page by themselves',
  { tag: '@full' },
  async ({ page }) => {
    const [one, other] = await twoPages(page);
    await one.bringTo('set-it-up-now');
    await one.press('browser', 'portal.interrupt.setItUpNow');
    await expect(one.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
    await expect(other.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
    await one.page.getByRole('button', { name: one.text('window.reset') }).click();
    await one.page.getByRole('button', { name: one.text('window.resetConfirm') }).click();
    await expect(one.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
    await expect(other.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  },
);

test('CC-06 closing a page that holds the lock releases it', { tag: '@full' }, async ({ page }) => {
  await page.context().addInitScript(() => {
    // Without its own limit, a tab that waits goes on only when the lock is free.
    AbortSignal.timeout = () => new AbortController().signal;
  });
  const [one, other] = await twoPages(page);
  await other.page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return new Promise(() => undefined);
        });
      }),
    database,
  );
  await one.show('phone');
  await press(one, one.text('window.clock.skip30'), 1);
  await other.page.close();
  await expect.poll(async () => (await saved(page))['timeSkipped']).toBe(1);
});

test('CC-07 without Web Locks no event is lost', { tag: '@full' }, async ({ page }) => {
  await page.context().addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
  });
  const [one, other] = await twoPages(page);
  const name = one.text('window.clock.skip30');
  await one.show('phone');
  await other.show('phone');
  await Promise.all([press(one, name, 20), press(other, name, 20)]);
  await expect.poll(async () => (await saved(page))['timeSkipped']).toBe(40);
});

test('SG-03 a page closes its database for a newer version, says so and goes on in memory', async ({
  page,
}) => {
  const practice = await PracticePage.open(page);
  await practice.bringTo('set-it-up-now');
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 99);
        opening.onsuccess = () => {
          resolve();
        };
        opening.onblocked = () => {
          reject(new Error('The page did not let go.'));
        };
      }),
    database,
  );
  await expect(page.getByText(practice.text('window.notice.storageRefused'))).toBeVisible();
  await practice.bringTo('use-in-mail-app');
});

test(
  'SG-06 pages start over when their database is deleted',
  { tag: '@full' },
  async ({ page }) => {
    const [one, other] = await twoPages(page);
    await one.bringTo('use-in-mail-app');
    await expect(other.step('use-in-mail-app')).toHaveAttribute('data-step-state', 'current');
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.onsuccess = () => {
            resolve();
          };
          deleting.onblocked = () => {
            reject(new Error('A page did not let go.'));
          };
        }),
      database,
    );
    for (const practice of [one, other]) {
      await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
    }
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  },
);
