import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { replacement } from './procedure-links.ts';
import { choice, documentNumber, isoDate, list, procedureCode, slug, text } from './values.ts';

export const identity = { group: 'Nhận diện', tier: 'form' } as const satisfies Partial<FieldInfo>;

const formerSlug = field(slug, {
  label: 'Đường dẫn cũ',
  help: 'Tên tệp, không có đuôi.',
  example: 'xin-phep-hoi-thao',
  ...identity,
});

const ending = z.strictObject({
  ngay: field(isoDate, {
    label: 'Thôi áp dụng từ ngày',
    help: 'Năm-tháng-ngày.',
    example: '2026-12-01',
    ...identity,
  }),
  van_ban: field(documentNumber.optional(), {
    names: 'documents',
    label: 'Theo văn bản',
    help: 'Số hiệu văn bản hoặc quyết định.',
    example: '2402/QĐ-BNG',
    ...identity,
  }),
  ly_do: field(text.optional(), {
    label: 'Vì sao thôi áp dụng',
    help: 'Một câu cho người nộp.',
    example: 'Thủ tục đã gộp vào thủ tục khác.',
    ...identity,
  }),
});

/** What tells one procedure from another: code, name, level of the page, what replaced it. */
export const identityFields = {
  ma: field(procedureCode, {
    label: 'Mã thủ tục',
    help: 'Mã trong Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
    example: '3.000604',
    ...identity,
  }),
  ten: field(text, {
    label: 'Tên thủ tục',
    help: 'Đúng tên trong quyết định công bố.',
    example: 'Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh',
    ...identity,
  }),
  tom_tat: field(text, {
    label: 'Dùng khi nào',
    help: 'Một hoặc hai câu: khi nào thì thủ tục này là đúng việc.',
    example: 'Dùng khi đơn vị của bạn tổ chức hội thảo tại tỉnh mà có diễn giả nước ngoài.',
    ...identity,
  }),
  muc_trang: field(choice({ A: 'A', B: 'B', C: 'C', D: 'D' } as const), {
    label: 'Mức trang',
    help: 'A đầy đủ; B đầy đủ, còn ô chính chờ xác nhận; C trang chỉ dẫn; D trang ngắn.',
    example: 'A',
    ...identity,
  }),
  trang_thai: field(
    choice({ 'đang áp dụng': 'in-force', 'đã thay thế': 'replaced', 'đã bãi bỏ': 'abolished' } as const),
    { label: 'Tình trạng', help: 'Thủ tục còn dùng hay không.', example: 'đang áp dụng', ...identity },
  ),
  thay_bang: field(list(replacement), {
    label: 'Được thay bằng',
    help: 'Thủ tục mới, khi thủ tục này đã bị thay thế.',
    example: 'Không',
    ...identity,
  }),
  ngung: field(ending.optional(), {
    label: 'Thôi áp dụng',
    help: 'Từ ngày nào, theo văn bản nào, khi thủ tục đã bị thay thế hoặc bãi bỏ.',
    ...identity,
  }),
  thay_cho: field(list(procedureCode), {
    names: 'procedures',
    label: 'Thay cho các mã',
    help: 'Các mã cũ mà thủ tục này thay thế.',
    example: '- 2.002312',
    ...identity,
  }),
  duong_dan_cu: field(list(formerSlug), {
    label: 'Đường dẫn cũ',
    help: 'Tên tệp trước đây; địa chỉ cũ sẽ tự chuyển sang địa chỉ mới.',
    example: 'Không',
    ...identity,
  }),
  linh_vuc: field(slug, {
    names: 'sectors',
    label: 'Lĩnh vực',
    help: 'Đường dẫn của một lĩnh vực trong linh-vuc.yaml.',
    example: 'hoi-nghi-hoi-thao',
    ...identity,
  }),
};
