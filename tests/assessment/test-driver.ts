import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { HintLevel } from '../../src/coach/hint-level.ts';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { WindowId } from '../../src/simulation/model.ts';
import { textOf } from '../support/catalogue.ts';

/** A test as a learner uses it, on the site or in the frame of a learning platform. */
export class TestDriver {
  readonly root: Page | FrameLocator;
  readonly language: Language;

  constructor(root: Page | FrameLocator, language: Language = 'en') {
    this.root = root;
    this.language = language;
  }

  static async open(page: Page, language: Language = 'en', name = 'add-app-password') {
    await page.goto(`/${language}/test/${name}/`);
    return new TestDriver(page, language);
  }

  text(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
    return Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
      textOf(key, this.language),
    );
  }

  get card(): Locator {
    return this.root.getByRole('region', { name: this.text('assessment.card'), exact: true });
  }

  get result(): Locator {
    return this.root.locator('[data-assessment-result]');
  }

  /** The hash of the state: it changes with every command that does something. */
  get hash(): Locator {
    return this.root.locator('[data-state-hash]');
  }

  async start(): Promise<void> {
    await this.root.locator('[data-practice-start]').click();
    await expect(this.card.or(this.result.locator('h2'))).toBeVisible();
  }

  button(key: Key): Locator {
    return this.root.getByRole('button', { name: this.text(key), exact: true });
  }

  help(level: HintLevel): Locator {
    return this.button(`assessment.help.ask.${level}`);
  }

  window(id: WindowId): Locator {
    return this.root.getByRole('region', { name: this.text(`window.${id}`), exact: true });
  }

  async show(id: WindowId): Promise<void> {
    if (await this.window(id).isVisible()) return;
    await this.root
      .locator('[data-practice-root]')
      .getByRole('button', { name: new RegExp(`^${this.text(`window.short.${id}`)}`) })
      .and(this.root.locator('[aria-pressed]'))
      .click();
    await expect(this.window(id)).toBeVisible();
  }

  async press(id: WindowId, key: Key): Promise<void> {
    await this.show(id);
    await this.window(id)
      .getByRole('button', { name: this.text(key), exact: true })
      .click();
  }

  /** Steps that are done, as the card says. */
  async expectDone(done: number, total: number): Promise<void> {
    await expect(this.card).toContainText(this.text('assessment.progress', { done, total }));
  }

  /** Has the next action performed, whatever help was given for it before. */
  async haveItDone(): Promise<void> {
    const before = (await this.hash.getAttribute('data-state-hash')) ?? '';
    const performed = this.card.getByText(this.text('assessment.help.performed'));
    for (const level of ['what', 'where', 'show'] as const) {
      if (await this.help(level).isVisible()) {
        await this.help(level).click();
        await expect(this.help(level)).toBeHidden();
      }
    }
    await this.help('do').click();
    // Filling in a field changes no state: then the card says it.
    await expect(
      performed
        .or(this.result.locator('h2'))
        .or(this.root.locator(`[data-state-hash]:not([data-state-hash="${before}"])`))
        .first(),
    ).toBeAttached();
    await expect(this.help('do')).toBeHidden();
  }

  /** Has everything performed that is left. */
  async haveAllDone(): Promise<void> {
    for (let count = 0; count < 40; count += 1) {
      if (await this.result.locator('h2').isVisible()) return;
      await this.haveItDone();
    }
    throw new Error('The help led to no end.');
  }

  async end(): Promise<void> {
    await this.button('assessment.end.button').click();
    await this.button('assessment.end.confirm').click();
    await expect(this.result.locator('h2')).toBeVisible();
  }

  /** Points of each step in the result. */
  points(): Promise<readonly string[]> {
    return this.result.locator('[data-result-step] > td:nth-child(2)').allTextContents();
  }
}

/** The test of "Add an app password" without help, by the controls of its windows: a route of today. */
export async function addAppPassword(test: TestDriver): Promise<void> {
  await test.press('browser', 'portal.chooser.sari');
  await test.press('browser', 'portal.signIn.submit');
  await test.show('phone');
  const code = test
    .window('phone')
    .getByRole('status', { name: test.text('phone.codes.oneTimeCode'), exact: true });
  await expect(code).toHaveText(/\d{3}\s?\d{3}/);
  const digits = (await code.innerText()).replace(/\D/g, '');
  await test.show('browser');
  await test
    .window('browser')
    .getByRole('textbox', { name: test.text('portal.code.label'), exact: true })
    .fill(digits);
  await test.press('browser', 'portal.code.verify');
  await test.press('browser', 'portal.securityInfo.title');
  await test.press('browser', 'portal.securityInfo.add');
  await test
    .window('browser')
    .getByRole('combobox')
    .selectOption({ label: test.text('portal.appPassword.label') });
  await test.press('browser', 'portal.addMethod.add');
  await test.window('browser').getByRole('textbox').fill('Printer 05');
  await test.press('browser', 'portal.next');
  await test.press('browser', 'portal.appPassword.copy');
  await test.press('browser', 'portal.appPassword.done');
}
