import { globSync, readFileSync } from 'node:fs';
import { request, type Page } from '@playwright/test';
import { addresses, tokenHeader } from '../../src/components/in-place/protocol.ts';
import { expect, test } from '../support/browser-test.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

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
const panel = (page: Page) => page.getByRole('complementary', { name: 'Edit this text' });

/** Until every key is known: what is pointed at before shows nothing. */
async function turnOn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Edit texts' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyE');
  await expect(page.locator('#in-place .status')).toContainText('next text');
}

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
  await expect(editor).toContainText('Neighbours');
  const before = server.project.read('locales/id/site.json');
  await expect(editor.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.type('Lab {{x}}');
  await expect(editor).toContainText('{{x}} is not in the English text');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeVisible();
  expect(server.project.read('locales/id/site.json')).toBe(before);
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.type('Lab Percobaan');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.brand')).toHaveText('Lab Percobaan');
  expect(server.project.read('locales/id/site.json')).toBe(
    before.replace('"name": "App Password Lab"', '"name": "Lab Percobaan"'),
  );
  // The editor goes on where it was.
  await expect(label(page)).toHaveText('site.name');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit texts' })).toHaveAttribute(
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
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('cannot be read');
  expect(server.project.read(guide)).toBe(before);
  await field.fill(`${markdown} Percobaan.`);
  await panel(page).getByRole('button', { name: 'Save' }).click();
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
    await panel(page).getByRole('button', { name: 'Save mine in its place' }).click();
    await expect.poll(() => server.project.read('locales/id/site.json')).toContain(mine);
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

test('the built site has nothing of it', () => {
  const files = globSync('dist/**/*.{js,html,json,css}');
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) =>
    /__in-place|x-in-place-token|id="in-place"/.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});
