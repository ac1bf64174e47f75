import { expect, test } from 'vitest';
import { DOCUMENT, faultsOf, SHEET, withReplaced } from '../shipped.ts';

test('a fault of one field hides no fault of the others, of the same file or of another', () => {
  const files = withReplaced(SHEET, 'muc_trang: A', 'muc_trang: E\nmau_sac: đỏ');
  const change = (path: string, from: string, to: string) =>
    files.set(path, (files.get(path) ?? '').replace(from, to));
  change(SHEET, 'can_cu:\n', 'can_cu:\n  - so_hieu: 06/2020/QĐ-TTg\n');
  change(DOCUMENT, 'hieu_luc_den: chưa kiểm tra', 'hieu_luc_den: 2025-01-01');
  change(DOCUMENT, 'loai: quy định', 'loai: luật');
  change(DOCUMENT, '06/2020/QĐ-TTg', '07/2020/QĐ-TTg');
  expect(faultsOf(files).map((line) => line.split(/[.:] /).slice(0, 2).join(': '))).toEqual([
    `${SHEET}: Mức trang`,
    `${SHEET}: Không có mục nào tên “mau_sac”`,
    `${SHEET}: Căn cứ pháp lý, mục 1 › Số hiệu văn bản`,
    `${DOCUMENT}: Loại`,
    `${DOCUMENT}: Thay cho, mục 1`,
    `${DOCUMENT}: Hết hiệu lực từ`,
  ]);
});
