import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { IS_FULL, SEED } from './tests/support/sampling.ts';

/** Far beyond what any test takes: a slow machine must not make one fail. */
const testTimeout = 60_000;
const hookTimeout = 120_000;
/** Vitest takes one less than there are processors, which leaves one of two idle: these tests mostly wait. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** Files that take longest: they start programs and call git again and again. */
const LONG = [
  'tests/unit/publisher/killed-start.test.ts',
  'tests/unit/publisher/own-history.test.ts',
  'tests/unit/publisher/publish.test.ts',
  'tests/unit/publisher/saved-during-merge.test.ts',
  'tests/api/processes.test.ts',
  'tests/api/damaged-release.test.ts',
  'tests/api/kill.test.ts',
  'tests/api/backup.test.ts',
  'tests/api/start.test.ts',
  'tests/api/odd-clients.test.ts',
  'tests/api/lost-content.test.ts',
  'tests/api/held-git.test.ts',
];
/** A sampled run leaves out every second of them, by its seed. A file that is asked for by itself has no seed. */
const isSampled = !IS_FULL && process.env['SEED'] !== undefined;
const exclude = isSampled ? LONG.filter((_, place) => (place + SEED) % 2 === 0) : [];

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      // In one set of modules for many files, which takes half as long: none may change what others import.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude,
          isolate: false,
          testTimeout,
          hookTimeout,
        },
      },
      // The built program on 4,082 real records; left out where these are not on the machine.
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout, hookTimeout } },
      // These start real programs.
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], exclude, testTimeout, hookTimeout } },
    ],
  },
});
