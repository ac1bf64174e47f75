import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { step } from '#src/lib/progress.mjs';

let lines: string[];
const print = (line: string) => void lines.push(line);

beforeEach(() => {
  lines = [];
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function takes(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('result'), milliseconds));
}

test('says nothing about a step of less than a second', async () => {
  const work = step('Installing', () => takes(900), { print });
  await vi.advanceTimersByTimeAsync(900);
  expect(await work).toBe('result');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toEqual([]);
});

test('says that a longer step runs, that it still does, and how long it took', async () => {
  const work = step('Installing', () => takes(20_000), { print });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lines).toEqual(['Installing …']);
  await vi.advanceTimersByTimeAsync(19_000);
  await work;
  expect(lines).toEqual(['Installing …', 'Installing … 15 s', 'Installing: done in 20 s.']);
});

test('does not call a step done that failed', async () => {
  const work = step('Installing', () => takes(2_000).then(() => Promise.reject(new Error('no'))), { print });
  const outcome = expect(work).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(2_000);
  await outcome;
  expect(lines).toEqual(['Installing …']);
});
