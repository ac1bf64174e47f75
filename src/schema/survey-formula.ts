import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { isoDate, matching, NOT_APPLICABLE, slug, text, textOr, valueOr } from './values.ts';

const place = { group: 'Công thức', tier: 'form' } as const satisfies Partial<FieldInfo>;

const smallNumber = matching(/^\d{1,2}$/, 'không phải một số từ 0 đến 99').transform(Number);
const levelNumber = matching(/^[1-5]$/, 'không phải số của một mức, từ 1 đến 5').transform(Number);

const share = z.strictObject({
  muc: field(z.array(levelNumber).min(1, { error: 'danh sách đang trống' }), {
    label: 'Mức tính là hài lòng',
    help: 'Số của mức, 1 là thấp nhất.',
    example: '- 4\n- 5',
    ...place,
  }),
  phieu: field(valueOr(z.array(slug).min(1, { error: 'danh sách đang trống' }), { [NOT_APPLICABLE]: null }), {
    label: 'Phiếu được tính',
    help: 'Giá trị của câu lọc; Không: mọi phiếu đều tính.',
    example: '- da-nhan',
    ...place,
  }),
});

const indicator = z.strictObject({
  so: field(smallNumber, {
    label: 'Chỉ số',
    help: 'Số của chỉ số trong phương pháp.',
    example: '1',
    ...place,
  }),
  cau: field(text, { label: 'Câu của chỉ số', help: 'Khóa của câu.', example: 'thoi_gian', ...place }),
});

const classEntry = z.strictObject({
  tu: field(smallNumber, { label: 'Từ điểm', help: 'Tổng điểm thấp nhất.', example: '15', ...place }),
  ten: field(text, { label: 'Tên loại', help: 'Tên của mức xếp loại.', example: 'Xuất sắc', ...place }),
});

const points = z.strictObject({
  so_chi_so: field(smallNumber, {
    label: 'Số chỉ số',
    help: 'Tất cả chỉ số của phương pháp; thiếu một chỉ số thì không xếp loại.',
    example: '9',
    ...place,
  }),
  chi_so: field(z.array(indicator).min(1, { error: 'danh sách đang trống' }), {
    label: 'Chỉ số hỏi ở phiếu này',
    help: 'Mức thấp nhất 0 điểm, mỗi mức cao hơn thêm 1 điểm.',
    ...place,
  }),
  xep_loai: field(z.array(classEntry).min(1, { error: 'danh sách đang trống' }), {
    label: 'Xếp loại',
    help: 'Từ loại cao nhất xuống.',
    ...place,
  }),
});

/** How the answers of a form become figures, with the source; one of the two kinds (`check-surveys.ts`). */
export const formulaFile = z.strictObject({
  ty_le_hai_long: field(share.optional(), {
    label: 'Tỷ lệ hài lòng',
    help: 'Số câu trả lời hài lòng trên số câu trả lời hợp lệ, lấy trung bình theo tiêu chí rồi theo yếu tố.',
    ...place,
  }),
  diem_chi_so: field(points.optional(), {
    label: 'Điểm theo chỉ số',
    help: 'Cho điểm từng chỉ số rồi xếp loại.',
    ...place,
  }),
  ap_dung_den: field(valueOr(isoDate, { [NOT_APPLICABLE]: null }), {
    label: 'Áp dụng đến hết ngày',
    help: 'Ngày cuối mà văn bản nguồn còn áp dụng; Không: chưa biết ngày cuối.',
    example: '2026-12-31',
    ...place,
  }),
  nguon: field(text, {
    label: 'Nguồn công thức',
    help: 'Công thức lấy từ đâu.',
    example: 'Quyết định 1001/QĐ-BNV',
    ...place,
  }),
  luu_y: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Lưu ý cho người biên tập',
    help: 'Điều phải biết trước khi dùng kết quả; được nhắc mỗi lần kiểm nội dung. Không: không có.',
    example: 'Văn bản nguồn đã được thay thế.',
    ...place,
  }),
});

export type FormulaFile = z.output<typeof formulaFile>;
