import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacSha256 } from '#src/lib/hmac.ts';
import { memoBy } from '#src/lib/memo-by.ts';

test('a value is worked out once for each object, also when it is undefined', () => {
  const asked: object[] = [];
  const sizeOf = memoBy((list: number[]) => {
    asked.push(list);
    return list.length === 0 ? undefined : list.length;
  });
  const [one, same, none] = [[1], [1], []];
  expect([one, one, same, none, none].map(sizeOf)).toEqual([1, 1, 1, undefined, undefined]);
  expect(asked).toEqual([one, same, none]);
});

test('the keyed hash is HMAC with SHA-256, whatever key came before', () => {
  for (const key of [randomBytes(32), randomBytes(32), Buffer.alloc(0)]) {
    const expected = createHmac('sha256', key).update('đ').digest('hex');
    for (let time = 0; time < 2; time += 1) expect(hmacSha256(key).update('đ').digest('hex')).toBe(expected);
  }
});
