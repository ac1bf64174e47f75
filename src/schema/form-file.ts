import { z } from 'zod';
import { FORM_FILE_NAME } from '../domain/forms.ts';
import { field, type FieldInfo } from './field.ts';
import {
  documentNumber,
  isoDate,
  listOr,
  NOT_APPLICABLE,
  NOT_SUPPLIED,
  slug,
  text,
  valueOr,
  webAddress,
  yesNo,
} from './values.ts';

const place = { group: 'Biểu mẫu', tier: 'form' } as const satisfies Partial<FieldInfo>;

export const fileName = z.string().trim().regex(FORM_FILE_NAME, {
  error: 'không phải tên tệp .docx, .odt, .pdf hoặc .xlsx chỉ gồm chữ thường không dấu, số và gạch nối',
});

/** Since when nobody gets a file any more, and why. */
export const recall = z.strictObject({
  ngay: field(isoDate, {
    label: 'Rút từ ngày',
    help: 'Năm-tháng-ngày.',
    example: '2026-11-29',
    ...place,
  }),
  ly_do: field(text, {
    label: 'Vì sao rút',
    help: 'Một câu cho người đã có địa chỉ của tệp.',
    example: 'Tệp đăng nhầm.',
    ...place,
  }),
});

const withdrawal = z.strictObject({
  tu: field(isoDate, {
    label: 'Thôi dùng từ ngày',
    help: 'Năm-tháng-ngày.',
    example: '2026-12-01',
    ...place,
  }),
  ly_do: field(text, {
    label: 'Vì sao thôi dùng',
    help: 'Một câu cho người nộp.',
    example: 'Quyết định 30/2026/QĐ-TTg ban hành mẫu khác.',
    ...place,
  }),
  thay_bang: field(slug.optional(), {
    names: 'forms',
    label: 'Dùng mẫu nào thay',
    help: 'Tên tệp của một mẫu trong thư mục bieu-mau, không có đuôi. Không có mẫu thay: bỏ mục này.',
    example: 'mau-so-01-hoi-nghi',
    ...place,
  }),
});

const fileVersion = z.strictObject({
  tep: field(fileName, {
    names: 'files',
    label: 'Tên tệp',
    help: 'Tệp đặt trong thư mục tep; mỗi bản một tên.',
    example: 'mau-so-01-hoi-nghi-2026-06-09.docx',
    ...place,
  }),
  ngay: field(isoDate, {
    label: 'Ngày của bản này',
    help: 'Ngày văn bản ban hành mẫu, hoặc ngày sửa mẫu.',
    example: '2026-06-09',
    ...place,
  }),
  rut: field(recall.optional(), {
    label: 'Đã rút',
    help: 'Bản này không còn tải được; địa chỉ của tệp nói rõ đã rút và bản nào đang dùng.',
    ...place,
  }),
});

/** One file of `bieu-mau/`: a prescribed form, with every version the office has. */
export const formFile = z.strictObject({
  so: field(text, { label: 'Số mẫu', help: 'Như ghi trên mẫu.', example: 'Mẫu số 01', ...place }),
  ten: field(text, {
    label: 'Tên mẫu',
    help: 'Tên đầy đủ của mẫu.',
    example: 'Văn bản xin phép tổ chức hội nghị, hội thảo quốc tế',
    ...place,
  }),
  van_ban: field(documentNumber, {
    names: 'documents',
    label: 'Ban hành theo',
    help: 'Số hiệu văn bản ban hành mẫu; văn bản phải có trong thư mục van-ban.',
    example: '30/2026/QĐ-TTg',
    ...place,
  }),
  lich_su: field(yesNo.optional(), {
    label: 'Giữ để biết lịch sử',
    help: 'Ghi có khi văn bản ban hành mẫu đã bị thay thế hoặc hết hiệu lực mà vẫn cần giữ mẫu.',
    example: 'có',
    ...place,
  }),
  trang_goc: field(valueOr(webAddress, { [NOT_APPLICABLE]: null }), {
    label: 'Nơi đăng chính thức',
    help: 'Trang chính thức có mẫu này.',
    example: 'https://dichvucong.gov.vn',
    ...place,
  }),
  thoi_dung: field(withdrawal.optional(), {
    label: 'Thôi dùng',
    help: 'Mẫu không còn dùng để nộp; địa chỉ các tệp vẫn mở được và nói rõ điều này.',
    ...place,
  }),
  cac_ban: field(listOr(fileVersion, { [NOT_SUPPLIED]: [] as never[] }), {
    label: 'Các bản của mẫu',
    help: 'Bản mới và các bản cũ. Sở chưa có tệp: chưa có.',
    ...place,
  }),
});

export type FormFile = z.output<typeof formFile>;
