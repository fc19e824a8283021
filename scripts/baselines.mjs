import { findBrowser } from './lib/browser.mjs';
import { buildSite } from './lib/build.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { tool } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/**
 * `npm run baselines`: takes the pictures of tests/screenshots as they are now for right; look at what git shows before it
 * is committed. With `--look`, all six sets go to reports/screenshots, and nothing is compared or kept.
 */
await main(async () => {
  await installMissing();
  const CHROME_PATH = await findBrowser();
  const build = await buildSite();
  if (!build.ok) throw new Error(build.output);
  const isLook = process.argv.includes('--look');
  const { ok } = await run(
    tool(
      '@playwright/test',
      [
        'test',
        'screenshots.e2e',
        '--reporter=list',
        ...(isLook ? [] : ['--update-snapshots=changed']),
      ],
      'playwright',
    ),
    { live: true, env: { CHROME_PATH, TEST_SIZE: 'full', ...(isLook && { BASELINES: 'look' }) } },
  );
  return ok;
});
