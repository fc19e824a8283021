import { projectNode } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { expect, test } from '../support/browser-test.ts';
import { startDevServer, type DevServer } from './dev-server.ts';

/** A language that is begun while the development server runs. */

let server: DevServer;
test.beforeAll(async () => {
  server = await startDevServer();
});
test.afterAll(async () => {
  await server.stop();
});

const guide = 'guides/delete-app-password';

test(
  'a new language, its first guide and its translation are shown without a restart by hand',
  { tag: '@full' },
  async ({ page }) => {
    const { project, origin } = server;
    const page200 = async (path: string) => {
      // While the server starts anew, nobody answers.
      const answer = await page.request.get(`${origin}${path}`).catch(() => null);
      return answer?.ok() === true ? await answer.text() : '';
    };
    await page.goto(`${origin}/en/`);
    const l10n = ['scripts/l10n/main.ts', 'new', 'ms'];
    const begun = await run([projectNode, ...l10n], { cwd: project.folder });
    expect(begun.output).toContain('Malay (ms)');
    const wait = { timeout: 120_000 };
    await expect.poll(() => server.output(), wait).toContain('the server starts anew');
    await expect.poll(() => page200('/ms/'), wait).toContain('lang="ms"');

    project.write(`content/ms/${guide}.mdx`, project.read(`content/en/${guide}.mdx`));
    await expect.poll(() => page200(`/ms/${guide}/`), wait).toContain('data-begun-note');
    await expect.poll(() => server.output(), wait).toContain(`data from ms/${guide}.mdx`);
    const translated = project.read(`content/id/${guide}.mdx`).replaceAll('/id/', '/ms/');
    // Saved twice within a moment, and the second is the one that is shown.
    project.write(`content/ms/${guide}.mdx`, '');
    project.write(`content/ms/${guide}.mdx`, translated);
    const title = 'Menghapus kata sandi aplikasi milik perangkat yang hilang';
    await expect.poll(() => page200(`/ms/${guide}/`), wait).toContain(title);
    for (const path of ['/ms/', '/ms/translations/', `/ms/${guide}/`]) {
      await expect.poll(() => page200(path), wait).toContain('lang="ms"');
    }
    await expect.poll(() => page200(`/ms/${guide}/`), wait).not.toContain('data-begun-note');
    const whole = await page200(`/ms/${guide}/`);
    expect(whole).toContain('npm run l10n -- status ms --guide delete-app-password');
    // A practice that cannot be loaded here lacks no connection.
    expect(whole).toContain('data-load-failed="This could not be loaded, because the development');
    // A page that was open has the new language in its menu.
    await expect(page.locator('a[lang="ms"]').first()).toBeAttached(wait);
  },
);
