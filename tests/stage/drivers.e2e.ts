import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { sampled } from '../support/size.ts';
import {
  expectInStep,
  hashOf,
  openAudienceDirectly,
  showsSomething,
  StagePage,
} from './stage-page.ts';

/** One presenter drives at a time, taken over on purpose; and what a browser lacks or refuses is told. */

const ready = (page: Page) => page.locator('[data-stage-ready]');
const drives = (page: Page) => expect(ready(page)).toHaveAttribute('data-stage-ready', 'driving');
const watches = (page: Page) => expect(ready(page)).toHaveAttribute('data-stage-ready', 'watching');

test('a second presenter takes over on purpose, and the first can take it back', async ({
  page,
}) => {
  const first = await StagePage.show(page, 'printer-before');
  const audience = await first.openAudience();
  await first.jump('make-app-password');
  await expectInStep(page, audience);
  const before = await hashOf(page);

  const second = await StagePage.open(await page.context().newPage(), 'id');
  await watches(second.page);
  await expect(second.page.getByText(second.text('stage.driver.other'))).toBeVisible();
  await expect(second.page.locator('[data-state-hash]')).toHaveCount(0);

  await second.press('stage.driver.takeOver');
  await drives(second.page);
  await watches(page);
  await expect(page.getByText(first.text('stage.driver.lost'))).toBeVisible();
  await expectInStep(second.page, audience);
  expect(await hashOf(audience)).toBe(before);
  await second.next();
  await expectInStep(second.page, audience);

  await first.press('stage.driver.takeBack');
  await drives(page);
  await watches(second.page);
  await expectInStep(page, audience);
});

test('of two that take over at once, one drives', { tag: '@full' }, async ({ page }) => {
  await StagePage.show(page, 'printer-before');
  const others = [
    await StagePage.open(await page.context().newPage()),
    await StagePage.open(await page.context().newPage()),
  ];
  await Promise.all(others.map((stage) => stage.press('stage.driver.takeOver')));
  const pages = [page, ...others.map((stage) => stage.page)];
  await expect
    .poll(async () => {
      const roles = await Promise.all(
        pages.map((each) => ready(each).getAttribute('data-stage-ready')),
      );
      return roles.filter((role) => role === 'driving').length;
    })
    .toBe(1);
});

test(
  'a presenter that is closed leaves the stage to the next one that is opened',
  { tag: '@full' },
  async ({ page }) => {
    await StagePage.show(page, 'printer-before');
    const second = await page.context().newPage();
    await page.close();
    await StagePage.open(second);
    await drives(second);
  },
);

test('who takes over at once has the demonstration once, and keeps what was pressed', async ({
  page,
}) => {
  await page.clock.install();
  await StagePage.show(page, 'printer-before');
  const second = await page.context().newPage();
  // The time in which another tab may answer does not end by itself.
  await second.clock.pauseAt(Date.now() + 60_000);
  const stage = await StagePage.open(second);
  await stage.press('stage.driver.takeOver');
  await drives(second);
  await stage.button('stage.control.next').evaluate((button) => {
    button.dataset['isTheSame'] = '';
  });
  await second.clock.runFor(1000);
  await second.clock.resume();
  await stage.next();
  await expect(stage.button('stage.control.next')).toHaveAttribute('data-is-the-same', '');
});

test('a tab that is too busy to answer one that is opened keeps the stage', async ({ page }) => {
  // What it says waits, as behind other work.
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object below
    const post = BroadcastChannel.prototype.postMessage;
    const waiting: (() => void)[] = [];
    BroadcastChannel.prototype.postMessage = function (message) {
      const say = () => {
        post.call(this, message);
      };
      if ('isBusy' in window) waiting.push(say);
      else say();
    };
    addEventListener('atLeisure', () => {
      Reflect.deleteProperty(window, 'isBusy');
      for (const say of waiting) say();
    });
  });
  await page.clock.install();
  await StagePage.show(page, 'printer-before');
  await page.evaluate(() => Object.assign(window, { isBusy: true }));
  const second = await page.context().newPage();
  await second.clock.pauseAt(Date.now() + 60_000);
  await second.goto('/en/stage/');
  const root = second.locator('[data-stage-presenter]');
  const later = async () => {
    await second.clock.runFor(500);
    return root.getAttribute('data-stage-ready');
  };
  await expect.poll(later).toBe('asking');
  await page.evaluate(() => dispatchEvent(new Event('atLeisure')));
  await watches(second);
  await drives(page);
});

test(
  'a tab that slept for ten minutes while another took over does not drive again',
  { tag: '@full' },
  async ({ page }) => {
    await page.clock.install();
    const first = await StagePage.show(page, 'printer-before');
    const audience = await first.openAudience();
    const second = await StagePage.open(await page.context().newPage());
    await second.press('stage.driver.takeOver');
    await drives(second.page);
    await second.next();
    await page.clock.fastForward('10:00');
    await watches(page);
    await drives(second.page);
    await expectInStep(second.page, audience);
  },
);

test(
  'an audience that slept for ten minutes shows what is shown now',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await openAudienceDirectly(page.context());
    await audience.clock.install();
    await audience.reload();
    await showsSomething(audience);
    await stage.next();
    await audience.clock.fastForward('10:00');
    await stage.next();
    await expectInStep(page, audience);
  },
);

test('without a channel the presenter works alone, and both are told', async ({ page }) => {
  await page.context().addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  });
  const stage = await StagePage.show(page, 'printer-before');
  await expect(page.getByText(stage.text('stage.problem.noChannel'))).toBeVisible();
  await stage.next();
  const audience = await openAudienceDirectly(page.context());
  await expect(audience.getByText(textOf('stage.problem.noChannel'))).toBeVisible();
});

test(
  'where storage is refused the audience follows all the same, and the presenter is told',
  { tag: '@full' },
  async ({ page }) => {
    await page.context().addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    const stage = await StagePage.show(page, 'set-up-today');
    await expect(page.getByText(stage.text('stage.problem.storage'))).toBeVisible();
    const audience = await stage.openAudience();
    await expectInStep(page, audience);
    await stage.jump('copy-app-password');
    await expectInStep(page, audience);
    await audience.reload();
    await expectInStep(page, audience);
  },
);

test(
  'where storage is refused to the audience alone, the log comes with the presence',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    await stage.jump('sign-in');
    const audience = await page.context().newPage();
    await audience.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await audience.goto('/en/stage/audience/');
    await expectInStep(page, audience);
    await stage.next();
    await expectInStep(page, audience);
  },
);

test(
  'an audience in another browser is told that nobody presents there, and how to get there',
  { tag: '@full' },
  async ({ browser, page }) => {
    await StagePage.show(page, 'printer-before');
    const other = await browser.newContext();
    const audience = await openAudienceDirectly(other);
    await expect(audience.getByText(textOf('stage.audience.waiting'))).toBeVisible();
    await expect(audience.getByText(textOf('stage.audience.elsewhere'))).toBeVisible();
    await other.close();
  },
);

test(
  'messages that are none, and an address that names nothing, change nothing',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'printer-before');
    const audience = await stage.openAudience();
    await expectInStep(page, audience);
    const stranger = await page.context().newPage();
    await stranger.goto('/en/');
    await stranger.evaluate(() => {
      const channel = new BroadcastChannel('app-password-lab:stage:presence');
      for (const message of [
        null,
        'x',
        { version: 1, kind: 'presence', presence: { driver: { id: 'z', term: 9e15 } } },
        { version: 1, kind: 'goodbye', driver: 7 },
        { version: 99, kind: 'ask' },
      ])
        channel.postMessage(message);
    });
    await stage.next();
    await expectInStep(page, audience);
    await drives(page);
  },
);

for (const { name, fragment, isSample } of [
  { name: 'that names no demonstration', fragment: 'demo=no-such-thing', isSample: false },
  { name: 'that is damaged', fragment: 'demo=1.%E0%A4%A', isSample: true },
  { name: 'of a megabyte', fragment: `demo=1.${'x'.repeat(1_000_000)}`, isSample: false },
  { name: 'that is none of ours', fragment: 'x', isSample: false },
]) {
  const title = `a fragment ${name} ends at the choice of demonstrations`;
  test(title, { tag: sampled(isSample) }, async ({ page }) => {
    const stage = await StagePage.open(page, 'en', fragment);
    await drives(page);
    await expect(
      page.getByRole('heading', { name: stage.text('stage.choice.title') }),
    ).toBeVisible();
    await expect(page.getByText(stage.text('stage.problem.unknown'))).toBeVisible();
  });
}
