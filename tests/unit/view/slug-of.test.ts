import { expect, test } from 'vitest';
import { slugOf } from '#src/view/slug-of.ts';

test.each([
  ['Tổ chức trong nước (không kể doanh nghiệp)', 'to-chuc-trong-nuoc-khong-ke-doanh-nghiep'],
  ['Đặc khu', 'dac-khu'],
  ['Đặc khu'.normalize('NFD'), 'dac-khu'],
  [' — ', ''],
])('%s', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
});
