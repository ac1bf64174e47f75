import { expect, test } from 'vitest';
import { conflictLine } from '#src/content/conflict-marks.ts';

test('the line is told at which git left two texts side by side', () => {
  expect(conflictLine('a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> kia\n')).toBe(2);
  expect(conflictLine('<<<<<<< dở\n<<<<<<< HEAD\nb\n=======\n>>>>>>> kia')).toBe(2);
});

test('lines that only look like it are text', () => {
  expect(conflictLine('Đề mục\n=======\n\n> trích\n>>>>>>> sâu\n')).toBeNull();
  expect(conflictLine('<<<<<<< một\n>>>>>>> ngược\n=======\n')).toBeNull();
});

test('a text full of them is read in one go', () => {
  expect(conflictLine('<<<<<<< x\n'.repeat(20_000) + '=======\n'.repeat(20_000))).toBeNull();
});
