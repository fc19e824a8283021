import type { Locator } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { download, editPublished, fieldOf, openEditor, upload } from './editor-page.ts';

/** What somebody typed into the editor of the site is not lost without a question. */

const list = (editor: Locator, key: 'editor.language' | 'editor.file') =>
  editor.getByLabel(textOf(key, 'id'), { exact: true });
const heading = (editor: Locator) => editor.getByRole('heading', { level: 3 });

test('a file with mistakes is downloaded after a question that counts them', async ({ page }) => {
  const editor = await openEditor(page, 'id');
  await editPublished(editor, 'id', 'id', 'window');
  await editor.getByRole('textbox').nth(1).fill('<b>x</b>  y');
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.message();
    return dialog.accept();
  });
  // The press comes before the checks have looked at what was typed.
  expect(await download(page, editor, 'id')).toContain('<b>x</b>');
  await expect(editor.locator('[data-severity="error"]').first()).toBeVisible();
  const found = await editor.locator('[data-severity="error"]').count();
  expect(asked).toContain(textOf('editor.downloadSure', 'id').replace('{{number}}', String(found)));
});

test(
  'the lists name the file that is open, wherever it came from',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'id');
    await upload(editor, 'id', 'portal.json', '{ "next": "Lanjut" }');
    await expect(heading(editor)).toHaveText('locales/id/portal.json');
    await expect(list(editor, 'editor.file')).toHaveValue('portal');
    await upload(editor, 'id', 'mail.json', '{}');
    await expect(heading(editor)).toHaveText('locales/id/mail.json');
    await expect(list(editor, 'editor.file')).toHaveValue('mail');
    // The tab has the draft still.
    await page.reload();
    await expect(heading(editor)).toHaveText('locales/id/mail.json');
    await expect(list(editor, 'editor.file')).toHaveValue('mail');
  },
);

test(
  'another file takes the place of unsaved work only after a question, and a closed page asks too',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'id');
    await editPublished(editor, 'id', 'id', 'portal');
    const field = fieldOf(editor, 'portal.chooser.title');
    await field.fill('Siapa di sini?');
    page.once('dialog', (dialog) => dialog.dismiss());
    await list(editor, 'editor.file').selectOption('mail');
    await editor.getByRole('button', { name: textOf('editor.published', 'id') }).click();
    await expect(list(editor, 'editor.file')).toHaveValue('portal');
    await expect(field).toHaveValue('Siapa di sini?');
    const leaving = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await leaving;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    // What is downloaded is not lost.
    await download(page, editor, 'id');
    await list(editor, 'editor.file').selectOption('mail');
    await editor.getByRole('button', { name: textOf('editor.published', 'id') }).click();
    await expect(heading(editor)).toHaveText('locales/id/mail.json');
    // A draft that was thrown away does not come back with the page.
    await editor.getByRole('button', { name: textOf('editor.discard', 'id') }).click();
    await page.reload();
    await page.getByRole('button', { name: textOf('editor.open', 'id') }).click();
    await expect(list(editor, 'editor.file')).toBeVisible();
    await expect(heading(editor)).toHaveCount(0);
  },
);
