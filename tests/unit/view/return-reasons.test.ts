import { expect, test } from 'vitest';
import { reasonsWithSource } from '#src/view/return-reasons.ts';

const reason = (text: string, source: string) => ({ text, source });

test('neighbours with one source name it once, after the last of them', () => {
  const reasons = [reason('a', 'X'), reason('b', 'X'), reason('c', 'Y'), reason('d', 'X')];
  expect(reasonsWithSource(reasons)).toEqual([
    { text: 'a', source: null },
    { text: 'b', source: 'X' },
    { text: 'c', source: 'Y' },
    { text: 'd', source: 'X' },
  ]);
});
