import { expect, type Locator, type Page } from '@playwright/test';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** The page as a reader of one language uses it. */
export class CheckPage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  text(key: Key): string {
    return textOf(key, this.language);
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/${this.language}/check/${search}`);
  }

  /** Words go into the search; the entries that fit stand on the screen. */
  async look(words: string): Promise<string[]> {
    await this.page.getByRole('searchbox', { name: this.text('diagnosis.find.label') }).fill(words);
    // The search is loaded with the first words, and says how many entries fit.
    if (words.trim() !== '') await expect(this.page.locator('[data-check-found]')).not.toBeEmpty();
    return this.page
      .locator('[data-entry]:visible')
      .evaluateAll((entries) => entries.map(({ id }) => id));
  }

  async choose(key: Key): Promise<void> {
    await this.page.getByRole('link', { name: this.text(key), exact: true }).click();
  }

  get heading(): Locator {
    return this.page.locator('[data-check-heading]');
  }

  /** Beneath the answer, which has the focus. */
  async expectQuestion(question: Key | null): Promise<void> {
    await expect(this.heading).toBeFocused();
    const shown = this.page.locator('.check-question h3');
    if (question === null) await expect(shown).toHaveCount(0);
    else await expect(shown).toHaveText(this.text(question));
  }

  async expectAnswer(reason: Key, step: Key, who: Key): Promise<void> {
    const result = this.page.locator('.check-result');
    for (const key of [reason, step, who])
      await expect(result.getByText(this.text(key), { exact: true })).toHaveCount(1);
  }
}
