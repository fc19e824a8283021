import type { Dialog, Page } from 'playwright';
import type { Key } from '../../../src/i18n/keys.ts';
import type { IncidentId } from '../../../src/simulation/model.ts';
import type { Route } from '../../../src/translation/scenes/scenes.ts';
import type { ScenarioStep } from '../../../tests/screenshots/scenario.ts';
import { keysIn } from './keys-in.ts';
import { textsOnScreen } from './on-screen.ts';
import { lackOf, type Lack } from './lack.ts';
import type { Note } from './practice.ts';
import { takePageStep, type Tabs } from './take-page-step.ts';
import { showTextsAsKeys } from './texts-as-keys.ts';

export type PageStep =
  /** A button, a link or another control of the page, by its words. */
  | readonly ['button', Key, nth?: number]
  /** A control that is printed with the page, where no text is its key; the words are for who reads the route. */
  | readonly ['at', selector: string, Key]
  /** A field, by its words. */
  | readonly ['type', Key, string]
  | readonly ['typeAt', selector: string, text: string]
  /** An option of a list, by its value; both are found by the words of the list. */
  | readonly ['pick', Key, value: string]
  | readonly ['pickAt', selector: string, value: string, Key]
  | readonly ['upload', Key, file: string, content: string]
  /** A press that hands over a file, which is noted as well. */
  | readonly ['download', Key]
  /** A key, which is about the words. */
  | readonly ['key', key: string, Key]
  /** On the stage: the step of the demonstration with this id. */
  | readonly ['jump', id: string]
  /** On the stage: something goes wrong, after as many actions as it takes until it can. */
  | readonly ['incident', IncidentId]
  /** On the stage: as many actions as it takes until this is said. */
  | readonly ['goOnTo', Key]
  /** In the windows of the page. */
  | readonly ['window', ScenarioStep]
  /** So many minutes pass. */
  | readonly ['later', minutes: number]
  /** Another tab, which is looked at from then on; tabs are counted from 0. */
  | readonly ['open', address: string]
  | readonly ['tab', number]
  /** A tab goes to another site. */
  | readonly ['leave', number]
  | readonly ['reload']
  | readonly ['paper']
  /** Until a text is on the screen, or an element. */
  | readonly ['see', Key]
  | readonly ['until', selector: string];

/** A way through a page that is no practice, or through several tabs of it. */
export interface PageRoute {
  readonly name: string;
  /** Below `/<lang>/`. */
  readonly address: string;
  readonly steps: readonly PageStep[];
  readonly without?: Lack;
  /** Time can be moved on. */
  readonly isClockOurs?: boolean;
  /** What is noted. What else is on these pages, such as windows of the practice, is seen elsewhere, or is no text of theirs. */
  readonly namespaces: readonly string[];
}

/** Goes the way and notes what is on the screen of the tab after each press. What is waited for is waited for before it is looked at. */
export const notePageRoute =
  ({ name, address, steps, without, isClockOurs = false, namespaces }: PageRoute): Note =>
  async (page, site, uses) => {
    await showTextsAsKeys(page.context());
    if (without) await page.addInitScript(lackOf[without]);
    if (isClockOurs) await page.clock.install();
    let asked = '';
    const answer = (dialog: Dialog) => {
      asked += `${dialog.message()}\n`;
      void dialog.accept();
    };
    page.on('dialog', answer);
    await page.goto(`${site}en/${address}`);
    const tabs: Tabs = { site, pages: [page], shown: page, file: '' };
    let presses = 0;
    const look = async () => {
      await quiet(tabs.shown);
      const texts = [await textsOnScreen(tabs.shown, places), asked, tabs.file].join('\n');
      const own = keysIn(texts, uses.known).filter((key) =>
        namespaces.includes(key.slice(0, key.indexOf('.'))),
      );
      uses.noteOnRoute(name, presses, own.join('\n'));
    };
    for (const step of steps) {
      if (isPress(step)) await look();
      try {
        await takePageStep(tabs, step);
      } catch (error) {
        throw new Error(`${name}, ${step.join(' ').slice(0, 200)}: ${String(error)}`, {
          cause: error,
        });
      }
      if (isPress(step)) presses += 1;
    }
    await look();
  };

/** Nothing is loaded, and nothing is at work. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        '[aria-busy="true"], [data-window] > .p-note[role="status"], [data-stage-step] > [aria-disabled="true"]',
      ),
    ].every((each) => !each.checkVisibility()),
  );
}

/** Where these pages have texts. What stands around them, such as the menu of the site, stays folded. */
const places = 'main, .draft-notice';

const isPress = ([kind]: PageStep): boolean => kind !== 'see' && kind !== 'until';

/** As a recording keeps it. */
export const routeOfPage = ({ address, steps }: PageRoute): Route => ({
  address,
  presses: steps.filter(isPress).map((step) => inWords(step).slice(0, longestPress)),
});

/** Characters: a file may be far too long on purpose. */
const longestPress = 120;

/** What a reader can follow: a control by its key, not by its place in the document. */
function inWords(step: PageStep): string {
  switch (step[0]) {
    case 'at':
      return `at ${step[2]}`;
    case 'typeAt':
      return `type ${step[2]}`;
    case 'pickAt':
      return `pick ${step[3]} ${step[2]}`;
    case 'key':
      return `key ${step[1]}`;
    case 'goOnTo':
      return `goOnTo stage.control.next … ${step[1]}`;
    case 'jump':
      return `jump stage.steps.title ${step[1]}`;
    case 'incident':
      return `incident demos.incident.${step[1]}`;
    case 'window':
      return step[1].join(' ');
    case 'upload':
      return `upload ${step[1]} ${step[2]}`;
    default:
      return step.join(' ');
  }
}
