import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheControl, headers } from '../../scripts/lib/headers.mjs';
import { hostNames, startHost, type Host } from './host.ts';

/** The configurations of `deploy/`, each in the server of its Debian package: the same answers as those of our own server. */
describe.each(hostNames)('%s', (name) => {
  describe.each(['/', '/lab/'])('with the site in %s', (base) => {
    let host: Host;
    beforeAll(async () => {
      host = await startHost(name, base);
    });
    afterAll(() => host.stop());

    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${host.address}${base.slice(0, -1)}${path}`, { redirect: 'manual', ...init });

    test.each([
      ['/', 200, 'text/html; charset=utf-8'],
      ['/en/', 200, 'text/html; charset=utf-8'],
      ['/_astro/page.B1b2c3d4.css', 200, 'text/css; charset=utf-8'],
      ['/_astro/page.B1b2c3d4.js', 200, /^(?:text|application)\/javascript; charset=utf-8$/],
      ['/strings/en.json', 200, /^application\/json/],
      ['/pictures/en.png', 200, 'image/png'],
      ['/icon.svg', 200, 'image/svg+xml'],
      ['/app.webmanifest', 200, /^application\/manifest\+json/],
      ['/sitemap-0.xml', 200, /^(?:text|application)\/xml/],
      ['/no/such/page/', 404, 'text/html; charset=utf-8'],
      ['/_astro/page.00000000.js', 404, 'text/html; charset=utf-8'],
      ['/strings/', 404, 'text/html; charset=utf-8'],
    ])('%s is answered with status, type, headers and time to keep', async (path, status, type) => {
      const response = await ask(path);
      expect(response.status).toBe(status);
      const given = Object.fromEntries(response.headers);
      expect(given).toMatchObject({ ...headers, 'cache-control': cacheControl(path, status) });
      expect(given['content-type']?.toLowerCase()).toMatch(type);
      if (status === 404) expect(await response.text()).toContain('Lost');
      else await response.arrayBuffer();
      expect(given['server'] ?? '').not.toMatch(/\d/);
    });

    test('a folder is sent on to its slash, query and all, on the same host', async () => {
      const { status, headers: given } = await ask('/en?mode=watch');
      expect([301, 308]).toContain(status);
      const location = new URL(given.get('location') ?? '', host.address);
      expect(location.href).toBe(`${host.address}${base}en/?mode=watch`);
    });

    test('what has not changed is not sent again', async () => {
      const first = await ask('/en/');
      await first.arrayBuffer();
      const tag = first.headers.get('etag') ?? '';
      const again = await ask('/en/', { headers: { 'if-none-match': tag } });
      expect(again.status).toBe(304);
    });

    test('nothing outside of the site is served', async () => {
      for (const path of ['/../Caddyfile', '/%2e%2e/%2e%2e/nginx.conf', '/..%2fsite.conf'])
        expect([400, 404], path).toContain((await ask(path)).status);
    });
  });
});
