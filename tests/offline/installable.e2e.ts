import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { isItsTurn, sampled } from '../support/size.ts';
import { textOf } from '../support/catalogue.ts';
import { PNG } from 'pngjs';

interface Manifest {
  readonly name: string;
  readonly lang: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; purpose: string }[];
}

for (const language of languageCodes)
  test(
    `Chromium finds no fault in the manifest, and could install the site, ${language}`,
    { tag: sampled(isItsTurn(1, language)) },
    async ({ page, context, request }) => {
      await page.goto(`/${language}/about/`);
      const devTools = await context.newCDPSession(page);
      const { url, errors, data } = await devTools.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest = JSON.parse(data ?? '') as Manifest;
      expect(manifest).toMatchObject({
        name: textOf('site.name', language),
        lang: language,
        start_url: `/${language}/`,
        display: 'standalone',
      });
      expect((await request.get(new URL(manifest.start_url, url).href)).ok()).toBe(true);
      expect(new URL(manifest.start_url, url).pathname.startsWith(manifest.scope)).toBe(true);
      for (const { src, sizes } of manifest.icons) {
        const icon = await request.get(new URL(src, url).href);
        expect(icon.headers()['content-type']).toBe('image/png');
        const { width, height } = PNG.sync.read(await icon.body());
        expect(`${String(width)}x${String(height)}`).toBe(sizes);
      }
      expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
        '192x192 any',
        '512x512 any',
        '512x512 maskable',
      ]);
      const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
      // A browser of tests is one without a profile, which may install nothing; there is no other reason.
      expect(
        installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      ).toEqual([]);
    },
  );
