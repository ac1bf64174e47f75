import { z } from 'zod';
import type { InternalProcess } from '../domain/internal-process.ts';
import { field, type FieldInfo } from './field.ts';
import { NOT_SUPPLIED, matching, procedureCode, text, textOr, yesNo } from './values.ts';

const place = { group: 'Quy trình nội bộ', tier: 'form' } as const satisfies Partial<FieldInfo>;

const hours = matching(/^\d{1,4}(?:[,.]\d)?$/, 'không phải một số giờ')
  .transform((digits) => Number(digits.replace(',', '.')))
  .refine((value) => value > 0, { error: 'phải lớn hơn 0' });

const step = z.strictObject({
  ten: field(text, { label: 'Bước', help: 'Làm gì, trong vài chữ.', example: 'Thẩm định hồ sơ', ...place }),
  don_vi: field(text, {
    names: 'units',
    label: 'Ai làm',
    help: 'Phòng, bộ phận hoặc chức vụ; không ghi tên người.',
    example: 'Phòng Hợp tác quốc tế',
    ...place,
  }),
  gio: field(hours, {
    label: 'Số giờ làm việc',
    help: 'Một ngày làm việc là 8 giờ; nửa giờ viết 0,5.',
    example: '16',
    ...place,
  }),
});

/** One file of `quy-trinh/`: how a dossier goes through the department. */
export const internalProcessFile = z.strictObject({
  ten: field(text, {
    label: 'Tên quy trình',
    help: 'Tên trong quyết định phê duyệt.',
    example: 'Quy trình giải quyết thủ tục xin phép tổ chức hội nghị, hội thảo quốc tế',
    ...place,
  }),
  thu_tuc: field(procedureCode, {
    names: 'procedures',
    label: 'Mã thủ tục',
    help: 'Thủ tục mà quy trình này giải quyết.',
    example: '3.000604',
    ...place,
  }),
  truong_hop: field(text.optional(), {
    label: 'Trường hợp',
    help: 'Đúng chữ ở mục thời hạn của trang thủ tục. Bỏ mục này nếu quy trình dùng cho trường hợp thường.',
    example: 'nếu phải lấy ý kiến cơ quan, địa phương liên quan',
    ...place,
  }),
  quyet_dinh: field(textOr({ [NOT_SUPPLIED]: null }), {
    label: 'Phê duyệt theo',
    help: 'Số và ngày của quyết định phê duyệt, hoặc chưa có.',
    example: 'chưa có',
    ...place,
  }),
  cong_khai: field(yesNo, {
    label: 'Đăng trên trang thủ tục',
    help: 'có: người dân thấy các bước ở trang thủ tục; không: chỉ Văn phòng thấy.',
    example: 'không',
    ...place,
  }),
  buoc: field(z.array(step).min(1, { error: 'danh sách đang trống' }), {
    label: 'Các bước',
    help: 'Theo thứ tự hồ sơ đi qua. Cộng lại không quá thời hạn của trang thủ tục.',
    ...place,
  }),
});

export type InternalProcessFile = z.output<typeof internalProcessFile>;

export function toInternalProcess(slug: string, file: InternalProcessFile): InternalProcess {
  return {
    slug,
    title: file.ten,
    code: file.thu_tuc,
    condition: file.truong_hop ?? null,
    decision: file.quyet_dinh,
    isPublic: file.cong_khai,
    steps: file.buoc.map(({ ten, don_vi, gio }) => ({ name: ten, unit: don_vi, hours: gio })),
  };
}
