/**
 * `npm run pictures`: the pictures of the README, taken from the built site, so that they show what is there.
 * Needs `npm run build` before it.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from './lib/browser.mjs';
import { serveSite } from './serve.mjs';

const folder = new URL('../docs/pictures/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const pictures = [
  { name: 'guide-laptop-id', language: 'id', viewport: { width: 1280, height: 800 } },
  { name: 'guide-phone-id', language: 'id', viewport: { width: 390, height: 844 } },
] as const;

const server = await serveSite({ port: 0 });
const browser = await chromium.launch(launchOptions());
for (const { name, language, viewport } of pictures) {
  const page = await browser.newPage({ viewport });
  await page.goto(
    `http://localhost:${String(server.port)}/${language}/guides/create-app-password/?seed=picture`,
  );
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
  await page.locator('[data-step-id="choose-method"] [data-step-show]').click();
  const root = page.locator('[data-practice-root]');
  await root.locator('[data-window="browser"] select').selectOption({ index: 1 });
  await root.locator('[data-ui-key="portal.contact.setUp"]').click();
  await root.locator('[data-ui-key="portal.configure.key"]').waitFor();
  await page.locator('[data-step-id="choose-method"]').scrollIntoViewIfNeeded();
  if (viewport.width < 600) await root.evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
  console.log(`docs/pictures/${name}.png`);
  await page.close();
}
await browser.close();
await server.close();
