import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseReceipt, publishedHashOf, receiptOf, recordIdOf } from '#src/survey/receipt.ts';
import { keys } from './fixture.ts';

const nonce = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('a receipt is 20 letters and digits in groups of four, none of them I, L, O or U', () => {
  fc.assert(
    fc.property(nonce, (nonce) => {
      expect(receiptOf(keys, nonce)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('the same nonce gives the same receipt, only with the same key', () => {
  const nonce = randomBytes(16);
  expect(receiptOf(keys, nonce)).toBe(receiptOf(keys, nonce));
  expect(receiptOf({ ...keys, receipt: randomBytes(32) }, nonce)).not.toBe(receiptOf(keys, nonce));
  expect(receiptOf(keys, randomBytes(16))).not.toBe(receiptOf(keys, nonce));
});

test('record id and published hash say nothing about each other or the receipt', () => {
  const seen = new Set<string>();
  const count = 500;
  for (let n = 0; n < count; n++) {
    const receipt = receiptOf(keys, randomBytes(16));
    const id = recordIdOf(receipt);
    const hash = publishedHashOf(receipt);
    expect(id).toMatch(/^[a-z2-7]{26}$/);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const bare = createHash('sha256').update(receipt.replaceAll(' ', '')).digest('hex');
    for (const value of [receipt, id, hash, bare]) seen.add(value);
  }
  expect(seen.size).toBe(4 * count);
});

test('the published hash is what the documented command computes', () => {
  const receipt = 'K7Q4 M2XD 0000 1111 ZZZZ';
  const expected = createHash('sha256').update('published-receipt-v1:K7Q4M2XD00001111ZZZZ').digest('hex');
  expect(publishedHashOf(receipt)).toBe(expected);
});

test('a receipt is known as people type it', () => {
  const receipt = 'K7Q4 M2XD 0A1B 1111 ZZZZ';
  const typed = [
    'k7q4m2xdoaib1l1izzzz',
    ' K7Q4-M2XD-OA1B-1111-ZZZZ ',
    'k7q4 m2xd\t0a1b\u00a01111\nzzzz',
    'K7Q4.M2XD–0A1B.1111—ZZZZ',
  ];
  for (const text of typed) expect(normaliseReceipt(text)).toBe(receipt);
  expect(recordIdOf(typed[0] ?? '')).toBe(recordIdOf(receipt));
  expect(publishedHashOf(typed[1] ?? '')).toBe(publishedHashOf(receipt));
});

test.each(['', 'K7Q4', 'K7Q4 M2XD 0A1B 1111 ZZZZ 2', 'K7Q4 M2XD 0A1B 1111 ZZZU', 'K7Q4 M2XD 0A1B 1111 ZZZĐ'])(
  '“%s” cannot be a receipt',
  (text) => {
    expect(normaliseReceipt(text)).toBeNull();
    expect(() => recordIdOf(text)).toThrow(RangeError);
    expect(() => publishedHashOf(text)).toThrow(RangeError);
  },
);

test('normalising twice is normalising once, and any text is harmless', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const once = normaliseReceipt(text);
      if (once !== null) expect(normaliseReceipt(once)).toBe(once);
    }),
  );
});
