import { configDefaults, defineConfig } from 'vitest/config';
import { isFull } from './tests/support/size.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // A snapshot that is missing is a failure, and no reason to write one; `-u` writes.
    update: 'none',
    include: ['{src,tests}/**/*.test.{ts,tsx}'],
    exclude: [
      ...configDefaults.exclude,
      'tests/gates/fixtures/**',
      ...(isFull ? [] : ['**/*.full.test.ts']),
    ],
    // Files share a worker and what it has loaded: to load the modules anew for each file takes longer than the tests.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    // Ends what hangs. Nothing is measured by it: the machine may be busy with other work.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
