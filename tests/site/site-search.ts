import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** The search of the site as a reader of one language uses it. */
export class SiteSearch {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  text(key: Key): string {
    return textOf(key, this.language);
  }

  get button(): Locator {
    return this.page
      .getByRole('banner')
      .getByRole('link', { name: this.text('site.search.open'), exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.text('site.search.label') });
  }

  get field(): Locator {
    return this.dialog.getByRole('searchbox', { name: this.text('site.search.label') });
  }

  get status(): Locator {
    return this.dialog.getByRole('status');
  }

  get results(): Locator {
    return this.dialog.getByRole('listitem').getByRole('link');
  }

  async visit(path = 'guides/delete-app-password/'): Promise<void> {
    await this.page.goto(`/${this.language}/${path}`);
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.field).toBeFocused();
  }
}
