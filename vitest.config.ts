import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          // Each starts real programs, and this machine may be slow.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
