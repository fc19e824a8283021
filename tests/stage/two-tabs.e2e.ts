import type { Page } from '@playwright/test';
import { incidents } from '../../src/simulation/lazy/incidents.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import {
  expectInStep,
  hashOf,
  openAudienceDirectly,
  showsSomething,
  StagePage,
  stateOf,
  windowOn,
} from './stage-page.ts';

/** A presenter's tab and the audience's show one run: the log says what is true, the presence what is seen of it. */

test(
  'what the presenter does is seen in the audience, action by action, to the end',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await expectInStep(page, audience);
    const next = stage.button('stage.control.next');
    while ((await next.getAttribute('aria-disabled')) !== 'true') {
      await stage.next();
      await expectInStep(page, audience);
    }
    await expect(page.locator('[data-stage-step]:not([data-state="done"])')).toHaveCount(0);
    await expect(audience.locator('[data-stage-line]')).toHaveText(textOf('stage.line.done'));
  },
);

test('the presenter acts in the windows themselves, and half-typed text is seen', async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'set-up-today');
  const audience = await stage.openAudience();
  await stage.next();
  const field = windowOn(page, 'browser').getByRole('textbox').first();
  await field.fill('half a pass');
  await expect(windowOn(audience, 'browser').locator('input').first()).toHaveValue('half a pass');
  await expectInStep(page, audience);
});

test("the app password is on the audience's screen while it is shown, also after a reload of it, and then gone", async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'set-up-today');
  const audience = await stage.openAudience();
  await stage.jump('copy-app-password');
  const shown = windowOn(audience, 'browser').getByText(/^[a-z]{16}$/);
  await expect(shown).toHaveCount(1);
  const text = await shown.innerText();
  await expect(windowOn(page, 'browser').getByText(text)).toBeVisible();
  await audience.reload();
  await expect(windowOn(audience, 'browser').getByText(text)).toHaveCount(1);
  await expectInStep(page, audience);
  // It is in no storage that a third tab could read.
  const kept = await page.evaluate(async (secret) => {
    const local = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
    const databases = await indexedDB.databases();
    const records: string[] = [];
    for (const { name } of databases) {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => {
          resolve(opening.result);
        };
        opening.onerror = () => {
          reject(new Error('It cannot be opened.'));
        };
      });
      for (const store of opened.objectStoreNames) {
        const all = await new Promise<unknown>((resolve) => {
          const reading = opened.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => {
            resolve(reading.result);
          };
        });
        records.push(JSON.stringify(all));
      }
      opened.close();
    }
    return [local, ...records].some((each) => each.includes(secret));
  }, text);
  expect(kept).toBe(false);
  // The audience's tab follows a moment later; one press too many would be one after the last action.
  while ((await shown.count()) > 0) {
    await stage.next();
    await expectInStep(page, audience);
  }
  await expect(audience.locator('body')).not.toContainText(text);
});

test('a tab that comes late, and one that is reloaded, have the state and the view at once', async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'printer-before');
  await stage.jump('make-app-password');
  await stage.press('stage.control.zoom');
  const late = await openAudienceDirectly(page.context());
  await showsSomething(late);
  await expectInStep(page, late);
  await late.reload();
  await expectInStep(page, late);
  const third = await openAudienceDirectly(page.context(), 'id');
  await expectInStep(page, late, third);
  await expect(page.locator('[data-stage-audience-count]')).toHaveAttribute(
    'data-stage-audience-count',
    '2',
  );
});

// In every run the presenter's tab crashes, which loses more.
test('a reload of the presenter loses nothing', { tag: '@full' }, async ({ page }) => {
  const stage = await StagePage.show(page, 'printer-before');
  const audience = await stage.openAudience();
  await stage.jump('make-app-password');
  await expectInStep(page, audience);
  const before = await hashOf(page);
  await page.reload();
  await expect(page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', before ?? '');
  await expectInStep(page, audience);
  await stage.next();
  await expectInStep(page, audience);
});

test(
  'a reload of the presenter at a code that was refused leaves the refusal on both screens',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'set-up-today');
    const audience = await stage.openAudience();
    await stage.jump('prove-it');
    const incident = page.locator('[data-stage-incident="codeWrong"]');
    while ((await incident.getAttribute('aria-disabled')) === 'true') await stage.next();
    await page.keyboard.press(incidents.codeWrong.key);
    const refusal = (on: Page) =>
      windowOn(on, 'browser').getByText(textOf('reason.screen.codeWrong')).first();
    await expect(refusal(audience)).toBeVisible();
    await page.reload();
    await expect(refusal(page)).toBeVisible();
    await expectInStep(page, audience);
    await expect(refusal(audience)).toBeVisible();
  },
);

test(
  'a closed presenter leaves the picture, the audience is told, and a new tab goes on',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await stage.jump('sign-in');
    await expectInStep(page, audience);
    const before = await hashOf(page);
    await page.close();
    await expect(audience.getByText(textOf('stage.audience.alone'))).toBeVisible();
    expect(await hashOf(audience)).toBe(before);
    const again = await audience.context().newPage();
    await StagePage.show(again, 'printer-before');
    await expectInStep(again, audience);
    expect(await hashOf(again)).toBe(before);
    await expect(audience.getByText(textOf('stage.audience.alone'))).toHaveCount(0);
  },
);

test("a presenter's tab that ends without a goodbye is noticed by the audience and by a tab that watches", async ({
  page,
}) => {
  const stage = await StagePage.show(page, 'printer-before');
  await stage.jump('sign-in');
  const audience = await openAudienceDirectly(page.context());
  await expectInStep(page, audience);
  const watching = await page.context().newPage();
  await watching.goto(page.url());
  await expect(watching.getByText(textOf('stage.driver.note'))).toBeVisible();
  const crashed = page.waitForEvent('crash');
  void (await page.context().newCDPSession(page)).send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(audience.getByText(textOf('stage.audience.alone'))).toBeVisible();
  await expect(watching.getByText(textOf('stage.driver.silent'))).toBeVisible();
  await watching.getByRole('button', { name: textOf('stage.driver.takeOver') }).click();
  await expectInStep(watching, audience);
  await expect(audience.getByText(textOf('stage.audience.alone'))).toHaveCount(0);
});

test(
  'undo, skipped time, frozen time and a fresh start reach the audience',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    const first = await stateOf(page);
    await stage.next();
    await stage.back();
    await expectInStep(page, audience);
    for (const key of ['window.clock.skip30', 'stage.control.freeze', 'window.reset'] as const) {
      const before = await hashOf(audience);
      await stage.press(key);
      if (key === 'window.reset') await stage.press('stage.reset.confirm');
      await expect.poll(() => hashOf(audience)).not.toBe(before);
      await expectInStep(page, audience);
    }
    expect((await stateOf(audience)).length).toBe(first.length);
  },
);

test(
  'another demonstration on the stage is another one in the audience',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await stage.press('stage.leave');
    await page.locator('[data-stage-demonstration="admins-day"]').click();
    await expect(windowOn(audience, 'admin')).toBeVisible();
    await expectInStep(page, audience);
  },
);

test('offline, a demonstration that was begun goes on in both tabs', async ({ page }) => {
  const stage = await StagePage.show(page, 'set-up-today');
  const audience = await stage.openAudience();
  await expectInStep(page, audience);
  await page.context().setOffline(true);
  await stage.next();
  await stage.next();
  await expectInStep(page, audience);
  await stage.press('stage.control.black');
  await expect(audience.locator('[data-stage-black]')).toBeVisible();
});
