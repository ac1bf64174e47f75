import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueToken, readToken } from '#src/survey/form-token.ts';
import { keys, now } from './fixture.ts';

const form = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const version = fc.integer({ min: 1, max: 65_535 });
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

test('a token says what it was issued for, however long ago', () => {
  fc.assert(
    fc.property(form, version, moment, (form, version, issued) => {
      const text = issueToken(keys, { form, version, now: issued });
      expect(text).toMatch(/^[a-z2-7]+$/);
      const issuedAt = new Date(Math.floor(issued.getTime() / 1000) * 1000);
      expect(readToken(keys, text)).toMatchObject({ form, version, issuedAt });
    }),
  );
});

test('no two tokens have the same nonce', () => {
  const nonces = Array.from({ length: 1000 }, () => {
    const token = readToken(keys, issueToken(keys, { form: 'a', version: 1, now }));
    return token?.nonce.toString('hex');
  });
  expect(new Set(nonces).size).toBe(1000);
  expect(nonces[0]).toHaveLength(32);
});

test('one changed, missing or added sign makes a token unreadable', () => {
  const text = issueToken(keys, { form: 'hai-long', version: 1, now });
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === 'a' ? 'b' : 'a';
    expect(readToken(keys, text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
    expect(readToken(keys, text.slice(0, at) + text.slice(at + 1))).toBeNull();
  }
  expect(readToken(keys, `${text}a`)).toBeNull();
  expect(readToken(keys, text.toUpperCase())).toBeNull();
});

test('a token signed with another key is unreadable', () => {
  const text = issueToken({ ...keys, token: randomBytes(32) }, { form: 'a', version: 1, now });
  expect(readToken(keys, text)).toBeNull();
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z2-7]{0,250}$/)), (text) => {
      expect(readToken(keys, text)).toBeNull();
    }),
  );
});
