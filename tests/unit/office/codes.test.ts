import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newRecoveryCodes, recoveryHash } from '#src/office/recovery-codes.ts';
import { codeAt, openFactor, sealFactor, stepOf } from '#src/office/second-factor.ts';

const keys = {
  staffPassword: randomBytes(32),
  secondFactor: randomBytes(32),
  officeForm: randomBytes(32),
  seal: randomBytes(32),
};
/** “12345678901234567890” of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the code of an authenticator app', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %i is %s, as RFC 6238 has it', (second, code) => {
    const now = new Date(second * 1000);
    expect(codeAt(SECRET, now)).toBe(code);
    expect(stepOf(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)} `, now)).toBe(Math.floor(second / 30));
  });

  test.each(['', '28708', '2870822', 'abcdef', '२८७०८२'])('is never %j', (code) => {
    expect(stepOf(SECRET, code, new Date(59_000))).toBeNull();
  });

  test('its secret opens with the key it was sealed with, and no other', () => {
    const now = new Date();
    const sealed = sealFactor(keys, SECRET, now);
    expect(sealed).not.toContain(SECRET);
    expect(openFactor(keys, sealed, now)).toBe(SECRET);
    expect(openFactor({ ...keys, secondFactor: randomBytes(32) }, sealed, now)).toBeNull();
  });
});

describe('recovery codes', () => {
  test('are ten, all different, and read as people type them', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      const hash = recoveryHash(keys, code);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(recoveryHash(keys, typed)).toBe(hash);
    }
  });

  test.each(['', '123456', 'AAAAA-AAAA', 'AAAAA-AAAAAA', 'ĐĐĐĐĐ-ĐĐĐĐĐ'])('are never %j', (text) => {
    expect(recoveryHash(keys, text)).toBeNull();
  });
});
