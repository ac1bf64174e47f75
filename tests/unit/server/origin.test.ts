import { describe, expect, test } from 'vitest';
import { createOriginCheck } from '#src/server/origin.ts';

describe('the origin check of a public site', () => {
  const isOwn = createOriginCheck('https://songoaivu.example.vn');

  test.each([
    ['its own origin', { origin: 'https://songoaivu.example.vn' }, true],
    ['another origin', { origin: 'https://evil.example' }, false],
    ['the same host over plain HTTP', { origin: 'http://songoaivu.example.vn' }, false],
    ['a host that only begins the same', { origin: 'https://songoaivu.example.vn.evil.example' }, false],
    ['an opaque origin', { origin: 'null' }, false],
    [
      'an opaque origin with a matching referer',
      { origin: 'null', referer: 'https://songoaivu.example.vn/' },
      false,
    ],
    ['no origin, same-origin by fetch metadata', { 'sec-fetch-site': 'same-origin' }, true],
    [
      'no origin, cross-site by fetch metadata',
      { 'sec-fetch-site': 'cross-site', referer: 'https://songoaivu.example.vn/' },
      false,
    ],
    ['no origin, own referer', { referer: 'https://songoaivu.example.vn/khao-sat/hai-long' }, true],
    ['no origin, broken referer', { referer: 'not a url' }, false],
    ['nothing at all', {}, false],
  ])('%s', (_, headers, expected) => {
    expect(isOwn(headers)).toBe(expected);
  });
});

test('the three names of this machine are one origin, another port is not', () => {
  const isOwn = createOriginCheck('http://localhost:4321');
  expect(isOwn({ origin: 'http://127.0.0.1:4321' })).toBe(true);
  expect(isOwn({ origin: 'http://[::1]:4321' })).toBe(true);
  expect(isOwn({ origin: 'http://localhost:4322' })).toBe(false);
});
