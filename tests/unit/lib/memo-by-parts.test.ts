import { expect, test } from 'vitest';
import { MemoByParts } from '#src/lib/memo-by-parts.ts';

test('a value is made anew when any other part is another one, and only then', () => {
  const made: string[] = [];
  const kept = new MemoByParts<object, { said: string }>();
  const [owner, part] = [{}, {}];
  const get = (of: object, name: string, ...parts: unknown[]) =>
    kept.get(of, parts, () => {
      made.push(name);
      return { said: name };
    });
  const first = get(owner, 'first', part, 'a');
  expect(get(owner, 'again', part, 'a')).toBe(first);
  expect(get(owner, 'other text', part, 'b')).toEqual({ said: 'other text' });
  expect(get(owner, 'equal, not the same', {}, 'b')).toEqual({ said: 'equal, not the same' });
  expect(get(owner, 'fewer', part)).toEqual({ said: 'fewer' });
  expect(get(owner, 'one more, of nothing', part, undefined)).toEqual({ said: 'one more, of nothing' });
  expect(get({}, 'another owner', part)).toEqual({ said: 'another owner' });
  expect(made).toHaveLength(6);
});
