import type { Browser } from 'puppeteer-core';
import { loadFlow } from '../../src/flows/load-flow.ts';
import { expect, test } from '../support/browser-test.ts';
import { FirefoxReader, launchFirefox } from './firefox-reader.ts';

/**
 * Everything else is tried in Chromium. Here a second engine goes the way of most readers, on a computer and on a phone, with
 * the key derivation that readers have.
 */
test.describe('Firefox', { tag: '@full' }, () => {
  let firefox: Browser;
  test.beforeAll(async () => {
    firefox = await launchFirefox();
  });
  test.afterAll(() => firefox.close());

  const sizes = { computer: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

  async function visit(address: string, size: keyof typeof sizes): Promise<FirefoxReader> {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(sizes[size]);
    const reader = new FirefoxReader(page, 'id');
    await page.goto(address);
    return reader;
  }

  for (const size of ['computer', 'phone'] as const) {
    test(`the main guide from Start to its end, ${size}`, async ({ baseURL }) => {
      const flow = await loadFlow('create-app-password');
      if (!flow) throw new Error('The main guide has no flow.');
      const reader = await visit(`${baseURL ?? ''}/id/guides/create-app-password/`, size);
      await (await reader.find(reader.page, 'button', reader.text('guide.start'))).click();
      await reader.until('[data-state-hash]');
      for (const step of flow.steps) {
        for (const action of step.actions) await reader.perform(action);
        await reader.page.waitForSelector(`[data-step-id="${step.id}"][data-step-state="done"]`);
      }
      const coach = await reader.find(reader.page, 'region', reader.text('window.coach'));
      expect(await coach.evaluate((element) => element.textContent)).toContain(
        reader.text('coach.finished'),
      );
      expect(reader.complaints).toEqual([]);
    });
  }

  test('the search finds a message and opens its page', async ({ baseURL }) => {
    const reader = await visit(`${baseURL ?? ''}/id/guides/delete-app-password/`, 'phone');
    const { page } = reader;
    await (await reader.find(page, 'link', reader.text('site.search.open'))).click();
    const dialog = await reader.find(page, 'dialog', reader.text('site.search.label'));
    const field = await reader.find(dialog, 'searchbox', reader.text('site.search.label'));
    await reader.fill(field, '535 5.7.139 SmtpClientAuthentication is disabled for the Tenant');
    const result = await reader.until('dialog li a');
    expect(await result.evaluate((element) => element.textContent)).toContain(
      reader.text('site.search.answer'),
    );
    await Promise.all([page.waitForNavigation(), result.click()]);
    expect(new URL(page.url()).pathname).toBe('/id/problems/smtp-client-authentication-disabled/');
    const heading = await reader.until('h1');
    expect(await heading.evaluate((element) => element.textContent.trim())).toBe(
      reader.text('diagnosis.symptom.P7.title'),
    );
    expect(reader.complaints).toEqual([]);
  });
});
