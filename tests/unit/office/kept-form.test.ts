import { describe, expect, test } from 'vitest';
import { FIELD } from '#src/office/field.ts';
import { FORM_TOKEN, KEPT_FORM, keepForm, officeTarget, readKeptForm } from '#src/office/kept-form.ts';
import { keptPurpose, keptWords } from '#src/office/kept-words.ts';
import type { Fields } from '#src/server/post-form.ts';

const PATH = '/van-phong/tai-khoan/moi';

describe('a kept form', () => {
  test('holds what was sent, in its order, whatever letters it has', () => {
    const fields: Fields = [
      [FIELD.name, ' Hai dòng\r\nvà “dấu” <b> & 🙂 '],
      [FIELD.roles, 'viewer'],
      [FIELD.roles, 'editor'],
    ];
    expect(readKeptForm(keepForm(PATH, fields))).toEqual({ path: PATH, fields });
  });

  test.each([FIELD.password, FIELD.passwordAgain, FIELD.code, FORM_TOKEN, KEPT_FORM])(
    'never holds the field %s',
    (name) => {
      expect(readKeptForm(keepForm(PATH, [[name, 'bí mật']]))).toEqual({ path: PATH, fields: [] });
    },
  );

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['more than a form', JSON.stringify({ path: PATH, fields: [], more: 1 })],
    ['an address outside the Office', JSON.stringify({ path: 'https://evil.example/van-phong', fields: [] })],
    ['a public address', JSON.stringify({ path: '/khao-sat/hai-long', fields: [] })],
    ['a way out of the Office', JSON.stringify({ path: '/van-phong//evil.example', fields: [] })],
    ['too many fields', JSON.stringify({ path: PATH, fields: Array(6001).fill(['a', 'b']) })],
  ])('is none when it holds %s', (_, text) => {
    expect(readKeptForm(text)).toBeNull();
  });

  test('is shown in the words of its page; what has none stands as it was sent', () => {
    expect(keptWords(FIELD.roles, 'editor')).toEqual({ label: 'Vai trò', value: 'biên tập' });
    expect(keptWords(FIELD.task, 'ngung')).toEqual({ label: 'Việc', value: 'Ngừng tài khoản' });
    expect(keptWords('dau', 'remove too-fast')).toEqual({
      label: 'Đề nghị',
      value: 'Bỏ dấu “Gửi quá nhanh”',
    });
    expect(keptWords('la', 'lạ')).toEqual({ label: 'la', value: 'lạ' });
  });
});

test.each([
  ['/van-phong/tai-khoan/moi', 'Tài khoản'],
  ['/van-phong/tai-khoan-cua-toi/mat-khau', 'Tài khoản của tôi'],
  ['/van-phong/dang-xuat', 'Đăng xuất'],
  ['/van-phong/la', null],
])('a kept form for %s is shown as of %j', (path, purpose) => {
  expect(keptPurpose(path)).toBe(purpose);
});

test.each([
  [null, '/van-phong'],
  ['', '/van-phong'],
  ['/van-phong/nhat-ky', '/van-phong/nhat-ky'],
  ['/van-phong/nhat-ky?viec=sign-in&trang=2', '/van-phong/nhat-ky?viec=sign-in&trang=2'],
  ['//evil.example', '/van-phong'],
  ['https://evil.example/van-phong', '/van-phong'],
  ['/van-phong\\@evil.example', '/van-phong'],
  ['/van-phong/../khao-sat', '/van-phong'],
  ['/van-phong/nhat-ky?a=<b>', '/van-phong/nhat-ky'],
  ['/khao-sat', '/van-phong'],
])('of %j it goes on to %j', (asked, target) => {
  expect(officeTarget(asked)).toBe(target);
});
