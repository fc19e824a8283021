import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { WindowId } from '../../src/simulation/model.ts';
import { startPractice } from '../guides/runner.ts';
import { textOf } from '../support/catalogue.ts';

/** The practice as tests use it: windows and controls by role and by the words of the catalogue. */
export class PracticePage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
  }

  static async open(
    page: Page,
    language: Language = 'en',
    search = '',
    guide = 'create-app-password',
  ): Promise<PracticePage> {
    await startPractice(page, `/${language}/guides/${guide}/${search}`);
    return new PracticePage(page, language);
  }

  text(key: Key): string {
    return textOf(key, this.language);
  }

  window(id: WindowId): Locator {
    return this.page.getByRole('region', { name: this.text(`window.${id}`), exact: true });
  }

  button(id: WindowId, key: Key): Locator {
    return this.window(id).getByRole('button', { name: this.text(key), exact: true });
  }

  field(id: WindowId, key: Key): Locator {
    return this.window(id).getByRole('textbox', { name: this.text(key), exact: true });
  }

  /** Brings a window to the front where only one fits. */
  async show(id: WindowId): Promise<void> {
    if (await this.window(id).isVisible()) return;
    await this.page
      .locator('[data-practice-root]')
      .getByRole('button', { name: new RegExp(`^${this.text(`window.short.${id}`)}`) })
      .and(this.page.locator('[aria-pressed]'))
      .click();
    await expect(this.window(id)).toBeVisible();
  }

  async press(id: WindowId, key: Key): Promise<void> {
    await this.show(id);
    await this.button(id, key).click();
  }

  step(id: string): Locator {
    return this.page.locator(`[data-step-id="${id}"]`);
  }

  /** Brings the run to a step with the guide's own button. */
  async bringTo(stepId: string): Promise<void> {
    const show = this.step(stepId).getByRole('button', { name: this.text('coach.showStep') });
    // The present step has no such button: one is there already.
    if (await show.isVisible()) await show.click();
    await expect(this.step(stepId)).toHaveAttribute('data-step-state', 'current');
  }

  async chooseMethod(method: 'mobileApp' | 'textMessage' | 'phoneCall'): Promise<void> {
    await this.bringTo('choose-method');
    await this.show('browser');
    await this.window('browser')
      .getByRole('combobox')
      .selectOption({ label: this.text(`portal.contact.${method}`) });
  }

  /** The page with the QR code, where "Set up" leads. */
  async openQrCode(): Promise<void> {
    await this.chooseMethod('mobileApp');
    await this.press('browser', 'portal.contact.setUp');
  }

  /** The page that asks for the app's code, with the key on the phone. */
  async askForCode(): Promise<void> {
    await this.openQrCode();
    await this.press('phone', 'phone.codes.scan');
    await this.press('browser', 'portal.next');
    // The coach speaks of the code from this moment on, and hints asked for before it would be those of another action.
    await expect(this.field('browser', 'portal.code.label')).toBeAttached();
  }

  /** The app password on the browser's screen. */
  get appPassword(): Locator {
    return this.window('browser').getByText(/^[a-z]{16}$/);
  }

  /** The code on the practice phone, as digits. */
  async codeOnPhone(): Promise<string> {
    await this.show('phone');
    const code = this.window('phone').getByRole('status', {
      name: this.text('phone.codes.oneTimeCode'),
      exact: true,
    });
    await expect(code).toHaveText(/\d{3}\s?\d{3}/);
    return (await code.innerText()).replace(/\D/g, '');
  }

  get happened(): Locator {
    return this.page.locator('[data-explanation]');
  }
}
