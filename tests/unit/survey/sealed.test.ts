import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from '#src/survey/sealed.ts';
import { keys, now } from './fixture.ts';

const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('what was sealed comes back within its time, as an address can carry it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.integer({ min: 0, max: 900 }),
      (text, age) => {
        const sealed = seal(keys, 'thanks', { text }, now);
        expect(sealed).toMatch(/^[a-z2-7]+$/);
        expect(unseal(keys, 'thanks', sealed, after(age))).toEqual({ text });
      },
    ),
  );
});

test('it opens for fifteen minutes and not a second longer, nor from the far future', () => {
  const sealed = seal(keys, 'thanks', 'receipt', now);
  expect(unseal(keys, 'thanks', sealed, after(900))).toBe('receipt');
  expect(unseal(keys, 'thanks', sealed, after(901))).toBeNull();
  expect(unseal(keys, 'thanks', sealed, after(-901))).toBeNull();
  expect(unseal(keys, 'thanks', sealed, after(901), 1000)).toBe('receipt');
});

test('a value sealed for one purpose does not open for another, nor with another key', () => {
  const sealed = seal(keys, 'thanks', 'receipt', now);
  expect(unseal(keys, 'rating', sealed, now)).toBeNull();
  expect(unseal({ ...keys, seal: randomBytes(32) }, 'thanks', sealed, now)).toBeNull();
});

test('sealing twice gives two texts, and neither shows what is inside', () => {
  const texts = [seal(keys, 'thanks', 'receipt', now), seal(keys, 'thanks', 'receipt', now)];
  expect(new Set(texts).size).toBe(2);
  expect(texts.join()).not.toContain('receipt');
});

test('one changed or missing sign anywhere closes it', () => {
  const sealed = seal(keys, 'thanks', 'receipt', now);
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'a' ? 'b' : 'a';
    expect(unseal(keys, 'thanks', sealed.slice(0, at) + other + sealed.slice(at + 1), now)).toBeNull();
    expect(unseal(keys, 'thanks', sealed.slice(0, at) + sealed.slice(at + 1), now)).toBeNull();
  }
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z2-7]{0,250}$/)), (text) => {
      expect(unseal(keys, 'thanks', text, now)).toBeNull();
    }),
  );
});
