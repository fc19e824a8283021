import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve.mjs';
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
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
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
