import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/gates/**/*.test.ts',
    ],
    exclude: ['tests/gates/fixtures/**'],
  },
});
