import { expect, test } from 'vitest';
import { runChecks } from '../../../scripts/lib/run-checks.mjs';
import { StopError } from '../../../scripts/lib/stop-error.mjs';

const SURROUNDINGS = { node: 'node', root: '/', env: {} };

test('goes on after a failure and after a check that cannot run, and names them and what was not run', async () => {
  const lines: string[] = [];
  const checks = [
    { name: 'types', run: async () => ({ passed: 0, failed: 1, leftOut: 0 }) },
    { name: 'build', run: () => Promise.reject(new StopError('no disk space')) },
    { name: 'unit tests', run: async () => ({ passed: 7, failed: 0, leftOut: 2 }) },
  ];
  const counts = await runChecks(checks, SURROUNDINGS, (line) => lines.push(line));
  expect(counts).toEqual({ passed: 7, failed: 2, leftOut: 2 });
  expect(lines).toContain('no disk space');
  expect(lines.slice(-3)).toEqual(['Failed: types (1)', 'Failed: build (1)', 'Not run: unit tests (2)']);
});

test('those of an inner list run at once, and what each prints stays together', async () => {
  const lines: string[] = [];
  const slow = Promise.withResolvers<void>();
  const counts = { passed: 1, failed: 0, leftOut: 0 };
  const checks = [
    [
      {
        name: 'types',
        async run(_: unknown, print: (line: string) => void) {
          print('first words');
          await slow.promise;
          print('last words');
          return counts;
        },
      },
      {
        name: 'lint',
        async run(_: unknown, print: (line: string) => void) {
          print('nothing to mend');
          slow.resolve();
          return counts;
        },
      },
    ],
  ];
  expect(await runChecks(checks, SURROUNDINGS, (line) => lines.push(line))).toMatchObject({ passed: 2 });
  expect(lines.filter((line) => line !== '').map((line) => line.trim())).toEqual([
    'At once: types, lint …',
    '— lint',
    'nothing to mend',
    'lint: 0 s',
    '— types',
    'first words',
    'last words',
    'types: 0 s',
  ]);
});
