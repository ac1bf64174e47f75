import { z } from 'zod';
import type { CostFigures } from '../domain/cost-figures.ts';
import { field, type FieldInfo } from './field.ts';
import { NOT_SUPPLIED, listOr, matching, procedureCode, text } from './values.ts';

const place = { group: 'Chi phí tuân thủ', tier: 'form' } as const satisfies Partial<FieldInfo>;

const NOTHING_YET = { [NOT_SUPPLIED]: [] as never[] };
const year = matching(/^20\d\d$/, 'không phải một năm gồm bốn chữ số').transform(Number);
const number = matching(/^\d{1,3}(?:\.\d{3})+$|^\d{1,9}$/, 'không phải một số')
  .transform((digits) => Number(digits.replaceAll('.', '')))
  .refine((value) => value > 0, { error: 'phải lớn hơn 0' });

const nguon = field(text, {
  label: 'Nguồn',
  help: 'Số này ai công bố, ở văn bản nào. Các nguồn khác nhau thì lấy số ở mức trung bình thấp.',
  example: 'Niên giám thống kê của tỉnh',
  ...place,
});

const income = z.strictObject({
  so_tien: field(number, {
    label: 'Thu nhập một giờ',
    help: 'Đồng, của một người.',
    example: '40.000',
    ...place,
  }),
  nam: field(year, { label: 'Số liệu của năm', help: 'Năm của số liệu.', example: '2025', ...place }),
  cach_tinh: field(text, {
    label: 'Cách tính',
    help: 'Tính ra con số một giờ như thế nào.',
    example: 'Thu nhập bình quân một tháng chia 22 ngày, chia 8 giờ',
    ...place,
  }),
  nguon,
});

const volume = z.strictObject({
  thu_tuc: field(procedureCode, {
    names: 'procedures',
    label: 'Mã thủ tục',
    help: 'Thủ tục mà số lượng này nói đến.',
    example: '3.000604',
    ...place,
  }),
  nam: field(year, { label: 'Số liệu của năm', help: 'Năm của số liệu.', example: '2025', ...place }),
  so_lan: field(number, {
    label: 'Số lần một năm',
    help: 'Mỗi người, tổ chức phải làm mấy lần trong một năm.',
    example: '1',
    ...place,
  }),
  doi_tuong: field(number, {
    label: 'Số đối tượng một năm',
    help: 'Bao nhiêu người, tổ chức phải làm trong một năm.',
    example: '120',
    ...place,
  }),
  nguon,
});

/** `chi-phi-tuan-thu.yaml`: figures that compliance costs are worked out on. */
export const costFiguresFile = z.strictObject({
  thu_nhap_gio: field(listOr(income, NOTHING_YET), {
    label: 'Thu nhập bình quân một giờ',
    help: 'Mỗi năm một mục; máy dùng năm mới nhất. Chưa có số có nguồn: chưa có.',
    ...place,
  }),
  so_luong: field(listOr(volume, NOTHING_YET), {
    label: 'Số lần và số đối tượng',
    help: 'Mỗi thủ tục, mỗi năm một mục; máy dùng năm mới nhất. Chưa có số có nguồn: chưa có.',
    ...place,
  }),
});

export function toCostFigures(file: z.output<typeof costFiguresFile>): CostFigures {
  return {
    hourlyIncome: file.thu_nhap_gio.map(({ so_tien, nam, cach_tinh, nguon: source }) => ({
      ...{ value: so_tien, year: nam, source, method: cach_tinh },
    })),
    volumes: file.so_luong.map(({ thu_tuc, nam, so_lan, doi_tuong, nguon: source }) => ({
      code: thu_tuc,
      timesAYear: { value: so_lan, year: nam, source },
      subjects: { value: doi_tuong, year: nam, source },
    })),
  };
}
