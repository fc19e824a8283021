import { expect, test } from '../support/browser-test.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

/** A file that is saved while the development server makes pages. */

/** The texts are read, and used a moment later, as on a machine that has much to do. */
const slow = `pagesReadAgain(),
{
  name: 'slow-machine',
  async transform(_code, id) {
    if (id === '\\0astro:data-layer-content') await new Promise((end) => setTimeout(end, 1500));
  },
},`;

let server: DevServer;
test.beforeAll(async () => {
  server = await startDevServer((project) => {
    project.change('astro.config.mjs', 'pagesReadAgain(),', slow);
  });
});
test.afterAll(async () => {
  await server.stop();
});

const file = 'content/id/guides/delete-app-password.mdx';
const path = '/id/guides/delete-app-password/';

test(
  'a page that was made during a save does not keep the old texts, for itself or for those after it',
  { tag: '@full' },
  async ({ page }) => {
    const { project, origin } = server;
    const made = async () => (await page.request.get(`${origin}${path}`)).text();
    const wait = { timeout: 120_000 };
    await page.goto(`${origin}${path}`);
    const text = project.read(file);
    const save = async (title: string) => {
      project.write(file, text.replace(/^title:.*$/m, `title: ${title}`));
      await expect.poll(() => project.read('.astro/data-store.json'), wait).toContain(title);
    };
    for (const title of ['Satu', 'Dua', 'Tiga']) {
      await save(`${title} lama`);
      // Not awaited: it has begun to read when the second save comes. The open page does the same by itself.
      const half = made();
      await save(`${title} baru`);
      await half;
      await expect(page.locator('h1')).toHaveText(`${title} baru`, wait);
      await expect.poll(made, wait).toContain(`<h1>${title} baru</h1>`);
    }
  },
);
