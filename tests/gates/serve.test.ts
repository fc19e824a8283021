import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve.mjs';
import { headers } from '../../scripts/lib/headers.mjs';
import { fixture } from './tools.ts';

const folder = fixture('site');
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite({ port: 0, folder });
});
afterAll(() => site.close());

const get = (path: string) => fetch(new URL(path, site.address), { redirect: 'manual' });

test('a page comes with the headers that keep it out of frames', async () => {
  const response = await get('/en/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('English');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...headers,
    'cache-control': 'no-cache',
  });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('what does not exist is answered with the page for it', async () => {
  const response = await get('/no/such/page/');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Lost');
});

test('a folder is sent on to its slash, query and all, and never off the site', async () => {
  const response = await get('/en?mode=watch');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/en/?mode=watch');
  expect(await statusOf('//en')).toMatchObject({ status: 308, location: '/en/' });
});

test.each([
  '/%',
  '/%00',
  '//',
  '/../package.json',
  '/%2e%2e/%2e%2e/package.json',
  'http://x.example/',
])('the request %j neither breaks the server nor leaves the folder', async (path) => {
  const { status } = await statusOf(path);
  expect([200, 400, 404]).toContain(status);
  if (status === 200) expect(path).toBe('//');
  expect((await get('/')).status).toBe(200);
});

test('both addresses of localhost answer', async () => {
  expect((await fetch(`http://127.0.0.1:${site.port}/`)).status).toBe(200);
});

test.each(['127.0.0.1', '::1'])(
  'a port that is busy on %s is told, and the next one taken',
  async (host) => {
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen({ port: 0, host }, resolve));
    const { port } = stranger.address() as AddressInfo;
    const told: number[][] = [];
    const moved = await serveSite({ port, folder, onBusy: (...ports) => told.push(ports) });
    expect(told[0]).toEqual([port, port + 1]);
    expect(moved.port).toBeGreaterThan(port);
    await moved.close();
    await new Promise((resolve) => stranger.close(resolve));
  },
);

test('a site that is not built is an error that says how to fix it', async () => {
  await expect(serveSite({ port: 0, folder: fixture('not-built') })).rejects.toThrow(
    'npm run build',
  );
});

test('a site in a folder is served below it and nowhere else', async () => {
  const lab = await serveSite({ port: 0, folder, base: '/lab/' });
  const ask = (path: string) => fetch(new URL(path, lab.address).href, { redirect: 'manual' });
  expect(new URL(lab.address).pathname).toBe('/lab/');
  expect((await ask('/lab/en/')).status).toBe(200);
  expect((await ask('/lab/en')).headers.get('location')).toBe('/lab/en/');
  expect((await ask('/lab')).headers.get('location')).toBe('/lab/');
  for (const path of ['/en/', '/', '/laboratory/', '/lab/no/'])
    expect((await ask(path)).status, path).toBe(404);
  await lab.close();
});

test('a site that was built for another folder is an error that says how to fix it', async () => {
  const built = mkdtempSync(path.join(tmpdir(), 'app-password-lab-'));
  writeFileSync(path.join(built, 'index.html'), '<link rel="icon" href="/lab/icon.svg">');
  await expect(serveSite({ port: 0, folder: built, base: '/' })).rejects.toThrow(
    'was built for SITE_BASE=/lab/, and SITE_BASE is / now. Run npm run build again',
  );
  await (await serveSite({ port: 0, folder: built, base: '/lab/' })).close();
  rmSync(built, { recursive: true });
});

/** `fetch` would tidy the path up before it is sent. */
function statusOf(
  path: string,
): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: site.port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}
