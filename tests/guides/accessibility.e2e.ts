import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { isFull, sampled } from '../support/size.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { kindsOf, runGuide, startPractice } from './runner.ts';

/** Every guide in every language, looked at after each step as different people see it. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const laptop = { width: 1280, height: 800 };
/** 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10). */
const zoomed = { width: 320, height: 256 };

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, viewport: laptop },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, viewport: laptop },
  {
    name: 'forced colours',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    viewport: laptop,
  },
  { name: '400 %', media: { colorScheme: 'light', forcedColors: 'none' }, viewport: zoomed },
  {
    name: 'phone',
    media: { colorScheme: 'light', forcedColors: 'none' },
    viewport: { width: 390, height: 844 },
  },
  {
    name: 'projector',
    media: { colorScheme: 'dark', forcedColors: 'none' },
    viewport: { width: 1920, height: 1080 },
    theme: 'projector',
  },
] as const;

const chooseLook = (page: Page, theme: string | null) =>
  page.evaluate((name) => {
    if (name === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = name;
  }, theme);

/** Every look with `--full`; else one at each step, in turn: the guide has more steps than there are looks. */
const looksAt = (visit: number) =>
  isFull ? looks : looks.filter((_, index) => index === visit % looks.length);

/** The windows follow the width of the page a moment later: what no longer fits is hidden then. */
async function resize(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await page.waitForFunction(() => {
    const devices = document.querySelector('.p-devices');
    if (!devices) return true;
    const slots = Number(getComputedStyle(devices).getPropertyValue('--slots'));
    return (
      devices.querySelectorAll('[data-window]:not([hidden])').length ===
      Math.min(slots, devices.querySelectorAll('[data-window]').length)
    );
  });
}

async function expectGood(page: Page, where: string, visit: number): Promise<void> {
  for (const { name, media, viewport, ...more } of looksAt(visit)) {
    await chooseLook(page, 'theme' in more ? more.theme : null);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await resize(page, viewport);
    expect(await violations(page), `${where}, ${name}`).toEqual([]);
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(content, `${where}, ${name}: nobody has to scroll sideways`).toBeLessThanOrEqual(window);
  }
  await chooseLook(page, null);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  await resize(page, laptop);
}

/** The longest guide in one language; `npm test -- --full` looks at all. */
const isInSample = (flowId: string, language: string): boolean =>
  flowId === 'create-app-password' && language === 'id';

for (const flow of Object.values(flows)) {
  for (const language of languageCodes) {
    test(
      `axe finds nothing at any step of ${flow.id} in ${language}, and no step scrolls sideways`,
      { tag: sampled(isInSample(flow.id, language)) },
      async ({ page }) => {
        let visits = 0;
        const look = (where: string) => expectGood(page, where, visits++);
        await page.goto(`/${language}/guides/${flow.id}/`);
        await look('before Start');
        await startPractice(page, `/${language}/guides/${flow.id}/`);
        await look('started');
        const outcomes = await runGuide(page, kindsOf(flow), {
          afterStep: look,
        });
        expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
      },
    );
  }

  test(
    `${flow.id} has one h1, no nested landmark, and windows that are regions`,
    { tag: '@full' },
    async ({ page }) => {
      await startPractice(page, `/en/guides/${flow.id}/`);
      await runGuide(page, kindsOf(flow), {
        afterStep: async (id) => {
          await expect(page.locator('h1'), id).toHaveCount(1);
          const nested = page.locator(
            'main main, main header header, [data-practice-root] :is(main, header, footer, nav, aside)',
          );
          await expect(nested, id).toHaveCount(0);
          await expect(page.locator('section section'), id).toHaveCount(0);
        },
      });
      await expect(page.locator('[data-window]:not([hidden])[aria-labelledby]')).not.toHaveCount(0);
    },
  );
}

test('no animation runs with reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startPractice(page, '/en/guides/create-app-password/');
  const flow = flows['create-app-password'];
  if (!flow) throw new Error('The flow has another name.');
  await runGuide(page, kindsOf(flow), {
    afterStep: async (id) => {
      const running = await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      );
      expect(running, id).toBe(0);
    },
  });
});
