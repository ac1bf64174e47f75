import { z } from 'zod';
import { decidingQuestion } from './deciding-question.ts';
import { field, type FieldInfo } from './field.ts';
import { PART_WORDS } from './procedure-links.ts';
import {
  choice,
  documentNumber,
  isoDate,
  list,
  NOT_SUPPLIED,
  procedureCode,
  slug,
  text,
  textOr,
  valueOr,
} from './values.ts';

const asking = { group: 'Hỏi đáp', tier: 'form' } as const satisfies Partial<FieldInfo>;
const english = { group: 'Tiếng Anh', tier: 'form' } as const satisfies Partial<FieldInfo>;
const checking = { group: 'Đối chiếu', tier: 'publish' } as const satisfies Partial<FieldInfo>;

const ownSource = z.strictObject({
  phan: field(choice(PART_WORDS), {
    label: 'Phần',
    help: 'Phần của thủ tục lấy từ nguồn khác nguồn đầu tiên.',
    example: 'phí',
    ...checking,
  }),
  nguon: field(slug, {
    names: 'sources',
    label: 'Nguồn của phần',
    help: 'Khóa của một nguồn trong mục Nguồn.',
    example: 'nghi-dinh',
    ...checking,
  }),
});

const faqEntry = z.strictObject({
  hoi: field(text, {
    label: 'Câu hỏi',
    help: 'Như người dân hỏi.',
    example: 'Tôi nộp hồ sơ ở xã được không?',
    ...asking,
  }),
  dap: field(text, {
    label: 'Trả lời',
    help: 'Một đến ba câu, chỉ nói điều có nguồn.',
    example: 'Được, nếu thủ tục nhận tại tỉnh.',
    ...asking,
  }),
  nguon: field(slug.optional(), {
    names: 'sources',
    label: 'Nguồn của câu trả lời',
    help: 'Khóa của một nguồn trong mục Nguồn. Bỏ mục này nếu lấy từ nguồn đầu tiên.',
    example: 'nghi-dinh',
    ...asking,
  }),
});

const confirmation = z.strictObject({
  nguoi: field(text, {
    label: 'Người xác nhận',
    help: 'Chức vụ, họ tên.',
    example: 'Chánh Văn phòng',
    ...checking,
  }),
  ngay: field(isoDate, {
    label: 'Ngày xác nhận',
    help: 'Năm-tháng-ngày.',
    example: '2026-12-01',
    ...checking,
  }),
  van_ban: field(documentNumber, {
    names: 'documents',
    label: 'Văn bản xác nhận',
    help: 'Số hiệu quyết định hoặc công văn làm căn cứ.',
    example: '12/QĐ-UBND',
    ...checking,
  }),
});

/** Parts of a procedure file that may be left out altogether. */
export const extraFields = {
  trang_chung: field(procedureCode.optional(), {
    names: 'procedures',
    label: 'Cùng trang với thủ tục',
    help: 'Mã thủ tục có trang nói cả việc này; thủ tục này khi đó không có trang riêng.',
    example: '1.001133',
    group: 'Nhận diện',
    tier: 'form',
  }),
  ten_tieng_anh: field(textOr({ [NOT_SUPPLIED]: null }).optional(), {
    label: 'Tên tiếng Anh',
    help: 'Bản dịch của Sở, hiện dưới tên chính thức.',
    example: 'Permission to hold an international conference or seminar (provincial level)',
    ...english,
  }),
  tom_tat_tieng_anh: field(textOr({ [NOT_SUPPLIED]: null }).optional(), {
    label: 'Tóm tắt tiếng Anh',
    help: 'Hai hoặc ba câu; con số phải đúng như phần tiếng Việt.',
    example: 'For organisers in the province who invite speakers from abroad.',
    ...english,
  }),
  cau_hoi: field(list(decidingQuestion).optional(), {
    label: 'Câu hỏi chọn giấy tờ',
    help: 'Mỗi câu trả lời thêm hoặc bớt giấy tờ.',
    group: 'Câu hỏi chọn giấy tờ',
    tier: 'form',
  }),
  hoi_dap: field(list(faqEntry).optional(), {
    label: 'Hỏi đáp',
    help: 'Câu hay được hỏi và câu trả lời.',
    ...asking,
  }),
  nguon_rieng: field(list(ownSource).optional(), {
    label: 'Nguồn riêng của từng phần',
    help: 'Phần nào không lấy từ nguồn đầu tiên thì ghi ở đây.',
    ...checking,
  }),
  can_de_nang_muc: field(list(text).optional(), {
    label: 'Cần có để nâng mức trang',
    help: 'Văn bản Văn phòng phải có trong tay; chỉ hiện khi kiểm tra nội dung, không hiện trên trang.',
    example: '- Toàn văn Quyết định 28/2026/QĐ-TTg',
    ...checking,
  }),
  xac_nhan: field(valueOr(confirmation, { [NOT_SUPPLIED]: null }).optional(), {
    label: 'Xác nhận',
    help: 'Ai đã xác nhận nội dung trang này, ngày nào, theo văn bản nào.',
    example: 'nguoi: Chánh Văn phòng\nngay: 2026-12-01\nvan_ban: 12/QĐ-UBND',
    ...checking,
  }),
};
