import { describe, expect, test } from 'vitest';
import { canonicalPath, parseTarget } from '#src/server/paths.ts';

describe('parseTarget', () => {
  test.each([
    ['/thu-tuc?kenh=online', { path: '/thu-tuc', query: '?kenh=online' }],
    ['/?', { path: '/', query: '?' }],
    ['/a#b', { path: '/a', query: '' }],
  ])('splits %s', (target, expected) => {
    expect(parseTarget(target)).toEqual(expected);
  });

  test('takes a search of any length', () => {
    const query = `?q=${'%E1%BB%99'.repeat(1_000)}`;
    expect(parseTarget(`/tim-kiem${query}`)).toEqual({ path: '/tim-kiem', query });
  });

  test.each([
    ['another host in a redirect', '//evil.example/x'],
    ['a backslash, which browsers read as a slash', '/\\evil.example'],
    ['an absolute address', 'http://evil.example/'],
    ['the asterisk form', '*'],
    ['an endless address', `/${'a'.repeat(5_000)}`],
    ['none', undefined],
  ])('refuses %s', (_, target) => {
    expect(parseTarget(target)).toBeNull();
  });
});

test.each([
  ['/', '/'],
  ['/Thu-Tuc/', '/thu-tuc'],
  ['/tt/3.000604///', '/tt/3.000604'],
])('the canonical spelling of %s is %s', (path, expected) => {
  expect(canonicalPath(path)).toBe(expected);
});
