import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { Action } from '../../src/flows/flow.ts';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { WindowId } from '../../src/simulation/model.ts';
import { textOf } from '../support/catalogue.ts';

const programs = ['firefox-esr', 'firefox'];

/**
 * Firefox as its makers release it, driven by WebDriver BiDi. FIREFOX_PATH names one; else it is the one on the search path.
 * Throws when there is none.
 */
export async function launchFirefox(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = programs.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const executablePath = process.env['FIREFOX_PATH'] ?? candidates.find(isProgram);
  if (executablePath === undefined) {
    throw new Error(
      'No Firefox was found. Run "apt-get install firefox-esr", or name one in FIREFOX_PATH.',
    );
  }
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Both end what hangs, and nothing is measured by them.
    timeout: patience,
    protocolTimeout: 900_000,
    // As the other browser tests, which ask for less motion: a press waits until nothing moves.
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

type Role =
  'button' | 'combobox' | 'dialog' | 'link' | 'region' | 'searchbox' | 'status' | 'textbox';
type Place = Page | ElementHandle;

/** Milliseconds until a control that is not there counts as missing. It ends what hangs; nothing is measured by it. */
const patience = 120_000;

/** A reader in Firefox, who finds everything by role and by the words of the catalogue. */
export class FirefoxReader {
  readonly page: Page;
  readonly language: Language;
  /** What the page complained of: errors of its scripts, and refusals of its policy. */
  readonly complaints: string[] = [];
  #read = '';

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  text(key: Key): string {
    return textOf(key, this.language);
  }

  /** The control of that role and exact name, once it is on the screen. Throws when it does not come. */
  async find(place: Place, role: Role, name: string): Promise<ElementHandle> {
    const selector = `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
    const found = await place
      .waitForSelector(selector, { visible: true, timeout: patience })
      .catch((cause: unknown) => {
        throw new Error(`Firefox shows no ${role} "${name}".`, { cause });
      });
    if (!found) throw new Error(`Firefox shows no ${role} "${name}".`);
    return found;
  }

  async until(selector: string): Promise<ElementHandle> {
    const found = await this.page
      .waitForSelector(selector, { visible: true, timeout: patience })
      .catch((cause: unknown) => {
        throw new Error(`Firefox shows no ${selector}.`, { cause });
      });
    if (!found) throw new Error(`Firefox shows no ${selector}.`);
    return found;
  }

  /** A window of the practice; the coach names it and offers the way to it where only one fits. */
  async window(id: WindowId): Promise<ElementHandle> {
    const name = this.text(`window.${id}`);
    const selector = `::-p-aria([name="${name}"][role="region"])`;
    const shown = await this.page.$(selector);
    if (!(await shown?.isVisible())) {
      const open = await this.until(`.p-switcher [data-ui-key="window.short.${id}"]`);
      await open.click();
    }
    return this.find(this.page, 'region', name);
  }

  /** Does one action of a flow with mouse and keyboard. */
  async perform({ kind, in: place, label }: Action): Promise<void> {
    const region = await this.window(place);
    const name = this.text(label);
    switch (kind) {
      case 'press':
      case 'scan':
      case 'copy':
        await (await this.find(region, 'button', name)).click();
        return;
      case 'choose': {
        const option = await this.optionNamed(region, name);
        await region.$eval(
          'select',
          (list, value) => {
            list.value = value;
            list.dispatchEvent(new Event('input', { bubbles: true }));
            list.dispatchEvent(new Event('change', { bubbles: true }));
          },
          option,
        );
        return;
      }
      case 'read': {
        const output = await this.find(region, 'status', name);
        // Its place is drawn before the code is made.
        await this.page.waitForFunction((element) => /\d/.test(element.textContent), {}, output);
        this.#read = await output.evaluate((element) => element.textContent.trim());
        return;
      }
      case 'type':
        await this.fill(await this.find(region, 'textbox', name), this.#read);
        return;
      case 'paste':
        await this.emptied(await this.find(region, 'textbox', name));
        await this.withControl('v');
        return;
      default:
        throw new Error(`Nobody has shown this reader how to ${kind}.`);
    }
  }

  async fill(field: ElementHandle, text: string): Promise<void> {
    await this.emptied(field);
    await this.page.keyboard.type(text);
  }

  private async emptied(field: ElementHandle): Promise<void> {
    await field.click();
    await this.withControl('a');
    await this.page.keyboard.press('Delete');
  }

  private async withControl(key: 'a' | 'v'): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(key);
    await this.page.keyboard.up('Control');
  }

  /** The value of an option by its words, once there is a list. */
  private async optionNamed(region: ElementHandle, name: string): Promise<string> {
    await region.waitForSelector('select', { visible: true, timeout: patience });
    return region.$eval(
      'select',
      (list, words) => {
        const option = [...list.options].find(({ text }) => text.trim() === words);
        if (!option) throw new Error(`The list has no "${words}".`);
        return option.value;
      },
      name,
    );
  }
}
