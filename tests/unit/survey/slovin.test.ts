import { expect, test } from 'vitest';
import { slovin } from '#src/survey/slovin.ts';

test.each([
  [1, 0.05, 1],
  [60, 0.05, 53],
  [240, 0.05, 150],
  [400, 0.05, 200],
  [10_000, 0.05, 385],
  [100, 0.1, 50],
  [1_000_000, 0.05, 400],
])('of %i people, with a margin of %d, %i answers are needed', (population, margin, size) => {
  expect(slovin(population, margin)).toEqual({ population, margin, size });
});

test.each([
  [0, 0.05],
  [-3, 0.05],
  [2.5, 0.05],
  [Number.NaN, 0.05],
  [100, 0],
  [100, 1],
  [100, Number.NaN],
])('%d people with a margin of %d are refused', (population, margin) => {
  expect(() => slovin(population, margin)).toThrow(RangeError);
});
