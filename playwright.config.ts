import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/lib/browser.mjs';
import { isFull } from './tests/support/size.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  outputDir: 'reports/browser',
  snapshotPathTemplate: '{testDir}/screenshots/baselines/{arg}{ext}',
  // `npm test -- --full` runs these as well.
  ...(!isFull && { grepInvert: /@full/ }),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  failOnFlakyTests: true,
  // Both end what hangs. Nothing is measured by them: the cores may be busy with other work, such as the unit tests and checks
  // that run beside these tests, and then the longest of them took more than five minutes.
  timeout: 900_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['./tests/support/progress-reporter.ts'],
    ['json', { outputFile: 'reports/browser.json' }],
    ['./tests/support/matrix-reporter.ts'],
    ['./tests/support/sight-reporter.ts'],
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs`,
    // The server takes any free port and says which, so that two runs on one machine do not meet.
    wait: { stdout: /Serving http:\/\/localhost:(?<site_port>\d+)/ },
    // As above: it ends what hangs. Unit tests and checks start at the same moment.
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 1000 },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env['SITE_PORT'] ?? '0'}`,
    // A control that never comes ends a test here, and not after the quarter of an hour above.
    actionTimeout: 120_000,
    // Tracing every test takes as long again as the tests; ask for one with `--trace on`.
    screenshot: 'only-on-failure',
    // Each frame of a transition is drawn by the processor, and a press waits until nothing moves. Tests that follow a guide
    // as printed, and those of motion itself, have it.
    contextOptions: { reducedMotion: 'reduce' },
    // Each page begins on an empty one, which has no policy for its opener. The browser would start a second process for the
    // site's own, a tenth of the time of a test; `--full` has it as readers do.
    launchOptions: launchOptions(isFull ? {} : { withoutFeatures: ['CrossOriginOpenerPolicy'] }),
  },
});
