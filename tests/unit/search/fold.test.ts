import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradicts, fold, spellingOf } from '#src/search/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Hộ chiếu', 'ho chieu'],
    ['Hộ chiếu'.normalize('NFD'), 'ho chieu'],
    ['HỘ CHIẾU', 'ho chieu'],
    ['Đăng cai', 'dang cai'],
    ['đường', 'duong'],
    ['ủy uỷ Uỵ', 'uy uy uy'],
  ])('reduces %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing when done again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('spellingOf', () => {
  it.each([
    ['hoà', 'hòa'],
    ['UỶ', 'ủy'],
    ['thuý', 'thúy'],
    ['hội', 'hội'.normalize('NFD')],
  ])('takes %s and %s for the same spelling', (a, b) => {
    expect(spellingOf(a)).toBe(spellingOf(b));
  });

  it.each([
    ['hoa', 'hòa'],
    ['hòa', 'hóa'],
    ['dang', 'đang'],
    ['nuoc', 'nước'],
    ['hội', 'hôi'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(spellingOf(a)).not.toBe(spellingOf(b));
  });
});

describe('contradicts', () => {
  it.each([
    ['trồng', 'trong', true],
    ['nấm', 'nam', true],
    ['nấm', 'năm', true],
    ['hợi', 'hội', true],
    ['đi', 'di', true],
    ['chiêu', 'chiếu', false],
    ['chieú', 'chiếu', false],
    ['dang', 'đăng', false],
    ['hội', 'hội', false],
  ])('of %s and %s is %s', (typed, held, answer) => {
    expect(contradicts(spellingOf(typed), spellingOf(held))).toBe(answer);
  });
});
