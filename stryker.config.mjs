/**
 * `npm run mutation`: changes the rules in thousands of small ways and counts which of them no test notices. See
 * docs/decisions/0052-mutation.md.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['src/{tenant,simulation}/**/*.ts', '!src/**/*.test.ts'],
  coverageAnalysis: 'perTest',
  // tests/mutation/one-mutant.ts ends a run at its first failure, and keeps the worker.
  disableBail: true,
  ignoreStatic: true,
  // Only what changed since the last run is tried again.
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation/incremental.json',
  // Not below node_modules: what lies there is loaded once, and the coverage of all but the first file would be lost.
  tempDirName: 'reports/mutation-sandbox',
  concurrency: 1,
  timeoutMS: 3000,
  timeoutFactor: 1.25,
  allowConsoleColors: false,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
