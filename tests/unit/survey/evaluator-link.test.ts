import { expect, test } from 'vitest';
import { linkHashOf, newLinkToken, normaliseLinkToken } from '#src/survey/evaluator-link.ts';

test('a link carries 130 random bits in signs that survive print, in capitals too', () => {
  const tokens = new Set(Array.from({ length: 100 }, newLinkToken));
  expect(tokens.size).toBe(100);
  for (const token of tokens) {
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(normaliseLinkToken(token.toUpperCase())).toBe(token);
  }
});

test.each(['', 'abc', 'a'.repeat(25), 'a'.repeat(27), '0'.repeat(26), `${'a'.repeat(25)}-`])(
  '“%s” is no link',
  (text) => {
    expect(normaliseLinkToken(text)).toBeNull();
  },
);

test('only a hash is kept of it, which says nothing of the link', () => {
  const token = newLinkToken();
  expect(linkHashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(linkHashOf(token)).not.toContain(token);
  expect(linkHashOf(token)).not.toBe(linkHashOf(newLinkToken()));
});
