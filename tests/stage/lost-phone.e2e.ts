import type { Page } from '@playwright/test';
import type { WindowId } from '../../src/simulation/model.ts';
import { demonstrations } from '../../src/stage/demonstrations/index.ts';
import { expect, test } from '../support/browser-test.ts';
import { StagePage, windowOn } from './stage-page.ts';

/** The demonstration of a lost phone as a trainer gives it: by "Next" alone to its end, and by "Back" to its beginning. */

const shown = demonstrations.find(({ id }) => id === 'lost-phone');
if (!shown) throw new Error('There is no demonstration lost-phone.');
const { agenda } = shown;

/** The windows in play in each step, in the order of their buttons. */
const windowsOf: Readonly<Record<string, readonly WindowId[]>> = {
  'see-no-code': ['browser', 'phone'],
  'new-password': ['browser', 'admin', 'phone'],
  'require-registration': ['admin'],
  'sign-in-again': ['browser'],
  'register-phone': ['browser', 'phone'],
  'delete-app-password': ['browser'],
  'send-a-page': ['mail'],
};

interface Place {
  readonly step: string;
  /** What the plan notes about the step. */
  readonly note: string;
  /** Those of the step: an answer of the step before may stand beside them until the next action. */
  readonly windows: readonly string[];
  /** Of the next action. */
  readonly label: string;
}

/** What the presenter has in sight, read in one go. `null` after the last action. */
const placeIn = (page: Page): Promise<Place | null> =>
  page.evaluate((windowsOf) => {
    const label = document.querySelector<HTMLElement>('[data-stage-next]')?.dataset['stageNext'];
    if (label === undefined) return null;
    const step = document.querySelector<HTMLElement>('[data-stage-step][data-state="current"]');
    const pressed = document.querySelectorAll<HTMLElement>(
      '[data-stage-command^="window.short."][aria-pressed="true"]',
    );
    const id = step?.dataset['stageStep'] ?? '';
    const shown = [...pressed].map(
      ({ dataset }) => dataset['stageCommand']?.split('.').at(-1) ?? '',
    );
    const isAnswered = document.querySelector('.stage-note__of') !== null;
    return {
      label,
      step: id,
      note: [...document.querySelectorAll('.stage-note__own')].at(-1)?.textContent ?? '',
      windows: isAnswered
        ? shown.filter((window) =>
            (windowsOf[id] as readonly string[] | undefined)?.includes(window),
          )
        : shown,
    };
  }, windowsOf);

/** By "Next" alone to the end; the places at which it was pressed. */
async function playToTheEnd(stage: StagePage): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (;;) {
    const place = await placeIn(stage.page);
    if (!place) return places;
    places.push(place);
    expect(places.length).toBeLessThan(40);
    await stage.next();
  }
}

for (const language of ['en', 'id', 'ar', 'ja'] as const)
  test(
    `the lost phone is shown by "Next" alone, ${language}`,
    { tag: '@full' },
    async ({ page }) => {
      const stage = await StagePage.show(page, 'lost-phone', language);
      const places = await playToTheEnd(stage);
      const told = places.map(({ step, note, windows }) => JSON.stringify({ step, note, windows }));
      expect([...new Set(told)].map((text): unknown => JSON.parse(text))).toEqual(
        agenda.map(({ step, note }) => ({
          step,
          note: typeof note === 'string' ? stage.text(note) : '',
          windows: windowsOf[step],
        })),
      );
      expect(places.length).toBeGreaterThan(20);
      await expect(windowOn(page, 'mail')).toContainText('235 2.7.0 Authentication successful');
    },
  );

test(
  'from the end of the lost phone, each "Back" undoes one action',
  { tag: '@full' },
  async ({ page }) => {
    const stage = await StagePage.show(page, 'lost-phone');
    for (const place of [...(await playToTheEnd(stage))].reverse()) {
      await stage.back();
      expect(await placeIn(page)).toEqual(place);
    }
    await expect(stage.button('stage.control.back')).toHaveAttribute('aria-disabled', 'true');
  },
);
