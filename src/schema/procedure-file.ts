import { z } from 'zod';
import { channels } from './channel-file.ts';
import { identity, identityFields } from './procedure-identity.ts';
import { citation, openPoint, relatedProcedure, source } from './procedure-links.ts';
import { dossierCase, returnReason, step } from './dossier-file.ts';
import { field, type FieldInfo } from './field.ts';
import { extraFields } from './sheet-extras.ts';
import {
  choice,
  count,
  documentNumber,
  isoDate,
  list,
  listOr,
  NOT_APPLICABLE,
  text,
  textOr,
  optionalText,
  UNCHECKED,
  valueOr,
} from './values.ts';

const authority = { group: 'Cơ quan và đối tượng', tier: 'form' } as const satisfies Partial<FieldInfo>;
const result = { group: 'Kết quả và điều kiện', tier: 'form' } as const satisfies Partial<FieldInfo>;
const finding = { group: 'Tìm kiếm', tier: 'form' } as const satisfies Partial<FieldInfo>;
const checking = { group: 'Đối chiếu', tier: 'publish' } as const satisfies Partial<FieldInfo>;

const UNKNOWN = { [UNCHECKED]: null, [NOT_APPLICABLE]: null };
const outcome = textOr({ [UNCHECKED]: null, [NOT_APPLICABLE]: 'Không' });
const NOTHING = { [UNCHECKED]: [] as never[], [NOT_APPLICABLE]: [] as never[] };

/**
 * One file of `thu-tuc/`: the parts that decree 63/2010 article 8 demands and those of the national
 * record. Every part is stated: "Không" where it does not apply, "chưa kiểm tra" (with an open point)
 * where nobody knows yet.
 */
export const procedureFile = z.strictObject({
  ...identityFields,
  cap_thuc_hien: field(optionalText, {
    label: 'Cấp thực hiện',
    help: 'Tỉnh, Bộ. Không ghi “cấp huyện”.',
    example: 'Tỉnh',
    ...authority,
    part: 'authority',
  }),
  quyet_dinh_cong_bo: field(valueOr(documentNumber, UNKNOWN), {
    names: 'documents',
    label: 'Quyết định công bố',
    help: 'Số hiệu quyết định công bố thủ tục.',
    example: '2402/QĐ-BNG',
    ...identity,
    part: 'legal-basis',
  }),
  doi_tuong: field(listOr(text, NOTHING), {
    label: 'Ai được nộp',
    help: 'Mỗi loại người nộp một dòng.',
    example: '- Doanh nghiệp Việt Nam',
    ...authority,
    part: 'conditions',
  }),
  co_quan_quyet_dinh: field(optionalText, {
    label: 'Cơ quan quyết định',
    help: 'Nơi ký kết quả.',
    example: 'Ủy ban nhân dân cấp tỉnh',
    ...authority,
    part: 'authority',
  }),
  co_quan_tiep_nhan: field(optionalText, {
    label: 'Cơ quan tiếp nhận',
    help: 'Nơi nhận hồ sơ.',
    example: 'chưa kiểm tra',
    ...authority,
    part: 'authority',
  }),
  cach_nop: field(channels, {
    label: 'Cách nộp',
    help: 'Cả ba cách nộp đều phải nói rõ.',
    group: 'Cách nộp',
    tier: 'form',
  }),
  muc_truc_tuyen: field(
    choice({
      'toàn trình': 'full',
      'một phần': 'partial',
      không: 'none',
      [UNCHECKED]: 'unverified',
    } as const),
    {
      label: 'Mức trực tuyến',
      help: 'Toàn trình hay một phần, theo Cổng.',
      example: 'chưa kiểm tra',
      group: 'Cách nộp',
      tier: 'form',
      part: 'channels',
    },
  ),
  so_bo: field(valueOr(count, UNKNOWN), {
    label: 'Số bộ hồ sơ',
    help: 'Số bộ văn bản yêu cầu.',
    example: '1',
    group: 'Giấy tờ',
    tier: 'form',
    part: 'dossier',
  }),
  ho_so: field(
    listOr(dossierCase, { [NOT_APPLICABLE]: 'none' as const, [UNCHECKED]: 'unverified' as const }),
    {
      label: 'Thành phần hồ sơ',
      help: 'Giấy tờ xếp theo trường hợp. Ghi Không khi không cần giấy tờ nào.',
      group: 'Giấy tờ',
      tier: 'form',
      part: 'dossier',
    },
  ),
  cac_buoc: field(listOr(step, NOTHING), {
    label: 'Các bước',
    help: 'Theo thứ tự, viết cho người nộp.',
    group: 'Các bước',
    tier: 'form',
    part: 'other',
  }),
  hay_bi_tra: field(list(returnReason), {
    label: 'Hay bị trả',
    help: 'Lỗi hay làm hồ sơ bị trả, chỉ ghi lỗi có nguồn.',
    example: 'Không',
    group: 'Các bước',
    tier: 'form',
  }),
  giay_bi_tu_choi: field(list(text), {
    label: 'Giấy bị từ chối',
    help: 'Loại giấy tờ không được nhận, cho trang chỉ dẫn.',
    example: 'Không',
    group: 'Giấy tờ',
    tier: 'form',
  }),
  ket_qua_ngan: field(outcome, {
    label: 'Nhận được gì (vài chữ)',
    help: 'Tên ngắn của kết quả, để xem nhanh.',
    example: 'Văn bản trả lời',
    ...result,
    part: 'result',
  }),
  ket_qua: field(outcome, {
    label: 'Kết quả',
    help: 'Kết quả đầy đủ, kèm mẫu nếu có.',
    example: 'Văn bản cho phép theo Mẫu số 02, hoặc văn bản trả lời nêu rõ lý do.',
    ...result,
    part: 'result',
  }),
  dieu_kien: field(outcome, {
    label: 'Yêu cầu, điều kiện',
    help: 'Điều kiện ngoài giấy tờ. Không có điều kiện: Không.',
    example: 'Không',
    ...result,
    part: 'conditions',
  }),
  can_cu: field(listOr(citation, NOTHING), {
    label: 'Căn cứ pháp lý',
    help: 'Số hiệu văn bản có trong thư mục van-ban.',
    example: '- so_hieu: 30/2026/QĐ-TTg',
    group: 'Căn cứ',
    tier: 'form',
    part: 'legal-basis',
  }),
  tu_khoa: field(list(text), {
    label: 'Từ khóa',
    help: 'Từ chính thức giúp tìm thấy thủ tục.',
    example: '- hội nghị quốc tế',
    ...finding,
  }),
  cach_goi_khac: field(list(text), {
    label: 'Từ hay dùng',
    help: 'Người dân hay gọi việc này là gì; không phải tên chính thức.',
    example: '- xin phép hội thảo',
    ...finding,
  }),
  thu_tuc_gan: field(list(relatedProcedure), {
    label: 'Thủ tục gần giống',
    help: 'Thủ tục dễ nhầm và khi nào thì sang đó.',
    ...finding,
  }),
  can_doi_chieu: field(list(openPoint), {
    label: 'Cần đối chiếu',
    help: 'Mỗi điều chưa chắc: thuộc phần nào, vì sao, từ ngày nào.',
    ...checking,
  }),
  nguon: field(z.array(source).min(1, { error: 'danh sách đang trống' }), {
    label: 'Nguồn',
    help: 'Nội dung lấy từ đâu; ít nhất một nguồn.',
    example: '- ten: Bản ghi trên Cổng Dịch vụ công quốc gia',
    ...checking,
  }),
  ngay_doi_chieu: field(isoDate, {
    label: 'Ngày đối chiếu',
    help: 'Lần gần nhất so với Cổng hoặc văn bản.',
    example: '2026-07-18',
    ...checking,
  }),
  ngay_sua: field(isoDate, {
    label: 'Ngày sửa trang',
    help: 'Lần gần nhất nội dung trang này thay đổi.',
    example: '2026-11-23',
    ...checking,
  }),
  ...extraFields,
});

/** A procedure file after its own checks, before references are resolved. */
export type ProcedureFile = z.output<typeof procedureFile>;
