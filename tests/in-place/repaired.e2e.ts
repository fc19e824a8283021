import { expect, test } from '../support/browser-test.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

/** A guide that is repaired while the development server tries which guides can be rendered. */

const guide = 'content/ja/guides/add-app-password.mdx';
const path = '/ja/guides/add-app-password/';

/** The server hears late of a saved guide, as on a machine that has much to do. */
const slow = `pagesReadAgain(),
{
  name: 'slow-machine',
  async hotUpdate({ file }) {
    if (file.endsWith('.mdx')) await new Promise((end) => setTimeout(end, 3000));
  },
},`;

let server: DevServer;
let whole = '';
test.beforeAll(async () => {
  server = await startDevServer((project) => {
    project.change('astro.config.mjs', 'pagesReadAgain(),', slow);
    whole = project.read(guide);
    project.change(guide, '<Steps>', '<sup>1</sup> text\n\n<Steps>');
  });
});
test.afterAll(async () => {
  await server.stop();
});

test(
  'a guide that was repaired a moment ago is shown, and is never said to be impossible to render',
  { tag: '@full' },
  async ({ page }) => {
    const { project, origin } = server;
    // Pages of this server are made when they are asked for.
    const wait = { timeout: 120_000 };
    const made = async () => (await page.request.get(`${origin}${path}`)).text();
    expect(await made()).toContain('data-begun=');
    // All guides are tried once more when this file has changed.
    const trying = 'src/components/guide/try-rendering.ts';
    project.write(guide, whole);
    project.write(trying, `${project.read(trying)}\nconsole.log('Read again.');\n`);
    const output = () => made().then(() => server.output());
    await expect.poll(output, { intervals: [20], ...wait }).toContain('Read again.');
    await made();
    await expect.poll(made, wait).not.toContain('data-begun=');
    expect(await made()).not.toMatch(/class="content"[^>]*lang="en"/);
    expect(server.output()).not.toMatch(/cannot be rendered|Expected component/);
  },
);
