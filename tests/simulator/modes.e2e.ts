import type { Page } from '@playwright/test';
import { expect, motion, newContext, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { painted } from '../support/painted.ts';
import { tabTo } from '../guides/page-driver.ts';
import { startPractice } from '../guides/runner.ts';
import { PracticePage } from './practice-page.ts';

/** The four ways to use a guide, at one address and over one run. */

const guide = (language: string, search = '') =>
  `/${language}/guides/create-app-password/${search}`;
const hash = (page: Page) => page.locator('[data-state-hash]').getAttribute('data-state-hash');
const coachButton = (practice: PracticePage, key: Parameters<PracticePage['text']>[0]) =>
  practice.page
    .getByRole('region', { name: practice.text('window.coach') })
    .getByRole('button', { name: practice.text(key), exact: true });
const words = (practice: PracticePage) =>
  practice.page.getByRole('region', { name: practice.text('window.coach') }).getByRole('status');
const mode = (practice: PracticePage, name: 'read' | 'watch' | 'try' | 'ownDevice') =>
  practice.page.getByRole('button', { name: practice.text(`guide.mode.${name}`), exact: true });

for (const language of languageCodes) {
  for (const [screen, viewport] of [
    ['laptop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`${language}, ${screen}`, () => {
      test.use({ viewport });

      const onLaptop = sampled(language === 'en' && screen === 'laptop');
      test('a change of mode keeps the run', { tag: onLaptop }, async ({ page }) => {
        const practice = await PracticePage.open(page, language);
        await practice.press('browser', 'portal.chooser.sari');
        await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'done');
        const before = await hash(page);
        await expect(mode(practice, 'try')).toHaveAttribute('aria-pressed', 'true');

        await mode(practice, 'read').click();
        await expect(practice.window('browser')).toBeHidden();
        await expect(page.getByText(practice.text('coach.kept'))).toBeVisible();
        await expect(page.locator('[data-step-actions] button:visible')).toHaveCount(0);

        await mode(practice, 'watch').click();
        await expect(practice.window('browser')).toBeVisible();
        expect(await hash(page)).toBe(before);
        await expect(page).toHaveURL(/\?mode=watch$/);
        await coachButton(practice, 'coach.watch.next').click();
        await expect(practice.step('sign-in')).toHaveAttribute('data-step-state', 'done');

        await mode(practice, 'try').click();
        await expect(page).toHaveURL(/create-app-password\/$/);
        await practice.press('browser', 'portal.interrupt.setItUpNow');
        await expect(practice.step('set-it-up-now')).toHaveAttribute('data-step-state', 'done');
      });

      const onPhone = sampled(language === 'id' && screen === 'phone');
      test(
        'hints name the act, then the window, then highlight it, then do it',
        { tag: onPhone },
        async ({ page }) => {
          const practice = await PracticePage.open(page, language);
          const label = practice.text('portal.chooser.sari');
          await expect(words(practice)).toContainText(label);
          await expect(words(practice)).not.toContainText(practice.text('coach.at.browser'));
          await expect(words(practice)).toHaveAttribute('aria-live', 'off');

          await coachButton(practice, 'coach.hint').click();
          await expect(words(practice)).toContainText(practice.text('coach.at.browser'));
          await expect(words(practice)).toHaveAttribute('aria-live', 'polite');
          await expect(page.locator('[data-window] [data-hinted="true"]')).toHaveCount(0);

          await coachButton(practice, 'coach.hint').click();
          await expect(practice.button('browser', 'portal.chooser.sari')).toHaveAttribute(
            'data-hinted',
            'true',
          );
          await expect(words(practice)).toContainText(practice.text('window.hintMarker'));

          await coachButton(practice, 'coach.doIt').click();
          await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'done');
          // Another action starts at the lowest hint level.
          await expect(coachButton(practice, 'coach.hint')).toBeVisible();
          await expect(words(practice)).not.toContainText(practice.text('coach.at.browser'));
        },
      );
    });
  }
}

for (const flow of Object.values(flows)) {
  for (const language of languageCodes) {
    test(
      `the coach performs ${flow.id} to its end in ${language}, one step at a time`,
      { tag: '@full' },
      async ({ browser }) => {
        const context = await newContext(browser, { reducedMotion: 'reduce' });
        const page = await context.newPage();
        await startPractice(page, `/${language}/guides/${flow.id}/?mode=watch`);
        const practice = new PracticePage(page, language);
        // Nothing goes on by itself for readers who asked for less motion.
        await expect(coachButton(practice, 'coach.watch.play')).toHaveCount(0);
        const next = coachButton(practice, 'coach.watch.next');
        const open = page.locator('[data-step-state="todo"], [data-step-state="current"]');
        for (let count = 0; count < 40 && (await open.count()) > 0; count += 1) {
          // Two acts may have the same words, and typing leaves no trace in the state.
          const seen = async () =>
            `${await words(practice).innerText()} ${(await hash(page)) ?? ''}`;
          const before = await seen();
          await next.click();
          await expect.poll(seen).not.toBe(before);
        }
        await expect(open).toHaveCount(0);
        await expect(next).toHaveCount(0);
        await context.close();
      },
    );
  }
}

test.describe('with motion', () => {
  test.use(motion);

  test('the coach goes on by itself, and stops when a window is touched', async ({ page }) => {
    const begun = Date.now();
    await page.clock.install({ time: begun });
    await startPractice(page, guide('en', '?mode=watch'));
    const practice = new PracticePage(page);
    await expect(coachButton(practice, 'coach.watch.pause')).toBeVisible();
    // Its clock leaps over the time to read, and stands still: one act is done, and the next one waits.
    await page.clock.pauseAt(begun + 3_600_000);
    await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'done');
    await practice.window('browser').locator('h4').click();
    await expect(coachButton(practice, 'coach.watch.play')).toBeVisible();
    const before = await hash(page);
    await page.clock.runFor(60_000);
    expect(await hash(page)).toBe(before);
  });
});

test(
  'a mode in the address waits for Start, and an unknown mode is ignored',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(guide('en', '?mode=watch'));
    const practice = new PracticePage(page);
    await expect(mode(practice, 'watch')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-state-hash]')).toHaveCount(0);
    await expect(page.locator('[data-practice-start]')).toBeVisible();

    await page.goto(guide('en', '?mode=sleep'));
    await expect(mode(practice, 'read')).toHaveAttribute('aria-pressed', 'true');
  },
);

test('choosing Watch or Try starts the practice', { tag: '@full' }, async ({ page }) => {
  await page.goto(guide('en'));
  const practice = new PracticePage(page);
  await mode(practice, 'try').click();
  await expect(practice.window('browser')).toBeVisible();
  await expect(mode(practice, 'try')).toHaveAttribute('aria-pressed', 'true');
});

test(
  'a link to a step opens the practice at that step, once',
  { tag: '@full' },
  async ({ page }) => {
    await startPractice(page, guide('id', '?step=choose-method&seed=print-1'));
    const practice = new PracticePage(page, 'id');
    await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'current');
    await expect(page).toHaveURL(/\?seed=print-1$/);

    await startPractice(page, guide('id', '?step=no-such-step'));
    await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
  },
);

test('a reader who left the route can return to it', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.press('browser', 'portal.chooser.budi');
  await coachButton(practice, 'coach.returnToRoute').click();
  await expect(coachButton(practice, 'coach.returnToRoute')).toHaveCount(0);
  await expect(practice.button('browser', 'portal.chooser.sari')).toBeVisible();
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a code that the coach types is animated once from the phone, and not with reduced motion: ${reducedMotion}`, async ({
    browser,
  }) => {
    const context = await newContext(browser, { reducedMotion });
    const page = await context.newPage();
    const practice = await PracticePage.open(page);
    await practice.askForCode();
    // Without a code on the phone there is nothing that could travel.
    await practice.codeOnPhone();
    await page.evaluate(() => {
      new MutationObserver((changes) => {
        const seen = changes
          .flatMap(({ addedNodes }) => [...addedNodes])
          .filter((node) => node instanceof HTMLElement && node.matches('.p-value-transfer'));
        document.body.dataset['travels'] = String(
          Number(document.body.dataset['travels'] ?? 0) + seen.length,
        );
      }).observe(document.body, { childList: true });
    });
    for (const key of ['coach.hint', 'coach.hint', 'coach.doIt'] as const)
      await coachButton(practice, key).click();
    await expect(practice.field('browser', 'portal.code.label')).toHaveValue(/^\d{6}$/);
    await expect(page.locator('.p-value-transfer')).toHaveCount(0);
    expect(await page.evaluate(() => document.body.dataset['travels'] ?? '0')).toBe(
      reducedMotion === 'reduce' ? '0' : '1',
    );
    await context.close();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test(
      `axe finds nothing in any mode: ${colorScheme}, ${String(viewport.width)} px`,
      { tag: '@full' },
      async ({ browser }) => {
        const context = await newContext(browser, {
          colorScheme,
          viewport,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const practice = await PracticePage.open(page, 'id', '?ui=en');
        for (const name of ['watch', 'read', 'ownDevice', 'try'] as const) {
          await mode(practice, name).click();
          await expect(mode(practice, name)).toHaveAttribute('aria-pressed', 'true');
          expect(await violations(page), name).toEqual([]);
        }
        for (const key of ['coach.hint', 'coach.hint'] as const) {
          await coachButton(practice, key).click();
          expect(await violations(page), key).toEqual([]);
        }
        await context.close();
      },
    );
  }
}

test('modes, hints and undo can be used by keyboard alone', { tag: '@full' }, async ({ page }) => {
  await page.goto(guide('en'));
  const practice = new PracticePage(page);
  await painted(page);
  await tabTo(mode(practice, 'try'));
  await page.keyboard.press('Enter');
  await expect(practice.window('browser')).toBeVisible();
  for (const key of ['coach.hint', 'coach.hint', 'coach.doIt'] as const) {
    await tabTo(coachButton(practice, key));
    await page.keyboard.press('Enter');
  }
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'done');
  await tabTo(page.getByRole('button', { name: practice.text('window.undo'), exact: true }));
  await page.keyboard.press('Space');
  await expect(practice.step('check-mfa')).toHaveAttribute('data-step-state', 'current');
});
