import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { holdBack } from '../support/held-back.ts';
import { editPublished, fieldOf, openEditor, upload } from './editor-page.ts';

/** Who is quicker than the network: the editor opens what was chosen last, and nothing that is typed goes. */

test(
  'of two files the one that was chosen last is opened, and what is typed in it stays',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'id');
    const held = await holdBack(page, /\/strings\/files\/ja\.json$/);
    await editor.getByLabel(textOf('editor.language', 'id'), { exact: true }).selectOption('ja');
    await editor.getByRole('button', { name: textOf('editor.published', 'id') }).click();
    await expect.poll(held.count).toBe(1);
    await editPublished(editor, 'id', 'id', 'portal');
    await fieldOf(editor, 'portal.chooser.title').fill('Siapa di sini?');
    page.on('dialog', (dialog) => dialog.accept());
    await held.release();
    await fieldOf(editor, 'portal.next').fill('Lanjut');
    await expect(editor.getByRole('heading', { level: 3 })).toHaveText('locales/id/portal.json');
    await expect(fieldOf(editor, 'portal.chooser.title')).toHaveValue('Siapa di sini?');
  },
);

test(
  'what is typed while the texts are taken for another language stays, and a failure of that is told',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'id');
    const list = editor.getByLabel(textOf('editor.language', 'id'), { exact: true });
    const heading = editor.getByRole('heading', { level: 3 });
    await upload(editor, 'id', 'portal.json', '{ "next": "Next" }');
    await expect(heading).toHaveText('locales/id/portal.json');
    await expect(editor.locator('.editor-guess')).toBeVisible();
    const held = await holdBack(page, /\/strings\/files\/ja\.json$/);
    await list.selectOption('ja');
    await expect.poll(held.count).toBe(1);
    await fieldOf(editor, 'portal.next').fill('Typed meanwhile');
    await held.release();
    await expect(heading).toHaveText('locales/ja/portal.json');
    await expect(fieldOf(editor, 'portal.next')).toHaveValue('Typed meanwhile');

    await page.route(/\/strings\/files\/ar\.json$/, (route) => route.abort());
    await list.selectOption('ar');
    await expect(editor.locator('.editor-problems').first()).not.toBeEmpty();
    await expect(list).toHaveValue('ja');
    await expect(heading).toHaveText('locales/ja/portal.json');
  },
);
