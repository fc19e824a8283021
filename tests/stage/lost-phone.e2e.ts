import type { Page } from '@playwright/test';
import type { WindowId } from '../../src/simulation/model.ts';
import { demonstrations, type AgendaItem } from '../../src/stage/demonstrations/index.ts';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { StagePage, windowOn } from './stage-page.ts';

/** The demonstration of a lost phone as a trainer gives it: by "Next" alone to its end, and by "Back" to its beginning. */

const shown = demonstrations.find(({ id }) => id === 'lost-phone');
if (!shown) throw new Error('There is no demonstration lost-phone.');
const { agenda } = shown;

/** The windows that a room sees in each step, on a screen that is wide enough for three. */
const windowsOf: Readonly<Record<string, readonly WindowId[]>> = {
  'see-no-code': ['browser', 'phone'],
  'new-password': ['browser', 'admin', 'phone'],
  'require-registration': ['admin'],
  'sign-in-again': ['browser'],
  'register-phone': ['browser', 'phone'],
  'delete-app-password': ['browser'],
  'send-a-page': ['mail'],
};

const windowsIn = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('[data-window]:not([hidden])')
    .evaluateAll((windows) => windows.map((window) => window.getAttribute('data-window')));

const nextLabel = (page: Page): Promise<string | null> =>
  page.locator('[data-stage-next]').getAttribute('data-stage-next');

async function presentItem(page: Page): Promise<AgendaItem> {
  const id = await page
    .locator('[data-stage-step][data-state="current"]')
    .getAttribute('data-stage-step');
  const item = agenda.find(({ step }) => step === id);
  if (!item) throw new Error(`The plan has no step ${id ?? ''}.`);
  return item;
}

for (const language of ['en', 'id', 'ar', 'ja'] as const)
  test(
    `the lost phone by "Next" to its end and by "Back" to its beginning, ${language}`,
    { tag: sampled(language === 'en') },
    async ({ page }) => {
      const stage = await StagePage.show(page, 'lost-phone', language);
      const audience = await stage.openAudience();
      await audience.setViewportSize({ width: 1366, height: 768 });
      const end = page.getByRole('heading', { name: stage.text('stage.next.done') });
      const note = page.locator('.stage-note__own');
      const places: [step: string, next: string | null][] = [];
      const steps: string[] = [];
      while (!(await end.isVisible())) {
        const { step, note: words } = await presentItem(page);
        if (typeof words !== 'string') throw new Error(`${step} has no note of the catalogue.`);
        await expect(note).toHaveText(stage.text(words));
        await expect.poll(() => windowsIn(audience)).toEqual(windowsOf[step]);
        if (steps.at(-1) !== step) steps.push(step);
        places.push([step, await nextLabel(page)]);
        expect(places.length).toBeLessThan(40);
        await stage.next();
      }
      expect(steps).toEqual(agenda.map(({ step }) => step));
      await expect(windowOn(audience, 'mail')).toContainText('235 2.7.0 Authentication successful');
      for (const [step, label] of places.reverse()) {
        await stage.back();
        await expect(stage.step(step)).toHaveAttribute('data-state', 'current');
        await expect(page.locator('[data-stage-next]')).toHaveAttribute(
          'data-stage-next',
          label ?? '',
        );
      }
      await expect(stage.button('stage.control.back')).toHaveAttribute('aria-disabled', 'true');
    },
  );
