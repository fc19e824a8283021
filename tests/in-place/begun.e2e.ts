import { expect, test } from '../support/browser-test.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

/** A page that a translator has begun, on the development server. */

test.describe.configure({ mode: 'serial' });

let server: DevServer;
test.beforeAll(async () => {
  server = await startDevServer();
});
test.afterAll(async () => {
  await server.stop();
});

const guide = 'content/ja/guides/add-app-password.mdx';
const step = (file: string, id: string) =>
  new RegExp(`<Step id="${id}">[^]*?</Step>`).exec(server.project.read(file))?.[0] ?? '';

test(
  'translated steps are translated, the others are in English and say so, and so does the page',
  { tag: '@full' },
  async ({ page }) => {
    const english = 'content/en/guides/add-app-password.mdx';
    server.project.change(guide, step(guide, 'add-method'), step(english, 'add-method'));
    server.project.change(guide, step(guide, 'copy-it'), '');
    await page.goto(`${server.origin}/ja/guides/add-app-password/`);
    const body = (id: string) => page.locator(`[data-step-id="${id}"] .step-body`);
    await expect(body('add-method')).toHaveAttribute('lang', 'en');
    await expect(body('add-method')).toHaveAttribute('dir', 'ltr');
    await expect(body('copy-it')).toHaveAttribute('lang', 'en');
    await expect(body('copy-it')).toContainText('Nobody can see its text again.');
    await expect(body('name-it')).not.toHaveAttribute('lang');
    await expect(page.locator('[data-begun-mark]')).toHaveCount(2);
    const note = page.locator('[data-begun-note]');
    await expect(note).toContainText('プレビュー');
    await expect(note.getByRole('link')).toHaveCount(2);
    await expect(page.locator('.content')).not.toHaveAttribute('lang');
    // A page that is whole has no note.
    await page.goto(`${server.origin}/ja/guides/create-app-password/`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(note).toHaveCount(0);
  },
);

test(
  'a file that cannot be read shows the English page, with line and fix',
  { tag: '@full' },
  async ({ page }) => {
    server.project.change(guide, '</Steps>', '');
    await page.goto(`${server.origin}/ja/guides/add-app-password/`);
    await expect(page.locator('[data-begun-note]')).toContainText(`${guide}:`);
    await expect(page.locator('.content')).toHaveAttribute('lang', 'en');
  },
);
