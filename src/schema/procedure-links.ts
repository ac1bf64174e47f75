import { z } from 'zod';
import { OPEN_POINT_PARTS, type OpenPointPart } from '../domain/procedure.ts';
import { field, type FieldInfo } from './field.ts';
import { factSource } from './source-key.ts';
import { choice, documentNumber, isoDate, procedureCode, slug, text, webAddress, yesNo } from './values.ts';

const checking = { group: 'Đối chiếu', tier: 'publish' } as const satisfies Partial<FieldInfo>;
const basis = { group: 'Căn cứ', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** The clerk's word for each part that an open point may concern. */
export const PART_WORDS: Record<string, OpenPointPart> = {
  tên: 'name',
  'cơ quan': 'authority',
  'cách nộp': 'channels',
  'thời hạn': 'time',
  phí: 'fee',
  'hồ sơ': 'dossier',
  'kết quả': 'result',
  'điều kiện': 'conditions',
  'căn cứ': 'legal-basis',
  'vai trò': 'role',
  khác: 'other',
};

/** The clerk's word for a part; the table above is total over the domain's parts. */
export function wordOfPart(part: OpenPointPart): string {
  return Object.keys(PART_WORDS).find((word) => PART_WORDS[word] === part) ?? OPEN_POINT_PARTS[0];
}

export const openPoint = z.strictObject({
  phan: field(choice(PART_WORDS), {
    label: 'Phần cần đối chiếu',
    help: 'Điều chưa chắc thuộc phần nào của thủ tục.',
    example: 'phí',
    ...checking,
  }),
  ly_do: field(text, {
    label: 'Vì sao cần đối chiếu',
    help: 'Một câu cho người đọc.',
    example: 'Bản ghi trên Cổng quốc gia không có mức phí.',
    ...checking,
  }),
  ngay: field(isoDate, {
    label: 'Ngày ghi',
    help: 'Ngày ghi điều cần đối chiếu.',
    example: '2026-11-23',
    ...checking,
  }),
});

export const source = z.strictObject({
  khoa: field(slug.optional(), {
    label: 'Khóa nguồn',
    help: 'Tên ngắn không dấu, khi có điều phải chỉ đúng nguồn này.',
    example: 'nghi-dinh',
    ...checking,
  }),
  ten: field(text, {
    label: 'Tên nguồn',
    help: 'Văn bản hoặc trang đã dùng.',
    example: 'Bản ghi trên Cổng Dịch vụ công quốc gia, ngày 18/7/2026',
    ...checking,
  }),
  dia_chi: field(webAddress.optional(), {
    label: 'Địa chỉ nguồn',
    help: 'Bỏ mục này nếu nguồn không có trang web.',
    example: 'https://dichvucong.gov.vn',
    ...checking,
  }),
  ngay: field(isoDate.optional(), {
    label: 'Ngày xem nguồn',
    help: 'Bỏ mục này nếu là Ngày đối chiếu của trang.',
    example: '2026-11-23',
    ...checking,
  }),
});

export const citation = z.strictObject({
  so_hieu: field(documentNumber, {
    names: 'documents',
    label: 'Số hiệu văn bản',
    help: 'Văn bản phải có trong thư mục van-ban.',
    example: '30/2026/QĐ-TTg',
    ...basis,
  }),
  ghi_chu: field(text.optional(), {
    label: 'Ghi chú về văn bản',
    help: 'Dẫn điều nào, hoặc điều người đọc cần biết.',
    example: 'Điều 17',
    ...basis,
  }),
  lich_su: field(yesNo.optional(), {
    label: 'Dẫn để biết lịch sử',
    help: 'Ghi có khi văn bản đã bị thay thế hoặc hết hiệu lực mà vẫn cần nhắc.',
    example: 'có',
    ...basis,
  }),
  nguon: factSource,
});

export const relatedProcedure = z.strictObject({
  ma: field(procedureCode, {
    names: 'procedures',
    label: 'Mã thủ tục gần giống',
    help: 'Mã của một thủ tục có trên trang.',
    example: '3.000605',
    group: 'Tìm kiếm',
    tier: 'form',
  }),
  khi_nao: field(text, {
    label: 'Khi nào sang thủ tục đó',
    help: 'Một câu.',
    example: 'Khi phía nước ngoài cần thư đồng ý mà bạn chưa đủ thông tin để xin phép tổ chức.',
    group: 'Tìm kiếm',
    tier: 'form',
  }),
});

export const replacement = z.strictObject({
  ma: field(procedureCode.optional(), {
    names: 'procedures',
    label: 'Mã thay thế',
    help: 'Bỏ mục này nếu chưa có nguồn nào cho biết mã.',
    example: '3.000604',
    group: 'Nhận diện',
    tier: 'form',
  }),
  ten: field(text.optional(), {
    label: 'Tên thủ tục thay thế',
    help: 'Bỏ mục này nếu mã thay thế có trên trang.',
    example: 'Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh',
    group: 'Nhận diện',
    tier: 'form',
  }),
  quyet_dinh: field(documentNumber.optional(), {
    names: 'documents',
    label: 'Thay theo quyết định',
    help: 'Số hiệu văn bản hoặc quyết định đã thay.',
    example: '30/2026/QĐ-TTg',
    group: 'Nhận diện',
    tier: 'form',
  }),
});
