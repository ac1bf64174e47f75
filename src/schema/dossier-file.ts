import { z } from 'zod';
import { partKey } from './deciding-question.ts';
import { field, type FieldInfo } from './field.ts';
import { factSource } from './source-key.ts';
import { count, slug, text, textOr, UNCHECKED, valueOr } from './values.ts';

const place = { group: 'Giấy tờ', tier: 'form' } as const satisfies Partial<FieldInfo>;

const countOrUnchecked = valueOr(count, { [UNCHECKED]: null });

const item = z.strictObject({
  khoa: partKey('giấy tờ', 'to-khai'),
  ten: field(text, {
    label: 'Tên giấy tờ',
    help: 'Gọi tên giấy như người nộp sẽ thấy trên tay.',
    example: 'Văn bản xin phép tổ chức hội nghị, hội thảo quốc tế',
    ...place,
  }),
  ban_chinh: field(countOrUnchecked, {
    label: 'Số bản chính',
    help: 'Số trên Cổng thường là số mặc định; lấy số trong tên giấy tờ.',
    example: '1',
    ...place,
    part: 'dossier',
  }),
  ban_sao: field(countOrUnchecked, {
    label: 'Số bản sao',
    help: 'Số trên Cổng thường là số mặc định; lấy số trong tên giấy tờ.',
    example: '0',
    ...place,
    part: 'dossier',
  }),
  mau: field(textOr({ [UNCHECKED]: null }).optional(), {
    label: 'Mẫu',
    help: 'Số hiệu mẫu phải dùng; chưa kiểm tra nếu có mẫu mà chưa rõ mẫu nào. Bỏ mục này nếu không có mẫu.',
    example: 'Mẫu số 01',
    ...place,
    part: 'dossier',
  }),
  bieu_mau: field(slug.optional(), {
    names: 'forms',
    label: 'Tệp mẫu',
    help: 'Tên một tệp của thư mục bieu-mau, không có đuôi. Bỏ mục này nếu chưa có.',
    example: 'mau-so-01-hoi-nghi',
    ...place,
  }),
  ghi_chu: field(text.optional(), {
    label: 'Ghi chú cho giấy này',
    help: 'Chứng thực, bản dịch, hợp pháp hóa: viết bằng lời.',
    example: 'kèm bản dịch tiếng Việt nếu văn bản bằng tiếng nước ngoài',
    ...place,
  }),
  nguon: factSource,
});

/** The papers of one case. */
export const dossierCase = z.strictObject({
  khoa: partKey('trường hợp', 'duoc-thue'),
  truong_hop: field(text.optional(), {
    label: 'Trường hợp',
    help: 'Bỏ mục này nếu giấy tờ dùng cho mọi trường hợp.',
    example: 'Nếu bạn được thuê đứng ra tổ chức',
    ...place,
  }),
  giay_to: field(z.array(item).min(1, { error: 'danh sách đang trống' }), {
    label: 'Giấy tờ',
    help: 'Danh sách giấy tờ của trường hợp này.',
    ...place,
  }),
});

export const step = z.strictObject({
  ten: field(text, {
    label: 'Tên bước',
    help: 'Ai làm gì, trong vài chữ.',
    example: 'Bạn nộp hồ sơ',
    group: 'Các bước',
    tier: 'form',
  }),
  noi_dung: field(text, {
    label: 'Nội dung bước',
    help: 'Một đến ba câu.',
    example: 'Chọn một trong ba cách nộp.',
    group: 'Các bước',
    tier: 'form',
  }),
  thoi_han: field(text.optional(), {
    label: 'Thời hạn của bước',
    help: 'Đúng chữ của văn bản. Bỏ mục này nếu bước không có thời hạn.',
    example: '02 ngày làm việc để yêu cầu bổ sung',
    group: 'Các bước',
    tier: 'form',
  }),
});

export const returnReason = z.strictObject({
  ly_do: field(text, {
    label: 'Lý do hay bị trả',
    help: 'Chỉ ghi lỗi có nguồn.',
    example: 'Nộp quá sát ngày tổ chức',
    group: 'Các bước',
    tier: 'form',
  }),
  nguon: field(text, {
    label: 'Nguồn của lý do',
    help: 'Bản ghi hoặc điều khoản nói đến lỗi này.',
    example: 'Bản ghi Cổng Dịch vụ công quốc gia, bước 2',
    group: 'Các bước',
    tier: 'publish',
  }),
});
