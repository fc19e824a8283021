import { findBrowser } from './lib/browser.mjs';
import { buildSite } from './lib/build.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { tool } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/**
 * `npm run sight`: looks before every action of every guide, and of one in Indonesian, at twelve sizes and zooms and in four modes, whether card,
 * control and label are in sight, and prints the matrix. See docs/decisions/0084-what-the-next-action-needs-is-in-sight.md.
 */
await main(async () => {
  await installMissing();
  const CHROME_PATH = await findBrowser();
  const build = await buildSite();
  if (!build.ok) throw new Error(build.output);
  const { ok } = await run(tool('@playwright/test', ['test', 'in-sight.e2e'], 'playwright'), {
    live: true,
    env: { CHROME_PATH, TEST_SIZE: 'full', SIGHT: 'all', PRINT_SIGHT: 'yes' },
  });
  return ok;
});
