import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** The control of the copy for offline use, as a reader of one language uses it. */
export class OfflinePage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
  }

  text(key: Key): string {
    return textOf(key, this.language);
  }

  button(key: 'site.offline.keep' | 'site.offline.remove'): Locator {
    return this.page
      .getByRole('contentinfo')
      .getByRole('button', { name: this.text(key), exact: true });
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status');
  }

  /** What is offered on top of the page. */
  get offer(): Locator {
    return this.page.locator('.offline-offer');
  }

  async press(key: 'site.offline.load' | 'site.offline.later'): Promise<void> {
    await this.offer.getByRole('button', { name: this.text(key), exact: true }).click();
  }

  async keep(): Promise<void> {
    await this.button('site.offline.keep').click();
    await expect(this.button('site.offline.remove')).toBeVisible();
    const [before = ''] = this.text('site.offline.kept').split('{{total}}');
    await expect(this.status).toContainText(new RegExp(`${before}\\d[.,]\\d`));
  }

  /** Names of all caches, of this site and of others at its host. */
  caches(): Promise<readonly string[]> {
    return this.page.evaluate(() => caches.keys());
  }

  workers(): Promise<number> {
    return this.page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.length;
    });
  }
}
