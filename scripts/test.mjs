import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { buildSite } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { countBrowserTests, countUnitTests, judge } from './lib/count.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { root, tool } from './lib/project.mjs';
import { failuresForPeople, part } from './lib/report.mjs';
import { run } from './lib/run.mjs';

const unitReport = path.join(root, 'reports/unit.json');
const browserReport = path.join(root, 'reports/browser.json');

/**
 * Everything, however long it takes: see docs/decisions/0060-npm-test-in-five-minutes.md. Without it, each kind of proof is
 * made on part of them.
 */
const isFull = process.argv.includes('--full');
const size = { TEST_SIZE: isFull ? 'full' : 'quick' };

await main(async () => {
  const started = performance.now();
  await installMissing();
  const chromePath = await findBrowser();

  /** @type {string[]} */
  let warnings = [];
  const build = await part('Build', async () => {
    const { ok, output } = await buildSite();
    const failures = ok ? [] : [{ title: 'Build', message: output }];
    return { passed: Number(ok), failed: Number(!ok), skipped: 0, failures };
  });
  // Browser tests take longest and leave a core idle at times: what needs no browser is done then, and gives way to them.
  const [browser, ...others] = await Promise.all([
    part('Browser tests', async (progress) => {
      if (build.failed > 0) return judge('Browser tests', false, null, 'The build failed.');
      return runTests(
        'Browser tests',
        tool('@playwright/test', ['test', '--forbid-only'], 'playwright'),
        {
          report: browserReport,
          count: countBrowserTests,
          env: { CHROME_PATH: chromePath, ...size },
          onOutput: progress,
        },
      );
    }),
    part('Checks', async () => {
      const checks = await runChecks(undefined, { isPatient: true });
      warnings = checks.warnings;
      return checks;
    }),
    part('Unit tests', () =>
      runTests(
        'Unit tests',
        tool('vitest', [
          'run',
          '--allowOnly=false',
          '--reporter=json',
          `--outputFile.json=${unitReport}`,
        ]),
        { report: unitReport, count: countUnitTests, env: size, isPatient: true },
      ),
    ),
  ]);
  const parts = [...others, build, browser];

  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ what) =>
    parts.reduce((total, one) => total + one[what], 0);
  for (const warning of warnings) console.log(`\n${warning}`);
  const failures = parts.flatMap((one) => one.failures);
  if (failures.length > 0) console.log(failuresForPeople(failures));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `\nAll together, ${seconds} s${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
  );
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
});

/**
 * @param {string} title
 * @param {string[]} command
 * @param {object} options
 * @param {string} options.report file that the runner writes
 * @param {(report: object) => import('./lib/count.mjs').Count} options.count
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(text: string) => void} [options.onOutput]
 * @param {boolean} [options.isPatient] gives way to other commands
 */
async function runTests(title, command, { report, count, env, onOutput, isPatient = false }) {
  // The report of an earlier run must not speak for this one.
  rmSync(report, { force: true });
  const { ok, output } = await run(command, { env, isPatient, ...(onOutput && { onOutput }) });
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : null;
  return judge(title, ok, counted, output);
}
