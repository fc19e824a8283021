import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { pathInSite } from '../../src/components/site/addresses.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** The editor on the page of translations, opened. */
export async function openEditor(page: Page, language: Language): Promise<Locator> {
  await page.goto(pathInSite(language, 'translations'));
  await page.getByRole('button', { name: textOf('editor.open', language) }).click();
  const editor = page.locator('[data-editor]');
  await expect(
    editor.getByLabel(textOf('editor.language', language), { exact: true }),
  ).toBeFocused();
  return editor;
}

export async function editPublished(
  editor: Locator,
  language: Language,
  code: string,
  namespace: string,
) {
  await editor.getByLabel(textOf('editor.language', language), { exact: true }).selectOption(code);
  await editor.getByLabel(textOf('editor.file', language), { exact: true }).selectOption(namespace);
  await editor.getByRole('button', { name: textOf('editor.published', language) }).click();
  await expect(editor.getByRole('heading', { level: 3 })).toHaveText(
    `locales/${code}/${namespace}.json`,
  );
}

export const fieldOf = (editor: Locator, key: string) =>
  editor.getByRole('textbox', { name: key, exact: true });

export const rowOf = (editor: Locator, key: string) => editor.locator(`tr[data-key="${key}"]`);

export async function download(page: Page, editor: Locator, language: Language): Promise<string> {
  const waiting = page.waitForEvent('download');
  await editor.getByRole('button', { name: textOf('editor.download', language) }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

export const upload = (
  editor: Locator,
  language: Language,
  name: string,
  content: string | Buffer,
) =>
  editor
    .getByLabel(textOf('editor.own', language))
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
