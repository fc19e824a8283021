import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { WindowId } from '../../src/simulation/model.ts';
import type { ScenarioStep } from './scenario.ts';

/** Does what a scenario says. Controls are found by their key, since pseudo-languages have other words. */
export class ScenarioDriver {
  readonly #root: Locator;

  constructor(page: Page) {
    this.#root = page.locator('[data-practice-root]');
  }

  /** Brings a window to the front where only one fits. */
  async window(id: WindowId): Promise<Locator> {
    const window = this.#root.locator(`[data-window="${id}"]`);
    if (!(await window.isVisible()))
      await this.#root.locator(`.p-switcher [data-ui-key="window.short.${id}"]`).click();
    await window.waitFor();
    return window;
  }

  part(name: 'coach' | 'happened' | 'timeline'): Locator {
    const parts = { coach: '.p-coach', happened: '[data-explanation]', timeline: '.p-timeline' };
    return this.#root.locator(parts[name]);
  }

  async #control(id: WindowId, key: Key, nth = 0): Promise<Locator> {
    const control = (await this.window(id))
      .locator(`[data-ui-key="${key}"]:is(button, input, textarea, select)`)
      .nth(nth);
    await control.waitFor();
    return control;
  }

  async do(step: Exclude<ScenarioStep, readonly ['see' | 'seePart', ...unknown[]]>): Promise<void> {
    switch (step[0]) {
      case 'press': {
        const control = await this.#control(step[1], step[2], step[3]);
        const before = await this.#hash();
        await control.click();
        // What was pasted is a draft until it is sent, and no state.
        if (step[2] !== 'mail.password.paste')
          await expect.poll(() => this.#hash(), { message: step.join(' ') }).not.toBe(before);
        return this.#settled();
      }
      case 'choose': {
        const option = (await this.window(step[1])).locator(`option[data-ui-key="${step[2]}"]`);
        const value = await option.first().getAttribute('value');
        await option
          .first()
          .locator('xpath=ancestor::select')
          .selectOption({ value: value ?? '' });
        return this.#settled();
      }
      case 'set':
        await (await this.#control(step[1], step[2])).selectOption({ value: step[3] });
        return;
      case 'fill':
        await (await this.#control(step[1], step[2])).fill(step[3]);
        return;
      case 'tick':
      case 'untick':
        await (await this.#control(step[1], step[2])).setChecked(step[0] === 'tick');
        return this.#settled();
      case 'code': {
        const shown = (await this.window('phone')).locator(
          'output[data-ui-key="phone.codes.oneTimeCode"]',
        );
        // Its place is drawn before the code is made.
        await expect(shown.last()).toHaveText(/\d/);
        const code = (await shown.last().innerText()).replace(/\D/g, '');
        await (await this.#control(step[1], 'portal.code.label')).fill(code);
        return;
      }
      case 'hint':
        await this.part('coach').getByRole('button').last().click();
        return;
    }
  }

  #hash(): Promise<string | null> {
    return this.#root.locator('[data-state-hash]').getAttribute('data-state-hash');
  }

  /** A press that is still being worked on says so on its control, and a page that is still loaded on its window. */
  async #settled(): Promise<void> {
    const busy = this.#root.locator(
      '[data-window] .p-action[aria-disabled="true"]:not([data-idle="true"]), [data-window] [aria-busy="true"]',
    );
    await expect(busy).toHaveCount(0);
  }
}
