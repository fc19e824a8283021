import { expect, test } from '../support/browser-test.ts';
import type { Page } from '@playwright/test';
import { addresses } from '../../src/components/in-place/protocol.ts';
import { textOf } from '../support/catalogue.ts';
import { startDevServer, type DevServer } from './dev-server.ts';
import { panel, turnOn } from './editor-page.ts';

/** What is typed in the page, and what is practised there, stays until it is saved. */

test.describe.configure({ mode: 'serial' });

let server: DevServer;
test.beforeAll(async () => {
  server = await startDevServer();
});
test.afterAll(async () => {
  await server.stop();
});

const field = (page: Page) => panel(page).getByRole('textbox').first();
const save = (page: Page) => panel(page).getByRole('button', { name: 'Simpan', exact: true });
const waiting = (page: Page) => page.getByRole('button', { name: /belum disimpan/ });

async function openHeading(page: Page): Promise<void> {
  await page.goto(`${server.origin}/id/about/`);
  await turnOn(page);
  await page.locator('.brand').click();
  await expect(field(page)).toBeVisible();
}

test(
  'Escape, another text, a reload and another page keep what was typed, and it comes back',
  { tag: '@full' },
  async ({ page }) => {
    await openHeading(page);
    const was = await field(page).inputValue();
    await field(page).fill('Lab Baru');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await page.locator('.brand').click();
    await expect(field(page)).toHaveValue('Lab Baru');
    await page
      .locator('.site-footer a')
      .first()
      .click({ position: { x: 2, y: 2 } });
    await expect(field(page)).not.toHaveValue('Lab Baru');
    await page.locator('.brand').click();
    await expect(field(page)).toHaveValue('Lab Baru');
    await page.reload();
    await expect(field(page)).toHaveValue('Lab Baru');
    await page.keyboard.press('Escape');
    await page.goto(`${server.origin}/id/check/`);
    await waiting(page).click();
    await expect(field(page)).toHaveValue('Lab Baru');
    // To give it up is asked for.
    page.once('dialog', (dialog) => dialog.dismiss());
    await panel(page).getByRole('button', { name: 'Buang yang saya ketik' }).click();
    await expect(field(page)).toHaveValue('Lab Baru');
    page.once('dialog', (dialog) => dialog.accept());
    await panel(page).getByRole('button', { name: 'Buang yang saya ketik' }).click();
    await expect(field(page)).toHaveValue(was);
    await expect(waiting(page)).toBeHidden();
  },
);

test(
  'a save that fails is told in the panel, and the text stays',
  { tag: '@full' },
  async ({ page }) => {
    await openHeading(page);
    await field(page).fill('Lab Baru');
    const alert = panel(page).getByRole('alert');
    const failing = async (answer: () => Parameters<Page['route']>[1], said: string) => {
      await page.route(`**${addresses.save}`, answer());
      await save(page).click();
      await expect(alert).toContainText(said);
      await expect(field(page)).toHaveValue('Lab Baru');
      await page.unroute(`**${addresses.save}`);
    };
    await failing(() => (route) => route.abort(), 'Server tidak menjawab');
    await failing(
      () => (route) => route.fulfill({ status: 404, body: '<html></html>' }),
      'Server tidak menjawab',
    );
    await failing(
      () => (route) => route.fulfill({ status: 403, json: { why: 'Load the page again.' } }),
      'Server dijalankan ulang',
    );
    await failing(
      () => (route) => route.fulfill({ status: 500, json: { why: 'Error: EROFS: read-only' } }),
      'EROFS',
    );
    await field(page).fill('Lab  Baru');
    // Told before anything is saved.
    await expect(panel(page).getByRole('listitem').filter({ hasText: 'two spaces' })).toBeVisible();
    await save(page).click();
    await expect(alert).toContainText('Tidak disimpan: teks ini berisi kesalahan');
  },
);

test(
  'a text that was pressed is opened, also when the page is loaded again before the server answers',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(`${server.origin}/id/about/`);
    await turnOn(page);
    const asked = page.waitForRequest(`**${addresses.look}`);
    // Never answered.
    await page.route(`**${addresses.look}`, () => undefined, { times: 1 });
    await page.locator('.brand').click();
    await asked;
    await page.reload();
    await expect(field(page)).toBeVisible();
  },
);

test(
  'after a save, the practice is open as it was, with the new text',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(`${server.origin}/id/simulator/`);
    await page.locator('[data-practice-start]').click();
    const root = page.locator('[data-practice-root]');
    await root.getByRole('button', { name: 'Sari', exact: false }).first().click();
    const typed = root.getByRole('textbox').first();
    await typed.fill('setengah');
    const state = await root.locator('[data-state-hash]').first().getAttribute('data-state-hash');
    await page.evaluate(() => {
      document.documentElement.dataset['same'] = 'yes';
    });
    await turnOn(page);
    await root
      .locator('h3')
      .first()
      .click({ position: { x: 3, y: 3 } });
    const label = await page.locator('#in-place .label').textContent();
    const was = await field(page).inputValue();
    await field(page).fill(`${was} baru`);
    await save(page).click();
    await expect(root.getByText(`${was} baru`).first()).toBeVisible();
    await expect(panel(page)).toBeHidden();
    // The server has told its pages, and this one has taken the texts in.
    await expect(page.locator('html')).toHaveAttribute('data-same', 'yes');
    await expect(typed).toHaveValue('setengah');
    await expect(root.locator('[data-state-hash]').first()).toHaveAttribute(
      'data-state-hash',
      state ?? '',
    );
    await expect(page.locator('#in-place .label')).toHaveText(label ?? '');
  },
);

test(
  'the first translation of a text is shown in the practice that is open',
  { tag: '@full' },
  async ({ page }) => {
    const file = 'locales/id/portal.json';
    const texts = JSON.parse(server.project.read(file)) as { chooser: { title?: string } };
    delete texts.chooser.title;
    server.project.write(file, `${JSON.stringify(texts, null, 2)}\n`);
    const made = async () => (await page.request.get(`${server.origin}/strings/id.json`)).text();
    await expect.poll(made).toContain(textOf('portal.chooser.title', 'en'));
    await page.goto(`${server.origin}/id/simulator/`);
    await page.locator('[data-practice-start]').click();
    const heading = page.locator('[data-practice-root]').getByRole('heading');
    const english = heading.filter({ hasText: textOf('portal.chooser.title', 'en') });
    await expect(english).toBeVisible();
    await page.evaluate(() => {
      document.documentElement.dataset['same'] = 'yes';
    });
    await turnOn(page);
    await english.click({ position: { x: 3, y: 3 } });
    await expect(field(page)).toHaveValue('');
    await field(page).fill('Siapa Anda?');
    await save(page).click();
    await expect(heading.filter({ hasText: 'Siapa Anda?' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-same', 'yes');
  },
);
