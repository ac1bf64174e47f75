import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { isoDate, NOT_APPLICABLE, text, textOr } from './values.ts';

const place = { group: 'Trang chữ', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** Head of a file of `trang/` or `huong-dan/`; the file's name is its slug, the rest is markdown. */
export const pageFile = z.strictObject({
  tieu_de: field(text, {
    label: 'Tiêu đề',
    help: 'Tiêu đề lớn của trang.',
    example: 'Quyền riêng tư',
    ...place,
  }),
  mo_dau: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Câu mở đầu',
    help: 'Một hoặc hai câu dưới tiêu đề, hoặc Không.',
    example: 'Trang này nói Sở lưu gì khi bạn trả lời khảo sát.',
    ...place,
  }),
  ngay_sua: field(isoDate, {
    label: 'Ngày sửa trang',
    help: 'Năm-tháng-ngày.',
    example: '2026-11-23',
    ...place,
  }),
});
