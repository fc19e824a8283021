import type { Page } from 'playwright';
import type { Flow } from '../../../src/flows/flow.ts';
import type { Route } from '../../../src/translation/scenes/scenes.ts';
import { kindsOf, runGuide, startPractice } from '../../../tests/guides/runner.ts';
import { ScenarioDriver } from '../../../tests/screenshots/scenario-driver.ts';
import { lackOf } from './lack.ts';
import type { SceneRoute, SceneStep } from './routes.ts';
import { takeStep } from './take-step.ts';
import { drawnByScripts, settled, textsOnScreen } from './on-screen.ts';
import type { Uses } from './uses.ts';

/** Looks at a part of the site. `site` is where it is served, with a slash at its end. */
export type Note = (page: Page, site: string, uses: Uses) => Promise<void>;

/** Codes and app passwords are those of this seed. */
export const seedOfScenes = 'scene';

/** Texts become their keys, and random values are drawn from a seed. */
const inKeys = (address: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}strings=qai&seed=${seedOfScenes}`;

/**
 * Follows a printed guide to its end and notes what is on the screen in each step.
 *
 * @throws when the guide could not be followed
 */
export const noteGuide =
  (slug: string, flow: Flow): Note =>
  async (page, site, uses) => {
    const look = async (step: string) => {
      await settled(page);
      uses.note(`${slug}#${step}`, await textsOnScreen(page));
    };
    await startPractice(page, site + inKeys(`en/guides/${slug}/`));
    await page.waitForFunction(hasFilledItsSlots);
    const outcomes = await runGuide(page, kindsOf(flow), {
      nameOnTab: (key) => key.replace('window.short.', 'window.'),
      beforeStep: look,
      afterOpening: look,
      afterAction: look,
      afterStep: look,
    });
    const failed = outcomes.find(({ ok }) => !ok);
    if (failed) throw new Error(`${slug}, step ${failed.id}: ${failed.message}`);
  };

/** Side by side there are as many windows as fit. The first drawing has one, and does not yet know how many. */
function hasFilledItsSlots(): boolean {
  const workspace = document.querySelector('.p-workspace');
  if (!workspace) return false;
  const slots = Number(getComputedStyle(workspace).getPropertyValue('--slots')) || 1;
  const windows = [...workspace.querySelectorAll('[data-window]')];
  return windows.filter((each) => each.checkVisibility()).length >= Math.min(slots, windows.length);
}

/** Goes a way through the practice and notes what is on the screen after each press. */
export const noteRoute =
  (route: SceneRoute): Note =>
  async (page, site, uses) => {
    const { name, address, steps, isStarted = true, without } = route;
    if (without instanceof RegExp) await page.route(without, (request) => request.abort());
    else if (without) await page.addInitScript(lackOf[without]);
    const at = site + inKeys(`en/${address}`);
    if (isStarted) await startPractice(page, at);
    else await page.goto(at, { waitUntil: 'networkidle' });
    // The timeline and what is said of a case are loaded by themselves.
    if (isStarted && address.startsWith('simulator/') && !(without instanceof RegExp))
      await page.locator('.p-timeline').waitFor();
    if (address.includes('case=')) await page.locator('[data-case-note]:not(:empty)').waitFor();
    const driver = new ScenarioDriver(page);
    let presses = 0;
    const look = async () => {
      if (!(without instanceof RegExp)) await settled(page);
      uses.noteOnRoute(
        name,
        presses,
        await textsOnScreen(page, isStarted ? drawnByScripts : `${drawnByScripts}, [data-where]`),
      );
    };
    await look();
    for (const step of steps) {
      try {
        await takeStep({ page, driver, look }, step);
      } catch (error) {
        throw new Error(`${name}, ${step.join(' ').slice(0, 200)}: ${String(error)}`, {
          cause: error,
        });
      }
      if (isPress(step)) presses += 1;
      await look();
    }
  };

const isPress = ([kind]: SceneStep): boolean => !['see', 'seePart', 'until'].includes(kind);

/** As a recording keeps it. */
export const routeOf = ({ address, steps }: SceneRoute): Route => ({
  address,
  presses: steps.filter(isPress).map((step) => step.join(' ').slice(0, longestPress)),
});

/** Characters: what was typed may be far too long on purpose. */
const longestPress = 120;
