import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASE32, BASE32_FOR_PEOPLE, decodeBase32, encodeBase32 } from '#src/lib/base32.ts';

test('the vectors of RFC 4648 come out in lower case and without padding', () => {
  const vectors = {
    '': '',
    f: 'my',
    fo: 'mzxq',
    foo: 'mzxw6',
    foob: 'mzxw6yq',
    fooba: 'mzxw6ytb',
    foobar: 'mzxw6ytboi',
  };
  for (const [text, encoded] of Object.entries(vectors)) {
    expect(encodeBase32(Buffer.from(text))).toBe(encoded);
    expect(decodeBase32(encoded)?.toString()).toBe(text);
  }
});

test.each([BASE32, BASE32_FOR_PEOPLE])('any bytes come back, alphabet %s', (alphabet) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(decodeBase32(encodeBase32(bytes, alphabet), alphabet)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('a text has one spelling: any text that is read is written again as it was', () => {
  const almost = fc.string({ unit: fc.constantFrom(...BASE32, 'A', '0', '1', '=', ' '), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(almost, fc.string({ unit: 'binary' })), (text) => {
      const bytes = decodeBase32(text);
      if (bytes !== null) expect(encodeBase32(bytes)).toBe(text);
    }),
  );
});

test('capitals, padding, spilled bits and a lone sign are refused', () => {
  for (const text of ['MY', 'my======', 'mz', 'a', 'm1']) expect(decodeBase32(text)).toBeNull();
});
