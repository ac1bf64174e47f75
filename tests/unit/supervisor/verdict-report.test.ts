import { expect, test } from 'vitest';
import type { Verdict } from '#src/supervisor/publisher-child.ts';
import { VerdictReport } from '#src/supervisor/verdict-report.ts';

const published: Verdict = { type: 'published', manifestId: 'x', validUntil: null };
const refused = (...errors: string[]): Verdict => ({ type: 'refused', errors });
const failed = (...errors: string[]): Verdict => ({ type: 'failed', errors });

test('a release without faults before it is no news', () => {
  expect(new VerdictReport().linesOn(published)).toEqual([]);
});

test('the same faults are told once, others again, and in one line that they are mended', () => {
  const report = new VerdictReport();
  const head = 'The content has faults; the site goes on serving the release before:';
  expect(report.linesOn(refused('a', 'b'))).toEqual([head, 'a', 'b']);
  expect(report.linesOn(refused('a', 'b'))).toEqual([]);
  expect(report.linesOn(refused('b'))).toEqual([head, 'b']);
  expect(report.linesOn(published)).toEqual(['What was wrong is mended; the new release is live.']);
  expect(report.linesOn(published)).toEqual([]);
  expect(report.linesOn(refused('b'))).toEqual([head, 'b']);
});

test('a fault of the machine is not told as one of the content', () => {
  const report = new VerdictReport();
  expect(report.linesOn(failed('The disk is full.'))).toEqual([
    'No new release can be made; the site goes on serving the one before:',
    'The disk is full.',
  ]);
  expect(report.linesOn(refused('a'))[0]).toBe(
    'The content has faults; the site goes on serving the release before:',
  );
});
