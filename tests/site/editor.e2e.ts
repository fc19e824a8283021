import { readFileSync } from 'node:fs';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { textOf } from '../support/catalogue.ts';
import { download, editPublished, fieldOf, openEditor, rowOf, upload } from './editor-page.ts';

/** The editor of translations on the published site: in the browser alone. */

test('a text is changed, found, shown in the practice, and downloaded; all else is byte for byte', async ({
  page,
}) => {
  const file = readFileSync('locales/id/portal.json', 'utf8');
  const editor = await openEditor(page, 'id');
  await editPublished(editor, 'id', 'id', 'portal');
  expect(await download(page, editor, 'id')).toBe(file);

  await editor.getByLabel(textOf('editor.search', 'id')).fill('portal.chooser.title');
  const field = fieldOf(editor, 'portal.chooser.title');
  const before = await field.inputValue();
  await field.fill(`{{name}} ${before}`);
  const row = rowOf(editor, 'portal.chooser.title');
  await expect(row).toContainText('{{name}} is not in the English text');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('Siapa di sini?');
  await expect(row).toContainText(textOf('editor.changed', 'id'));
  await expect(row.getByRole('listitem')).toHaveCount(0);
  expect(await download(page, editor, 'id')).toBe(
    file.replace(JSON.stringify(before), '"Siapa di sini?"'),
  );

  await editor.getByRole('link', { name: textOf('editor.preview', 'id') }).click();
  await expect(page).toHaveURL(/\/id\/simulator\/\?strings=draft/);
  const notice = page.locator('.draft-notice');
  await expect(notice).toContainText('locales/id/portal.json');
  // The texts of the draft move the button, and a press may miss it meanwhile.
  await page.locator('html[data-strings]').waitFor();
  await page.locator('[data-practice-start]').click();
  await expect(page.getByRole('heading', { name: 'Siapa di sini?' })).toBeVisible();

  await notice.getByRole('link', { name: textOf('editor.back', 'id') }).click();
  await expect(fieldOf(editor, 'portal.chooser.title')).toHaveValue('Siapa di sini?');
});

test('a guide prints its labels as the draft says them, and the next page too', async ({
  page,
}) => {
  const editor = await openEditor(page, 'ja');
  await editPublished(editor, 'ja', 'ja', 'admin');
  await fieldOf(editor, 'admin.users.enable').fill('有効にしましょう');
  await expect(rowOf(editor, 'admin.users.enable')).toContainText(textOf('editor.changed', 'ja'));
  await page.goto('/ja/guides/allow-app-passwords/?strings=draft');
  await expect(page.locator('[data-ui-key="admin.users.enable"]').first()).toHaveText(
    '有効にしましょう',
  );
  await page.locator('.brand').click();
  await expect(page).toHaveURL(/\/ja\/\?strings=draft/);
  await expect(page.locator('.draft-notice')).toBeVisible();
  await page.locator('.draft-notice a').last().click();
  await expect(page).toHaveURL(/\/ja\/$/);
  await expect(page.locator('.draft-notice')).toHaveCount(0);
});

test(
  'in Arabic: mirrored, with the six forms, and rules of its own',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'ar');
    await editPublished(editor, 'ar', 'ar', 'coach');
    const forms = editor.getByRole('textbox', { name: /^coach\.progress_/ });
    await expect(forms).toHaveCount(6);
    await expect(forms.first()).toHaveAttribute('dir', 'rtl');
    await forms.first().fill('٣');
    const row = rowOf(editor, 'coach.progress_zero');
    await expect(row).toContainText('another digit');
    expect(await violations(page)).toEqual([]);
  },
);

test(
  'a new language begins from the English file, and falls back to it',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'en');
    await editor.getByLabel(textOf('editor.language', 'en'), { exact: true }).selectOption('other');
    await editor.getByLabel(textOf('editor.code', 'en')).fill('MS');
    await editor.getByLabel(textOf('editor.file', 'en'), { exact: true }).selectOption('portal');
    await editor.getByRole('button', { name: textOf('editor.begin', 'en') }).click();
    await expect(editor.getByRole('alert')).toContainText('"MS" is written ms');
    await editor.getByLabel(textOf('editor.code', 'en')).fill('ms');
    await editor.getByRole('button', { name: textOf('editor.begin', 'en') }).click();
    await fieldOf(editor, 'portal.chooser.title').fill('Siapa yang berlatih?');
    await editor.getByLabel(textOf('editor.show', 'en'), { exact: true }).selectOption('changed');
    await expect(editor.getByRole('row')).toHaveCount(2);
    expect(await download(page, editor, 'en')).toBe(
      '{\n  "chooser": {\n    "title": "Siapa yang berlatih?"\n  }\n}\n',
    );
    await editor.getByRole('link', { name: textOf('editor.preview', 'en') }).click();
    // Whoever starts before the draft is there practises with the published texts.
    await page.locator('html[data-strings]').waitFor();
    await page.locator('[data-practice-start]').click();
    await expect(page.getByRole('heading', { name: 'Siapa yang berlatih?' })).toBeVisible();
  },
);

for (const [name, content, said] of [
  ['broken JSON', '{\n  "next": "Lanjut",\n}', 'portal.json:3:1'],
  ['ten megabytes', Buffer.alloc(10_000_000, ' '), 'at most 2 MB'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'not saved as UTF-8'],
  ['a foreign key', '{ "next": "Lanjut", "strange": "Lanjut" }', 'portal.strange'],
  ['no key of the project', '{ "a": "b" }', 'hardly a key of this project'],
  ['a number', '{ "next": 3 }', 'holds a number'],
  [
    'a reserved name',
    '{ "next": "Lanjut", "__proto__": { "next": "x" } }',
    'portal.__proto__.next',
  ],
  ['markup', '{ "next": "<img src=x onerror=alert(1)>" }', 'would be shown as it is'],
  ['a mark of direction', '{ "next": "Lanjut\u202e" }', 'U+202E'],
] as const)
  test(
    `a chosen file is told what is wrong with it: ${name}`,
    { tag: sampled(name === 'broken JSON' || name === 'markup') },
    async ({ page }) => {
      const editor = await openEditor(page, 'id');
      await upload(editor, 'id', 'portal.json', content);
      await expect(editor.locator('[data-severity="error"]').first()).toContainText(said);
    },
  );

for (const [index, language] of languageCodes.entries())
  test(
    `the language of the page is chosen at first, ${language}`,
    { tag: sampled(index % 2 === 0) },
    async ({ page }) => {
      const editor = await openEditor(page, language);
      const first = languageCodes.find((each) => each !== 'en') ?? '';
      await expect(
        editor.getByLabel(textOf('editor.language', language), { exact: true }),
      ).toHaveValue(language === 'en' ? first : language);
    },
  );

for (const name of ['portal.json', 'id-portal.json'])
  test(
    `a file of another language than the chosen one is taken for what it is: ${name}`,
    { tag: sampled(name === 'portal.json') },
    async ({ page }) => {
      const editor = await openEditor(page, 'en');
      const list = editor.getByLabel(textOf('editor.language', 'en'), { exact: true });
      await list.selectOption('ar');
      const own = name === 'portal.json' ? readFileSync('locales/id/portal.json', 'utf8') : '{}';
      await upload(editor, 'en', name, own);
      await expect(editor.getByRole('heading', { level: 3 })).toHaveText('locales/id/portal.json');
      await expect(list).toHaveValue('id');
      await expect(editor.locator('[data-severity="error"]')).toHaveCount(0);
    },
  );

test('a file is dropped, edited, and thrown away', async ({ page }) => {
  const editor = await openEditor(page, 'id');
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{ "next": "Berikut" }'], 'portal.json'));
    return transfer;
  });
  await editor.locator('.editor-drop').dispatchEvent('drop', { dataTransfer: data });
  await expect(fieldOf(editor, 'portal.next')).toHaveValue('Berikut');
  await editor.getByRole('button', { name: textOf('editor.discard', 'id') }).click();
  await expect(editor.getByRole('table')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: textOf('editor.open', 'id') })).toBeVisible();
});

test(
  'nothing is sent anywhere, and nothing is kept but in the tab',
  { tag: '@full' },
  async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    const editor = await openEditor(page, 'id');
    await editPublished(editor, 'id', 'id', 'mail');
    await editor.getByRole('textbox').nth(1).fill('Percobaan');
    await download(page, editor, 'id');
    expect(asked.filter((each) => !each.startsWith(`GET ${baseURL ?? ''}/`))).toEqual([]);
    const kept = await page.evaluate(async () => ({
      storage: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    expect(JSON.stringify(kept)).not.toContain('draft');
  },
);

test('no other page loads a part of it', { tag: '@full' }, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/en/', '/id/guides/add-app-password/', '/id/translations/'])
    await page.goto(path, { waitUntil: 'networkidle' });
  await page.goto('/id/simulator/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /editor|strings\/files|preview/.test(path))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(
    `on a phone nothing is wider than the page, and axe finds nothing (${colorScheme})`,
    { tag: sampled(colorScheme === 'dark') },
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.emulateMedia({ colorScheme });
      const editor = await openEditor(page, 'id');
      await editPublished(editor, 'id', 'id', 'window');
      await editor.getByRole('textbox').nth(1).fill('<b>x</b>');
      await expect(editor.locator('[data-severity="error"]').first()).toBeVisible();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      expect(await violations(page)).toEqual([]);
    },
  );

test(
  'a file whose language nothing tells says as what it was taken, and is changed to another in place',
  { tag: '@full' },
  async ({ page }) => {
    const editor = await openEditor(page, 'id');
    const own = '{ "next": "Seterusnya", "back": "Balik" }';
    await upload(editor, 'id', 'portal.json', own);
    const guess = editor.locator('.editor-guess');
    await expect(guess).toContainText('Dianggap sebagai Indonesia');
    await fieldOf(editor, 'portal.next').fill('Seterusnya!');
    await editor
      .getByLabel(textOf('editor.language', 'id'), { exact: true })
      .selectOption({ label: textOf('editor.otherLanguage', 'id') });
    await editor.getByLabel(textOf('editor.code', 'id')).fill('ms');
    await editor.getByLabel(textOf('editor.code', 'id')).press('Tab');
    await expect(editor.getByRole('heading', { level: 3 })).toHaveText('locales/ms/portal.json');
    await expect(fieldOf(editor, 'portal.next')).toHaveValue('Seterusnya!');
    await expect(guess).toContainText('ms');
    await expect(editor).toContainText(textOf('editor.checksInEnglish', 'id'));
    // A name that says the language is no guess.
    page.once('dialog', (dialog) => void dialog.accept());
    await upload(editor, 'id', 'id-portal.json', own);
    await expect(editor.getByRole('heading', { level: 3 })).toHaveText('locales/id/portal.json');
    await expect(guess).toBeHidden();
  },
);
