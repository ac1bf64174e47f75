import { expect, it } from 'vitest';
import { atMostPerSecond } from '#src/lib/at-most-per-second.ts';

it('passes on so many events a second and drops the others', () => {
  const passed: number[] = [];
  let now = 5_000;
  const pass = atMostPerSecond<number>(
    2,
    (event) => passed.push(event),
    () => now,
  );
  for (const event of [1, 2, 3]) pass(event);
  now = 6_001;
  pass(4);
  expect(passed).toEqual([1, 2, 4]);
});
