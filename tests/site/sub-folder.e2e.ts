import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../../scripts/lib/build.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { sourceLanguage, languageCodes } from '../../src/i18n/languages.ts';
import { translations } from '../../src/components/site/translations.ts';
import { readBuiltSite } from '../built/built-site.ts';
import { languageFaults } from '../built/languages.ts';
import { linkFaults } from '../built/links.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
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
