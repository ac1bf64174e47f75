import { describe, expect, test } from 'vitest';
import { asSentence, joinPhrases, joinSentences, textParts, upperFirst } from '#src/view/text-parts.ts';

describe('running text', () => {
  const kinds = (text: string) =>
    textParts(text)
      .filter(({ kind }) => kind !== 'plain')
      .map(({ kind, text: piece }) => [kind, piece]);

  test.each([
    ['Theo 30/2026/QĐ-TTg.', [['document', '30/2026/QĐ-TTg']]],
    ['Theo 66.22/2026/NQ-CP.', [['document', '66.22/2026/NQ-CP']]],
    ['Theo 2402/QĐ-BNG và 91/2025/QH15', [['document', '2402/QĐ-BNG'], ['document', '91/2025/QH15']]], // prettier-ignore
    ['từ 01/12/2025', [['document', '01/12/2025']]],
    ['trong 02 ngày làm việc', [['term', '02 ngày làm việc']]],
    ['05 đến 07 ngày, 0,5 giờ', [['term', '05 đến 07 ngày'], ['term', '0,5 giờ']]], // prettier-ignore
    ['09 hoặc 15 ngày làm việc', [['term', '09 hoặc 15 ngày làm việc']]],
    ['xem https://vi-du.gov.vn/quyet-dinh.', [['long', 'https://vi-du.gov.vn/quyet-dinh.']]],
    ['Trực tiếp: Sở đang cập nhật', [['unknown', 'Sở đang cập nhật']]],
    ['Sở đang cập nhật; nơi khác', [['unknown', 'Sở đang cập nhật']]],
    ['Sở đang cập nhật phần còn lại.', []],
    ['khoản 2 Điều 1', []],
    ['02 ngàyx', []],
  ])('%s', (text, pieces) => {
    expect(kinds(text)).toEqual(pieces);
  });

  test('loses no letter', () => {
    const text = 'Quyết định 30/2026/QĐ-TTg: 09 ngày làm việc, rồi 01/7/2026.';
    expect(textParts(text).map((part) => part.text).join('')).toBe(text); // prettier-ignore
  });
});

test.each([
  ['Xong', 'Xong.'],
  ['Xong. ', 'Xong.'],
  ['Gồm:', 'Gồm:'],
  ['Sao?', 'Sao?'],
])('“%s” as a sentence', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence);
});

test('sentences are joined, and what was said is not said again', () => {
  expect(joinSentences(['Một', null, 'Hai.', 'Một'])).toBe('Một. Hai.');
  expect(joinSentences([null, null])).toBe('');
});

test.each([
  [['Doanh nghiệp Việt Nam', 'Tổ chức nước ngoài'], 'Doanh nghiệp Việt Nam; tổ chức nước ngoài.'],
  [['Cá nhân', 'Bộ Ngoại giao', 'UBND tỉnh'], 'Cá nhân; Bộ Ngoại giao; UBND tỉnh.'],
  [['Cá nhân.'], 'Cá nhân.'],
  [['Đoàn ra', 'Đoàn vào'], 'Đoàn ra; đoàn vào.'],
])('phrases %j in one sentence', (phrases, sentence) => {
  expect(joinPhrases(phrases)).toBe(sentence);
});

test('a phrase that stands alone begins with a capital', () => {
  expect(upperFirst('đủ hồ sơ')).toBe('Đủ hồ sơ');
});
