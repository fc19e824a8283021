import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { buildSite } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { countBrowserTests, countUnitTests, judge } from './lib/count.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { root, tool } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const unitReport = path.join(root, 'reports/unit.json');
const browserReport = path.join(root, 'reports/browser.json');

/**
 * Everything, however long it takes: ten thousand walks, and every language, screen and look of every guide. Without it, each
 * kind of proof is made on part of them.
 */
const isFull = process.argv.includes('--full');
const size = { TEST_SIZE: isFull ? 'full' : 'quick' };

await main(async () => {
  const started = performance.now();
  await installMissing();
  const chromePath = await findBrowser();

  heading('Checks');
  const checks = await runChecks();

  heading('Unit tests');
  const unit = await runTests(
    'Unit tests',
    tool('vitest', [
      'run',
      '--allowOnly=false',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ]),
    unitReport,
    countUnitTests,
    size,
  );

  heading('Build');
  const build = await buildSite();
  console.log(build.ok ? `ok     ${build.seconds.toFixed(1)} s` : `FAILED\n${build.output}`);

  heading('Browser tests');
  const browser = build.ok
    ? await runTests(
        'Browser tests',
        tool('@playwright/test', ['test', '--forbid-only'], 'playwright'),
        browserReport,
        countBrowserTests,
        { CHROME_PATH: chromePath, ...size },
      )
    : {
        passed: 0,
        failed: 1,
        skipped: 0,
        remarks: ['Browser tests: not run, since the build failed.'],
      };

  const passed = checks.passed + unit.passed + Number(build.ok) + browser.passed;
  const failed = checks.failed + unit.failed + Number(!build.ok) + browser.failed;
  const skipped = unit.skipped + browser.skipped;
  heading(`All together, ${Math.round((performance.now() - started) / 1000)} s`);
  for (const remark of [...unit.remarks, ...browser.remarks]) console.log(remark);
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
});

/** @param {string} text */
function heading(text) {
  console.log(`\n=== ${text} ===`);
}

/**
 * @param {string} title
 * @param {string[]} command
 * @param {string} report file that the runner writes
 * @param {(report: object) => import('./lib/count.mjs').Count} count
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runTests(title, command, report, count, env = {}) {
  // The report of an earlier run must not speak for this one.
  rmSync(report, { force: true });
  const { ok } = await run(command, { live: true, env });
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : null;
  return judge(title, ok, counted);
}
