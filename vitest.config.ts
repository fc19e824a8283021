import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/gates/fixtures/**'],
    // Ends what hangs. Nothing is measured by it: the gates start whole tools on machines that may be busy.
    testTimeout: 120_000,
  },
});
