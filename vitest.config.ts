import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/conformance/**/*.test.ts',
      'tests/gates/**/*.test.ts',
    ],
    // Ends what hangs. Nothing is measured by it: the gates start whole tools on machines that may be busy.
    testTimeout: 120_000,
    exclude: ['tests/gates/fixtures/**'],
  },
});
