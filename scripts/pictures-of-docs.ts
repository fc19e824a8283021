/**
 * `npm run pictures:docs`: the pictures of the README and of docs/translating.md, taken from the built site, so that they show what
 * is there. Needs `npm run build` before it.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { launchOptions } from './lib/browser.mjs';
import { main } from './lib/main.mjs';
import { serveSite } from './serve.mjs';

const folder = new URL('../docs/pictures/', import.meta.url).pathname;

const laptop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

interface DocsPicture {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Below the root of the site. */
  readonly address: string;
  /** What is done before it is taken. */
  readonly prepare: (page: Page) => Promise<void>;
}

const start = async (page: Page): Promise<void> => {
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-state-hash]').waitFor();
};

/** The practice at the step with the QR code, beside or below the steps. */
async function showQrCode(page: Page): Promise<void> {
  await start(page);
  await page.locator('[data-step-id="choose-method"] [data-step-show]').click();
  const root = page.locator('[data-practice-root]');
  await root.locator('[data-window="browser"] select').selectOption({ index: 1 });
  await root.locator('[data-ui-key="portal.contact.setUp"]').click();
  await root.locator('[data-ui-key="portal.configure.key"]').waitFor();
  await page.locator('[data-step-id="choose-method"]').scrollIntoViewIfNeeded();
  if ((page.viewportSize()?.width ?? 0) < 600)
    await root.evaluate((element) => {
      element.scrollIntoView();
    });
}

const guide = 'id/guides/create-app-password/?seed=picture';

const pictures: readonly DocsPicture[] = [
  { name: 'guide-laptop-id', viewport: laptop, address: guide, prepare: showQrCode },
  { name: 'guide-phone-id', viewport: phone, address: guide, prepare: showQrCode },
  {
    name: 'one-text-id',
    viewport: { width: 1000, height: 1100 },
    address: 'id/translations/text/?key=portal.interrupt.setItUpNow',
    prepare: (page) => page.locator('[data-text-shown] h2').waitFor(),
  },
  {
    name: 'keys-en',
    viewport: laptop,
    address: 'en/guides/set-up-today/?seed=picture&strings=qai',
    prepare: start,
  },
];

await main(async () => {
  mkdirSync(folder, { recursive: true });
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch(launchOptions());
  try {
    for (const { name, viewport, address, prepare } of pictures) {
      const page = await browser.newPage({ viewport });
      await page.goto(server.address + address);
      await prepare(page);
      await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
      console.log(`docs/pictures/${name}.png`);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
