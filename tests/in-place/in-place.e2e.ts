import { globSync, readFileSync } from 'node:fs';
import { request, type Page } from '@playwright/test';
import { addresses, tokenHeader } from '../../src/components/in-place/protocol.ts';
import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { startDevServer, type DevServer } from './dev-server.ts';
import { hold, panel, turnOn } from './editor-page.ts';

/** A text is edited in the page on the development server, and only there. */

test.describe.configure({ mode: 'serial' });

let server: DevServer;
test.beforeAll(async () => {
  server = await startDevServer();
});
test.afterAll(async () => {
  await server.stop();
});

const locale = 'locales/id/guide.json';
const guide = 'content/id/guides/add-app-password.mdx';
const label = (page: Page) => page.locator('#in-place .label');

/** The page, with the editor on. */
async function begin(page: Page, path: string): Promise<void> {
  await page.goto(`${server.origin}${path}`);
  await turnOn(page);
}

/** Goes on from text to text until the key is shown. */
async function walkTo(page: Page, wanted: string): Promise<void> {
  const tab = async () => {
    await page.keyboard.press('Tab');
    return (await label(page).textContent()) ?? '';
  };
  // Each look is a press: the second that Playwright waits between two of them is for what comes by itself.
  await expect.poll(tab, { intervals: [20] }).toContain(wanted);
}

test('by keyboard alone, a text of the page is found, changed, saved, and seen', async ({
  page,
}) => {
  await begin(page, '/id/guides/add-app-password/');
  await walkTo(page, 'site.name');
  await page.keyboard.press('Enter');
  const editor = panel(page);
  await expect(editor).toContainText('locales/id/site.json');
  await expect(editor).toContainText('Teks di sekitarnya');
  await expect(editor.getByRole('textbox', { name: 'Indonesia' })).toBeVisible();
  await expect(editor).toContainText('Catatan dan pesan pemeriksaan ditulis dalam bahasa Inggris.');
  const before = server.project.read('locales/id/site.json');
  await expect(editor.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.type('Lab {{x}}');
  await expect(editor).toContainText('{{x}} is not in the English text');
  await page.keyboard.press('Control+Enter');
  await expect(editor.getByRole('alert')).toContainText('Tidak disimpan');
  await expect(editor).toBeVisible();
  expect(server.project.read('locales/id/site.json')).toBe(before);
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.type('Lab Percobaan');
  await page.evaluate(() => {
    document.documentElement.dataset['same'] = 'yes';
  });
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.brand')).toHaveText('Lab Percobaan');
  await expect(page.locator('#in-place .status')).toHaveText('Tersimpan');
  expect(server.project.read('locales/id/site.json')).toBe(
    before.replace('"name": "App Password Lab"', '"name": "Lab Percobaan"'),
  );
  // The editor goes on where it was, in the page that the server has made anew.
  await expect(page.locator('html')).not.toHaveAttribute('data-same');
  await expect(label(page)).toHaveText('site.name');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sunting teks' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('a passage of a guide is changed in its Markdown, and one that would break it is refused', async ({
  page,
}) => {
  await begin(page, '/id/guides/add-app-password/');
  const passage = page.locator('[data-step-id="name-it"] .step-body p').first();
  await passage.hover();
  await expect(label(page)).toContainText(`${guide}#name-it`);
  await passage.click();
  const field = panel(page).getByRole('textbox');
  const before = server.project.read(guide);
  const markdown = await field.inputValue();
  expect(before).toContain(markdown);
  await field.fill(`${markdown} <script>`);
  await panel(page).getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('cannot be read');
  expect(server.project.read(guide)).toBe(before);
  await field.fill(`${markdown} Percobaan.`);
  await panel(page).getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(passage).toContainText('Percobaan.');
  expect(server.project.read(guide)).toBe(before.replace(markdown, `${markdown} Percobaan.`));
});

test(
  'a sentence of an article is opened in its file, whatever texts with keys its words are',
  { tag: '@full' },
  async ({ page }) => {
    const file = 'content/id/articles/basics/what-is-an-app-password.mdx';
    await begin(page, '/id/basics/what-is-an-app-password/');
    const passage = page.locator('.handbook-text > p', { hasText: / dari / }).first();
    await passage.click({ position: { x: 4, y: 8 } });
    await expect(label(page)).toContainText(file);
    await expect(panel(page)).toContainText(file);
    await expect(panel(page).getByRole('textbox')).toHaveValue(/ dari /);
  },
);

test(
  'somebody else has changed the text meanwhile: both are shown, and nothing is lost',
  { tag: '@full' },
  async ({ page }) => {
    await begin(page, '/id/about/');
    await walkTo(page, 'site.skipToContent');
    await page.keyboard.press('Enter');
    const field = panel(page).getByRole('textbox');
    const mine = 'Langsung ke isinya';
    await field.fill(mine);
    const theirs = server.project
      .read('locales/id/site.json')
      .replace(/("skipToContent": )"[^"]*"/, '$1"Punya mereka"');
    // The server makes the page anew for it; what was typed stays.
    server.project.write('locales/id/site.json', theirs);
    await expect(panel(page).getByRole('alert')).toContainText('Punya mereka');
    expect(server.project.read('locales/id/site.json')).toBe(theirs);
    await expect(field).toHaveValue(mine);
    await panel(page).getByRole('button', { name: 'Simpan teks saya sebagai gantinya' }).click();
    await expect.poll(() => server.project.read('locales/id/site.json')).toContain(mine);
  },
);

test(
  'what is pressed before the keys are loaded is opened when they are, and the page is not pressed',
  { tag: '@full' },
  async ({ page }) => {
    const path = '/id/guides/add-app-password/';
    await page.goto(`${server.origin}${path}`);
    const release = await hold(page, /\/strings\/keys\//);
    const button = page.getByRole('button', { name: 'Sunting teks' });
    await expect(button).toBeVisible();
    await painted(page);
    await page.keyboard.press('Alt+Shift+KeyE');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await page.locator('.brand').click();
    await expect(page).toHaveURL(`${server.origin}${path}`);
    // On the keyboard no text is chosen yet.
    await page.locator('.brand').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${server.origin}${path}`);
    await expect(panel(page)).toBeHidden();
    release();
    await expect(panel(page)).toContainText('locales/id/site.json');
    await expect(label(page)).toHaveText('site.name');
  },
);

test(
  'the same on a page that is loaded again with the editor on, before the editor itself is there',
  { tag: '@full' },
  async ({ page }) => {
    const path = '/id/guides/add-app-password/';
    await begin(page, path);
    const release = await hold(page, /\/strings\/(?:keys|editor)\//);
    // The script of the editor is there when it asks for its texts.
    const asked = page.waitForRequest(/\/strings\/editor\//);
    await page.reload();
    await asked;
    await page.locator('.brand').click();
    await expect(page).toHaveURL(`${server.origin}${path}`);
    release();
    await expect(panel(page)).toContainText('locales/id/site.json');
  },
);

test(
  'in the practice, a text of a window is found by its key',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(`${server.origin}/id/simulator/`);
    await page.locator('[data-practice-start]').click();
    await expect(page.locator('[data-practice-root]')).toBeVisible();
    await turnOn(page);
    const button = page.locator('[data-practice-root] button').first();
    await button.hover();
    await expect(label(page)).toContainText('.');
  },
);

test(
  'the key that a window draws comes first; a press with Ctrl acts; “Saved” is of what was saved; the source says so',
  { tag: '@full' },
  async ({ page }) => {
    const english = page.getByRole('complementary', { name: 'Edit this text' });
    const status = page.locator('#in-place .status');
    await page.goto(`${server.origin}/en/guides/add-app-password/`);
    await expect(page.getByRole('button', { name: 'Edit texts' })).toBeVisible();
    await painted(page);
    await page.keyboard.press('Alt+Shift+KeyE');
    await expect(status).toContainText('Ctrl+click');
    await page.locator('[data-practice-start]').click({ modifiers: ['Control'] });
    const browser = page.locator('[data-practice-root] [data-window="browser"]');
    await expect(browser).toBeVisible();
    await browser.getByRole('button', { name: 'Sari' }).click({ modifiers: ['Control'] });
    const heading = browser.getByRole('heading', { name: 'Sign in', exact: true });
    await heading.last().click({ position: { x: 3, y: 3 } });
    const first = english.getByRole('combobox').locator('option').first();
    await expect(first).toHaveText(/^portal\.signIn\..* \(shown here\)$/);
    await expect(english).toContainText('English source');
    await page.keyboard.press('Escape');
    await page
      .locator('[data-step-id="name-it"] .step-body p')
      .first()
      .click({ position: { x: 3, y: 3 } });
    await expect(english).toContainText('Page guides/add-app-password, step name-it, passage p1');
    // As after a save on another page.
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      sessionStorage.setItem('app-password-lab:in-place-saved', '/en/about/');
    });
    await page.goto(`${server.origin}/en/check/`);
    await expect(status).toContainText('Ctrl+click');
  },
);

test('other pages and programs cannot write', async () => {
  const before = server.project.read(locale);
  const save = {
    language: 'id',
    file: locale,
    id: 'guide.source',
    before: {},
    hash: '',
    values: { 'guide.source': 'x' },
  };
  const api = await request.newContext();
  for (const headers of [
    {},
    { origin: server.origin },
    { origin: server.origin, [tokenHeader]: 'guess' },
    { origin: 'https://example.com' },
  ]) {
    const response = await api.post(`${server.origin}${addresses.save}`, { data: save, headers });
    expect(response.status()).toBe(403);
  }
  expect((await api.get(`${server.origin}${addresses.save}`)).status()).toBe(405);
  await api.dispose();
  expect(server.project.read(locale)).toBe(before);
});

test('the server prints no warning, which a translator could take for a mistake of their own', () => {
  expect(server.output()).toContain('ready in');
  expect(server.output()).not.toMatch(/WARN|ERROR/);
});

test('the built site has nothing of it', () => {
  const files = globSync('dist/**/*.{js,html,json,css}');
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) =>
    /__in-place|x-in-place-token|id="in-place"/.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});
