import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { playwrightCounts, readCounts, sum, vitestCounts } from '../../../scripts/lib/test-counts.mjs';
import { projectFolder, write } from './project-folder.ts';

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((it) => ({ status: it })) };
}

describe('vitestCounts', () => {
  test('counts each test, and those that were skipped as left out', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'skipped', 'todo'),
      file('failed', 'passed', 'failed'),
    ];
    expect(vitestCounts({ testResults })).toEqual({ passed: 3, failed: 1, leftOut: 2 });
  });

  test('counts a file that could not be loaded as one failure', () => {
    expect(vitestCounts({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, leftOut: 0 });
  });

  test('counts a file whose set-up failed as one failure', () => {
    const testResults = [file('failed', 'skipped', 'skipped')];
    expect(vitestCounts({ testResults })).toEqual({ passed: 0, failed: 1, leftOut: 2 });
  });
});

test('a browser test that passed only when repeated has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 3, leftOut: 3 });
});

describe('readCounts', () => {
  let root: string;
  beforeEach(() => (root = projectFolder({})));
  afterEach(() => rmSync(root, { recursive: true }));

  const passed = JSON.stringify({ testResults: [file('passed', 'passed')] });

  test('believes the report of a program that ended well', () => {
    expect(readCounts(write(root, 'report.json', passed), 0, vitestCounts)).toMatchObject({ failed: 0 });
  });

  test('adds a failure to the report of a program that ended badly', () => {
    const counts = readCounts(write(root, 'report.json', passed), 1, vitestCounts);
    expect(counts).toEqual({ passed: 1, failed: 1, leftOut: 0 });
  });

  test.each([
    ['is missing', undefined],
    ['was cut off', '{"testResults": ['],
  ])('counts one failure when the report %s', (_case, text) => {
    const path = text === undefined ? `${root}/none.json` : write(root, 'report.json', text);
    expect(readCounts(path, 0, vitestCounts)).toEqual({ passed: 0, failed: 1, leftOut: 0 });
  });
});

test('sum adds everything up', () => {
  const one = { passed: 1, failed: 2, leftOut: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, leftOut: 6 });
});
