import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** The presenter's tab as tests use it: buttons by the words of the catalogue. */
export class StagePage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
  }

  /** Opens the stage and waits until it is known who drives. */
  static async open(page: Page, language: Language = 'en', fragment = ''): Promise<StagePage> {
    await page.goto(`/${language}/stage/${fragment === '' ? '' : `#${fragment}`}`);
    await expect(page.locator('[data-stage-ready]')).toHaveAttribute(
      'data-stage-ready',
      /driving|watching/,
    );
    return new StagePage(page, language);
  }

  /** The stage with a demonstration on it. */
  static async show(
    page: Page,
    demonstration: string,
    language: Language = 'en',
  ): Promise<StagePage> {
    const stage = await StagePage.open(page, language);
    await page.locator(`[data-stage-demonstration="${demonstration}"]`).click();
    await expect(page.locator('[data-state-hash]')).toBeVisible();
    return stage;
  }

  text(key: Key): string {
    return textOf(key, this.language);
  }

  button(key: Key): Locator {
    // A window on the stage may have a button of the same name.
    return this.page
      .getByRole('button', { name: this.text(key), exact: true })
      .and(this.page.locator('[data-stage-command]'));
  }

  async press(key: Key): Promise<void> {
    await this.button(key).click();
  }

  /** Goes on by one action, and waits until it is done. */
  next(): Promise<void> {
    return this.#untilDone(() => this.press('stage.control.next'));
  }

  /** Goes back by one action, and waits until it is undone. */
  back(): Promise<void> {
    return this.#untilDone(() => this.press('stage.control.back'));
  }

  /** The same by a key that goes on or back. */
  pressKey(key: string): Promise<void> {
    return this.#untilDone(() => this.page.keyboard.press(key));
  }

  async #untilDone(press: () => Promise<void>): Promise<void> {
    const before = await stateOf(this.page);
    await press();
    await expect.poll(() => stateOf(this.page), { intervals }).not.toEqual(before);
    // One that has to wait first is several commands, and each is drawn: it is done with the last of them.
    await expect(this.page.locator('.stage-controls [aria-busy="true"]')).toHaveCount(0);
  }

  step(id: string): Locator {
    return this.page.locator(`[data-stage-step="${id}"]`);
  }

  /** The present step is this one. */
  async jump(id: string): Promise<void> {
    await this.step(id).getByRole('button').click();
    await expect(this.step(id)).toHaveAttribute('data-state', 'current');
    // It may have been so before the press.
    await expect(this.page.locator('[aria-busy="true"] [data-stage-step]')).toHaveCount(0);
  }

  /** Opens the audience's tab by its button. */
  async openAudience(): Promise<Page> {
    const opening = this.page.context().waitForEvent('page');
    await this.page.locator('[data-stage-open-audience]').click();
    const audience = await opening;
    await showsSomething(audience);
    return audience;
  }
}

/** Milliseconds between two looks. A tab follows in some 50; the second that Playwright waits at last would be most of a test. */
const intervals = [20, 50, 100];

/** What a tab shows: the hash of the state, of the presence, and the half-typed texts that no hash has. */
export const stateOf = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('[data-state-hash]')
    .evaluate((view) => [view.getAttribute('data-state-hash'), view.getAttribute('data-presence')]);

export const hashOf = async (page: Page): Promise<string | null> =>
  page.locator('[data-state-hash]').getAttribute('data-state-hash');

export const showsSomething = (audience: Page): Promise<void> =>
  expect(audience.locator('[data-state-hash]')).toBeVisible();

/** Waits until all tabs show the same state and the same view. */
export async function expectInStep(...pages: readonly Page[]): Promise<void> {
  const differentStates = async () => {
    const states = await Promise.all(pages.map(stateOf));
    return new Set(states.map((state) => JSON.stringify(state))).size;
  };
  await expect.poll(differentStates, { intervals }).toBe(1);
}

export const openAudienceDirectly = async (
  context: BrowserContext,
  language: Language = 'en',
): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`/${language}/stage/audience/`);
  return page;
};

/** A window on a stage; the audience's are inert, and so have no role. */
export const windowOn = (page: Page, id: string): Locator => page.locator(`[data-window="${id}"]`);
