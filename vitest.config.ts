import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.ts';
import { leftOutLong } from './tests/support/long-files.ts';
import { QUICK_SITES } from './tests/support/site-options.ts';

/** Far beyond what any test takes: a slow machine must not make one fail. */
const testTimeout = 120_000;
const hookTimeout = 180_000;
/** Vitest takes one less than there are processors, which leaves one of two idle: these tests mostly wait. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers,
    sequence: { sequencer: LongFirst },
    projects: [
      // In one set of modules for many files, which takes half as long: none may change what others import.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: leftOutLong('unit'),
          globalSetup: 'tests/unit/global-setup.ts',
          isolate: false,
          testTimeout,
          hookTimeout,
        },
      },
      // The built program on 4,082 real records; left out where these are not on the machine.
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout, hookTimeout } },
      // These start real programs, and wait for them: for jobs that run each minute, too.
      {
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          exclude: leftOutLong('api'),
          env: QUICK_SITES,
          maxWorkers: maxWorkers + 1,
          sequence: { groupOrder: 1 },
          testTimeout,
          hookTimeout,
        },
      },
    ],
  },
});
