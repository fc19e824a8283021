import { textOf } from '../support/catalogue.ts';
import { expect, test } from '../support/browser-test.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

/** What pages load when somebody presses a control, on the development server. */

let server: DevServer;
test.beforeAll(async () => {
  server = await startDevServer();
});
test.afterAll(async () => {
  await server.stop();
});

test(
  'what a press loads is there on the development server, and the press does nothing else',
  { tag: '@full' },
  async ({ page }) => {
    const lost: string[] = [];
    const said: string[] = [];
    page.on('response', (response) => {
      // The words of the search are made by the build alone.
      const isOfBuild = /\/search\/[\w-]+\.json$/.test(response.url());
      if (response.status() >= 400 && !isOfBuild) lost.push(`${page.url()}: ${response.url()}`);
    });
    page.on('dialog', (dialog) => {
      said.push(`${page.url()}: ${dialog.message()}`);
      void dialog.accept();
    });
    await page.addInitScript(() => {
      Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
    });
    const printed = () => page.evaluate(() => (window as { printed?: number }).printed);
    const open = (path: string) => page.goto(`${server.origin}${path}`);
    const press = (key: Parameters<typeof textOf>[0]) =>
      page.getByRole('button', { name: textOf(key, 'en'), exact: true }).click();

    await open('/en/translations/');
    const atTheTop = page.locator('.handbook-text > p > a[href="#editor"]');
    await expect(atTheTop).toBeInViewport();
    await atTheTop.click();
    await expect(page.getByRole('button', { name: textOf('editor.open', 'en') })).toBeInViewport();
    const language = page.locator('[data-editor]').getByLabel('Language', { exact: true });
    // The first load of a part may make the server prepare its files anew, and the page load itself again.
    await expect(async () => {
      const button = page.getByRole('button', { name: textOf('editor.open', 'en'), exact: true });
      if (await button.isVisible()) await button.click();
      await language.selectOption('id', { timeout: 5000 });
    }).toPass();
    await press('editor.published');
    await expect(page.locator('[data-editor] h3')).toBeVisible();
    const waiting = page.waitForEvent('download');
    await press('editor.download');
    await waiting;
    await expect(page.locator('[data-editor] tbody tr').first()).toBeVisible();
    await page.locator('.search-button').click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await printed()).toBe(0);

    await open('/en/guides/add-app-password/');
    await press('site.handout.print');
    await expect.poll(printed).toBe(1);
    await page.locator('[data-practice-start]').click();
    await expect(page.locator('[data-practice-root]')).toBeVisible();
    for (const path of [
      '/en/check/',
      '/en/stage/',
      '/en/test/add-app-password/',
      '/en/simulator/?strings=qai',
    ]) {
      await open(path);
      await expect(page.locator('#in-place')).toBeAttached();
      await page.waitForLoadState('networkidle');
    }
    expect(said).toEqual([]);
    expect(lost).toEqual([]);
  },
);
