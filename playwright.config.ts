import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/lib/browser.mjs';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  outputDir: 'reports/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  failOnFlakyTests: true,
  reporter: [
    ['list'],
    ['json', { outputFile: 'reports/browser.json' }],
    ['./tests/guides/matrix-reporter.ts'],
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs`,
    // The server takes any free port and says which, so that two runs on one machine do not meet.
    wait: { stdout: /Serving http:\/\/localhost:(?<site_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 1000 },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env['SITE_PORT'] ?? '0'}`,
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
});
