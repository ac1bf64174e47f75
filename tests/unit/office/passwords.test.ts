import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { passwordFault } from '#src/office/new-password.ts';
import { passwordProof } from '#src/office/secret.ts';

const keys = { staffPassword: randomBytes(32) } as Parameters<typeof passwordProof>[0];

const department = { name: 'Sở Ngoại vụ', parent: 'Ủy ban nhân dân tỉnh', province: 'Đồng Tháp' };
const owner = { username: 'nguyen.van.an', department };

describe('a new password', () => {
  test.each([
    'con trâu đi trước',
    'ngoại vụ là việc của tôi',
    'aBcdefghij',
    'mười chữ..',
    '🙂'.repeat(4) + ' sáu chữ',
    'x'.repeat(9) + 'y',
  ])('may be %j: it need not mix kinds of letters', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  test.each([
    ['too-short', 'chín chữ.'],
    // Composed otherwise it has more code points, and no more letters.
    ['too-short', 'chín chữ.'.normalize('NFD')],
    ['too-long', 'a b'.repeat(67)],
    ['common', '1234567890'],
    ['common', 'password123'],
    ['common', 'Password2026!'],
    ['common', 'iloveyou!!!!'],
    ['common', 'aaaaaaaaaa'],
    ['common', 'abcabcabcabc'],
    ['office-name', 'SoNgoaiVu@2026'],
    ['office-name', 'ngoại vụ 12345'],
    ['office-name', 'dongthap123456'],
    ['office-name', 'Sở Ngoại vụ Đồng Tháp!'],
    ['own-name', 'xin chào Nguyen.Van.An'],
  ] as const)('is refused as %s: %j', (fault, password) => {
    expect(passwordFault(password, owner)).toBe(fault);
  });

  test('of just 10 and just 200 letters is taken', () => {
    expect(passwordFault('ăâđêôơưáàả', owner)).toBeNull();
    expect(passwordFault('chữ dài nữa '.repeat(17).slice(0, 200), owner)).toBeNull();
  });
});

test('a password is the same however the machine composes its letters, and another with another key', () => {
  const password = 'gạo nếp cái hoa vàng';
  expect(passwordProof(keys, password.normalize('NFD'))).toBe(passwordProof(keys, password.normalize('NFC')));
  const other = { staffPassword: randomBytes(32) } as typeof keys;
  expect(passwordProof(other, password)).not.toBe(passwordProof(keys, password));
});
