import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { kindsOf, runGuide, startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';
import { PracticePage } from './practice-page.ts';

/** What docs/accessibility.md promises and no general tool can see. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const guide = '/en/guides/create-app-password/';
const phone = { width: 390, height: 844 };
const root = (page: Page): Locator => page.locator('[data-practice-root]');

/** Looks at the page after every step of the longest guide. */
async function afterEveryStep(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  await startPractice(page, guide);
  await look('started');
  const flow = flows['create-app-password'];
  if (!flow) throw new Error('The flow has another name.');
  const outcomes = await runGuide(page, kindsOf(flow), { afterStep: look });
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
}

test('before Start the practice is hidden and empty, and an introduction is shown', async ({
  page,
}) => {
  await page.goto(guide);
  await expect(root(page)).toBeHidden();
  await expect(root(page)).toBeEmpty();
  await expect(page.locator('[data-practice-intro]')).toBeVisible();
  await expect(page.locator('main input[type="password"], main input[type="text"]')).toHaveCount(0);
});

test('a skip link leads past the practice', async ({ page }) => {
  await startPractice(page, guide);
  // The page has scrolled to the first action: Tab goes on from there where nothing has the focus, as behind a skip link.
  await expect(root(page)).toHaveAttribute('data-loaded-ahead', '');
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const skip = page.getByRole('link', { name: textOf('guide.skipPractice') });
  await skip.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInPractice = await page.evaluate(
    () => document.activeElement?.closest('[data-practice-root]') !== null,
  );
  expect(isInPractice).toBe(false);
});

test(
  'no application role, no frame, no separate fields for digits',
  { tag: '@full' },
  async ({ page }) => {
    await afterEveryStep(page, async (where) => {
      await expect(page.locator('[role="application"], iframe'), where).toHaveCount(0);
      await expect(page.locator('[data-window] input[maxlength="1"]'), where).toHaveCount(0);
    });
  },
);

test('a live region announces what happened once, and the running clock never', async ({
  page,
}) => {
  await page.clock.install();
  const practice = await PracticePage.open(page);
  await practice.askForCode();
  await practice.show('phone');
  // What explains the last press is loaded late; until then the words of the start stand there.
  await expect(root(page).locator('[aria-busy="true"]')).toHaveCount(0);
  const spoken = () =>
    root(page)
      .locator(
        '[role="status"]:not([aria-live="off"]), [aria-live="polite"], [aria-live="assertive"]',
      )
      .allInnerTexts();
  const before = await spoken();
  expect(before.filter((text) => text.trim() !== '')).toHaveLength(1);
  const code = await practice.codeOnPhone();
  await page.clock.runFor(61_000);
  await expect.poll(() => practice.codeOnPhone()).not.toBe(code);
  expect(await spoken()).toEqual(before);
});

test('focus moves to a new window, a new page, a field with an error', async ({ page }) => {
  await page.setViewportSize(phone);
  const practice = await PracticePage.open(page);
  await root(page)
    .getByRole('button', { name: new RegExp(`^${textOf('window.short.phone')}`) })
    .click();
  await expect(practice.window('phone').getByRole('heading', { level: 3 })).toBeFocused();
  await practice.press('browser', 'portal.chooser.sari');
  await expect(practice.window('browser').getByRole('heading', { level: 4 })).toBeFocused();
  const password = practice.field('browser', 'portal.signIn.password');
  await password.fill('wrong');
  await practice.press('browser', 'portal.signIn.submit');
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/./);
});

test('who types into a new page at once keeps the focus, on a slow device too', async ({
  page,
}) => {
  const practice = await PracticePage.open(page);
  // A reader who is there before the frame is drawn. The focus of the page moves after it.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector<HTMLInputElement>('[data-window="browser"] input');
      if (!field) return;
      observer.disconnect();
      field.focus();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await practice.press('browser', 'portal.chooser.sari');
  await expect(practice.field('browser', 'portal.signIn.password')).toBeFocused();
  // Each waits for what the page does after a frame, and it is asked to do no more.
  for (let frame = 0; frame < 10; frame += 1)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))),
    );
  await expect(practice.field('browser', 'portal.signIn.password')).toBeFocused();
});

test('the coach’s highlight does not block presses', async ({ page }) => {
  await startPractice(page, guide);
  const card = page.getByRole('region', { name: textOf('window.coach'), exact: true });
  const hint = card.getByRole('button', { name: textOf('coach.hint') });
  await hint.click();
  await hint.click();
  const marked = root(page).locator('[data-hinted="true"]');
  await expect(marked).toHaveCount(1);
  const hits = () =>
    marked.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const corner = document.elementFromPoint(x + width - 8, y + 4);
      const middle = document.elementFromPoint(x + width / 2, y + height / 2);
      return [corner, middle].map((found) => element.contains(found));
    });
  // The corner is where the word "Here" stands. The page moves to what is marked once it is drawn.
  await expect.poll(hits).toEqual([true, true]);
});

test(
  'on a phone the card covers nothing that has focus, and every target is large enough',
  { tag: '@full' },
  async ({ page }) => {
    await page.setViewportSize(phone);
    const practice = await PracticePage.open(page);
    await practice.openQrCode();
    // The controls of this page, and not those of the one before.
    await expect(practice.window('browser').getByRole('img')).toBeVisible();
    const card = page.locator('.p-coach');
    const controls = root(page).locator('[data-window]:not([hidden]) :is(button, input, select)');
    expect(await controls.count()).toBeGreaterThan(1);
    // What is focused is kept beside the card by its height, which the card tells once it is drawn.
    const told = () =>
      page.evaluate(() => document.documentElement.style.getPropertyValue('--coach-height'));
    const isTold = async () =>
      (await told()) ===
      `${String(await card.evaluate((each) => (each as HTMLElement).offsetHeight))}px`;
    await expect.poll(isTold).toBe(true);
    for (const control of await controls.all()) {
      await control.focus();
      await expect
        .poll(
          async () => {
            const [place, cover] = [await control.boundingBox(), await card.boundingBox()];
            return place && cover ? place.y + place.height <= cover.y + 1 : false;
          },
          (await control.getAttribute('data-ui-key')) ?? '',
        )
        .toBe(true);
      const { width, height } = (await control.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  },
);

test('no letter key is a shortcut', async ({ page }) => {
  await startPractice(page, guide);
  const state = page.locator('[data-state-hash]');
  const before = await state.getAttribute('data-state-hash');
  for (const key of 'abcdefghijklmnopqrstuvwxyz?/.,0123456789') await page.keyboard.press(key);
  await expect(state).toHaveAttribute('data-state-hash', before ?? '');
});

test('a code can be pasted with the space in it', { tag: '@full' }, async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.askForCode();
  const code = await practice.codeOnPhone();
  await practice.show('browser');
  const field = practice.field('browser', 'portal.code.label');
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `${code.slice(0, 3)} ${code.slice(3)}`,
  );
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await practice.press('browser', 'portal.code.verify');
  await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'done');
});

test('a button at work is marked busy before the key is derived', async ({ page }) => {
  await startPractice(page, guide);
  const practice = new PracticePage(page);
  await practice.press('browser', 'portal.chooser.sari');
  const bar = page.locator('[data-window="browser"] .p-browser__bar');
  await expect(bar).toHaveCSS('box-shadow', 'none');
  await page.evaluate(() => {
    // From here on a key takes as long as the test wants.
    SubtleCrypto.prototype.deriveBits = () => new Promise(() => undefined);
  });
  await practice.press('browser', 'portal.signIn.submit');
  await expect(bar).not.toHaveCSS('box-shadow', 'none');
  await expect(practice.button('browser', 'portal.signIn.submit')).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
