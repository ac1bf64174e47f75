import { expect, test } from 'vitest';
import { feeOf } from '#src/editing/import/record/fees.ts';
import { RepairCounts } from '#src/editing/import/record/repairs.ts';

const read = (text: string) => feeOf(text, new RepairCounts());

test.each([
  ['1,500,000 VNĐ', { loai: 'số tiền', so_tien: '1500000', don_vi: 'đồng' }],
  ['70,000 Việt Nam Đồng /hồ sơ', { loai: 'số tiền', so_tien: '70000', don_vi: 'đồng', noi_dung: '/hồ sơ' }],
  [
    'Phí : 2.000.000 Đồng (Thẩm định)',
    { loai: 'số tiền', so_tien: '2000000', don_vi: 'đồng', noi_dung: '(Thẩm định)' },
  ],
  ['10 USD', { loai: 'số tiền', so_tien: '10', don_vi: 'USD' }],
  ['Theo biểu cước của bưu điện', { loai: 'theo biểu', noi_dung: 'Theo biểu cước của bưu điện' }],
])('reads "%s"', (text, entry) => {
  expect(read(text)).toEqual(entry);
});

test.each(['Miễn phí', 'Miễn phí Theo quy định', 'Phí : 0 Đồng', '0 VNĐ', 'Không', '155 VNĐ', '2'])(
  'makes no fee of "%s"',
  (text) => {
    const repairs = new RepairCounts();
    expect(feeOf(text, repairs)).toBeNull();
    expect(repairs.of('fee-doubtful')).toBe(1);
  },
);
