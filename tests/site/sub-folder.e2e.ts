import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../../scripts/lib/build.mjs';
import { noAddressOnPaper } from '../../scripts/lib/site-print.ts';
import { serveSite } from '../../scripts/serve.mjs';
import { sourceLanguage, languageCodes } from '../../src/i18n/languages.ts';
import { qrPath } from '../../src/components/site/qr-path.ts';
import { translations } from '../../src/components/site/translations.ts';
import { readBuiltSite } from '../built/built-site.ts';
import { languageFaults } from '../built/languages.ts';
import { linkFaults } from '../built/links.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { pagesOf } from '../support/pages-of-pdf.ts';
import { painted } from '../support/painted.ts';
import { startPractice } from '../guides/runner.ts';

/** The whole site, built for a folder of another host and used there. One build for all of it. */
test.describe.configure({ mode: 'serial' });
test.describe('a site in a folder', { tag: '@full' }, () => {
  const env = { SITE_URL: 'https://docs.example.org', SITE_BASE: '/lab' };
  let folder = '';
  let server: Awaited<ReturnType<typeof serveSite>>;

  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-'));
    const { ok, output } = await buildSite({ folder, env });
    expect(ok, output).toBe(true);
    // Said to whoever builds a site without a public address.
    expect(output).not.toContain(noAddressOnPaper);
    server = await serveSite({ port: 0, folder, base: '/lab/' });
  });
  test.afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('every link of every page leads into the folder, and the languages agree', () => {
    const site = readBuiltSite(folder);
    expect(`${site.origin}${site.base}`).toBe('https://docs.example.org/lab/');
    expect(site.pages.size).toBeGreaterThan(100);
    expect(linkFaults(site)).toEqual([]);
    const truth = { translations, languages: languageCodes, source: sourceLanguage };
    expect(languageFaults(site, truth)).toEqual([]);
  });

  for (const language of languageCodes)
    test(`paper has the address in letters and as a QR code, in its place, ${language}`, async ({
      page,
    }) => {
      await page.goto(`${server.address}${language}/help-desk/`);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      const address = (await page.locator('.printed-address p').innerText()).trim();
      // A page that is not translated is printed in English, with the address of that.
      expect(address).toMatch(/^https:\/\/docs\.example\.org\/lab\/[a-z]{2}\/help-desk\/$/);
      const code = page.locator('.printed-address img');
      const file = new URL((await code.getAttribute('src')) ?? '', server.address);
      const svg = await (await page.request.get(file.href)).text();
      expect(svg).toContain(qrPath(address).path);
      const qr = await code.boundingBox();
      for (const text of await page.locator('.handbook-text > :visible').all()) {
        const box = await text.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect().toJSON() as DOMRect;
        });
        const isBeside =
          qr && (box.right <= qr.x || box.left >= qr.x + qr.width || box.top >= qr.y + qr.height);
        expect(isBeside, await text.textContent().then(String)).toBe(true);
      }
    });

  test('the QR code is loaded by printing, and by nothing before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.address}id/guides/set-up-today/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/lab/qr/'))).toEqual([]);
    await page.pdf();
    await expect.poll(() => asked).toContain('/lab/qr/id/guides/set-up-today.svg');
  });

  test('a hand-out has the address, too', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(`${server.address}id/guides/set-up-today/`);
    await page.getByRole('button', { name: textOf('site.handout.print', 'id') }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.printed-address')).toBeVisible();
  });

  test('a language is kept within the folder, and read without a network', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.address}en/about/`);
    const footer = page.getByRole('contentinfo');
    await footer.getByRole('button', { name: textOf('site.offline.keep') }).click();
    await expect(footer.getByRole('button', { name: textOf('site.offline.remove') })).toBeVisible();
    const worker = await page.evaluate(async () => {
      const { scope, active } = await navigator.serviceWorker.ready;
      return { scope, script: active?.scriptURL };
    });
    expect(worker).toEqual({
      scope: server.address,
      script: `${server.address}service-worker.js`,
    });
    await context.setOffline(true);
    await page.goto(`${server.address}en/help-desk/`);
    await expect(page.locator('h1')).toBeVisible();
    await context.close();
  });

  test('nothing that scripts load or lead to is outside of the folder', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    const outside: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => {
      const { protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && !request.url().startsWith(server.address))
        outside.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    const leads = async () =>
      (
        await page
          .locator('a')
          .evaluateAll((links) =>
            links.flatMap((link) => ('href' in link ? [String(link.href)] : [])),
          )
      ).filter(
        (href) =>
          href.startsWith(new URL(server.address).origin) && !href.startsWith(server.address),
      );

    await startPractice(page, 'en/guides/create-app-password/');
    await page.locator('[data-language-menu] summary').click();
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(page).toHaveURL(new URL('id/guides/create-app-password/', server.address).href);
    expect(await leads()).toEqual([]);

    await page.goto('en/guides/add-app-password/?mode=own-device');
    await expect(page.getByRole('link', { name: textOf('coach.own.otherScreen') })).toHaveAttribute(
      'href',
      '/lab/en/check/',
    );
    expect(await leads()).toEqual([]);

    await page.goto('en/check/?row=P1');
    await expect(page.locator('[data-check-panel]')).toBeVisible();
    expect(await leads()).toEqual([]);

    await page.goto('en/about/');
    await painted(page);
    await page.keyboard.press('/');
    await page.locator('dialog[data-ready] input').fill('Thunderbird');
    await expect(page.locator('dialog a').first()).toHaveAttribute(
      'href',
      '/lab/en/programs/thunderbird/',
    );
    expect(await leads()).toEqual([]);

    // Whoever comes for the first time is taken to a language of theirs.
    await page.goto('./');
    await expect(page).toHaveURL(new URL('en/', server.address).href);

    expect(outside).toEqual([]);
    expect(failed).toEqual([]);

    await page.goto('id/no/such/page/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(page.locator('[data-not-found="en"]')).toBeHidden();
    await context.close();
  });
});
