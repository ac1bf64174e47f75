import { expect, test } from 'vitest';
import { documentNumberIn } from '#src/editing/import/record/document-number.ts';

test.each([
  ['32/2024/QH15', '32/2024/QH15'],
  ['Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ', '123/2015/NĐ-CP'],
  ['Luật Đất đai số 31/2024/QH15 được sửa đổi bởi Luật số 43/2024/QH15', '31/2024/QH15'],
  ['hướng dẫn một số điều của Nghị quyết số 254/2025/QH15 (49/2026/NĐ-CP)', '49/2026/NĐ-CP'],
  ['Nghị quyết về phí (09./2025/NQ-HĐND)', '09/2025/NQ-HĐND'],
  ['Thông tư số 53/2025/TT-BCAngày 01/7/2025', '53/2025/TT-BCA'],
  ['Nghị quyết số 66.7/2025/NQ-CP của Chính phủ', '66.7/2025/NQ-CP'],
  ['123/2015/NÐ-CP', '123/2015/NĐ-CP'],
  ['15/2019/QĐ-TTg', '15/2019/QĐ-TTg'],
])('reads the number in "%s"', (sentence, number) => {
  expect(documentNumberIn(sentence)).toBe(number);
});

test.each([
  'Luật đường bộ năm 2024',
  '34/2023',
  'Sửa đổi, bổ sung một số điều của Nghị định số 91/2016/NĐ-CP',
])('makes no number of "%s"', (sentence) => {
  expect(documentNumberIn(sentence)).toBeNull();
});
