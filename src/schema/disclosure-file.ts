import { z } from 'zod';
import type { DisclosureDuty } from '../domain/disclosure.ts';
import { field, type FieldInfo } from './field.ts';
import { fileName, recall } from './form-file.ts';
import { CERTAINTY_WORDS } from './report-file.ts';
import {
  NOT_APPLICABLE,
  choice,
  isoDate,
  list,
  matching,
  slug,
  text,
  textOr,
  valueOr,
  webAddress,
} from './values.ts';

const place = { group: 'Công khai', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** Periods as the files name them. */
export const PERIOD_WORDS = {
  '3 tháng': '3-months',
  '6 tháng': '6-months',
  '9 tháng': '9-months',
  năm: 'year',
} as const;

const period = choice(PERIOD_WORDS);
const year = matching(/^20\d\d$/, 'không phải một năm gồm bốn chữ số').transform(Number);
const days = matching(/^(?:[1-9]|[1-9]\d|1\d\d)$/, 'không phải một số ngày từ 1 đến 199').transform(Number);

const term = z.strictObject({
  so: field(days, { label: 'Số ngày', help: 'Đúng như văn bản.', example: '10', ...place }),
  don_vi: field(choice({ ngày: 'day', 'ngày làm việc': 'working-day' } as const), {
    label: 'Loại ngày',
    help: 'Không đổi ngày thành ngày làm việc.',
    example: 'ngày',
    ...place,
  }),
  ke_tu: field(choice({ 'ngày văn bản': 'document', 'hết kỳ': 'period-end' } as const), {
    label: 'Kể từ',
    help: 'ngày văn bản: ngày ký văn bản được công khai; hết kỳ: ngày cuối của kỳ.',
    example: 'hết kỳ',
    ...place,
  }),
});

const duty = z.strictObject({
  ma: field(slug, {
    label: 'Mã loại',
    help: 'Tên không dấu; không đổi nữa khi đã có tài liệu thuộc loại này.',
    example: 'thuc-hien-du-toan',
    ...place,
  }),
  ten: field(text, {
    label: 'Tên loại',
    help: 'Người đọc thấy tên này.',
    example: 'Tình hình thực hiện dự toán',
    ...place,
  }),
  can_cu: field(text, {
    label: 'Theo văn bản nào',
    help: 'Số văn bản, điều, khoản.',
    example: 'Nghị định 73/2026/NĐ-CP, Điều 37',
    ...place,
  }),
  do_chac: field(choice(CERTAINTY_WORDS), {
    label: 'Chắc đến đâu',
    help: `Một trong: ${Object.keys(CERTAINTY_WORDS).join(', ')}.`,
    example: 'đã đọc văn bản',
    ...place,
  }),
  bieu_mau: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Biểu mẫu',
    help: 'Biểu mẫu phải dùng, hoặc Không.',
    example: 'Biểu mẫu số 75',
    ...place,
  }),
  ky: field(list(period), {
    label: 'Các kỳ',
    help: `Kỳ nào phải công khai (${Object.keys(PERIOD_WORDS).join(', ')}); Không: khi có thì công khai.`,
    example: '- 3 tháng',
    ...place,
  }),
  han: field(valueOr(term, { [NOT_APPLICABLE]: null }), {
    label: 'Thời hạn công khai',
    help: 'Không: văn bản không nói số ngày.',
    example: "so: '10'\ndon_vi: ngày\nke_tu: hết kỳ",
    ...place,
  }),
  nhac_tu_nam: field(valueOr(year, { [NOT_APPLICABLE]: null }), {
    label: 'Nhắc từ năm',
    help: 'Từ năm ấy, kỳ nào hết mà chưa có tài liệu thì trang và bàn làm việc nhắc. Không: không nhắc.',
    example: '2027',
    ...place,
  }),
});

/** `loai-cong-khai.yaml`: what must be public, by when. */
export const disclosureDutiesFile = z.strictObject({
  loai: field(z.array(duty).min(1, { error: 'danh sách đang trống' }), {
    label: 'Các loại công khai',
    help: 'Theo thứ tự hiện trên trang.',
    ...place,
  }),
});

const recalledFile = z.strictObject({
  tep: field(fileName, {
    label: 'Tên tệp',
    help: 'Tên mà tệp đã mang trong thư mục tep.',
    example: 'bieu-75-9-thang-2026.pdf',
    ...place,
  }),
  ...recall.shape,
});

/** One file of `cong-khai/`: a document that is public. */
export const disclosureFile = z.strictObject({
  loai: field(slug, {
    names: 'duties',
    label: 'Loại',
    help: 'Mã một loại có trong loai-cong-khai.yaml.',
    example: 'thuc-hien-du-toan',
    ...place,
  }),
  ten: field(text, {
    label: 'Tên tài liệu',
    help: 'Nói tài liệu cho biết điều gì.',
    example: 'Tình hình thực hiện dự toán 9 tháng năm 2026',
    ...place,
  }),
  nam: field(year, { label: 'Năm', help: 'Năm mà tài liệu nói đến.', example: '2026', ...place }),
  ky: field(valueOr(period, { [NOT_APPLICABLE]: null }), {
    label: 'Kỳ',
    help: `${Object.keys(PERIOD_WORDS).join(', ')}; Không: tài liệu không theo kỳ.`,
    example: '9 tháng',
    ...place,
  }),
  van_ban: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Văn bản',
    help: 'Số của quyết định hoặc báo cáo được công khai, hoặc Không.',
    example: 'Quyết định 45/QĐ-SNgV',
    ...place,
  }),
  ngay_van_ban: field(valueOr(isoDate, { [NOT_APPLICABLE]: null }), {
    label: 'Ngày của văn bản',
    help: 'Thời hạn công khai có thể tính từ ngày này. Không có văn bản: Không.',
    example: '2026-10-05',
    ...place,
  }),
  ngay_cong_khai: field(isoDate, {
    label: 'Ngày công khai',
    help: 'Ngày tài liệu lên trang này.',
    example: '2026-10-08',
    ...place,
  }),
  tep: field(list(fileName), {
    label: 'Tệp',
    help: 'Tên các tệp trong thư mục tep; không có tệp thì phải có liên kết.',
    example: '- bieu-75-9-thang-2026.pdf',
    ...place,
  }),
  da_rut: field(z.array(recalledFile).optional(), {
    label: 'Tệp đã rút',
    help: 'Không tải được nữa; địa chỉ của tệp nói rõ đã rút. Ghi bằng nút “Rút tệp này” ở trang tệp của tài liệu.',
    ...place,
  }),
  lien_ket: field(valueOr(webAddress, { [NOT_APPLICABLE]: null }), {
    label: 'Liên kết',
    help: 'Nơi đăng chính thức khác, ví dụ Hệ thống mạng đấu thầu quốc gia; hoặc Không.',
    example: 'Không',
    ...place,
  }),
  ghi_chu: field(text.optional(), {
    label: 'Ghi chú',
    help: 'Điều người đọc cần biết thêm. Bỏ mục này nếu không có.',
    example: 'Số liệu chưa quyết toán.',
    ...place,
  }),
});

export function toDisclosureDuties(file: z.output<typeof disclosureDutiesFile>): DisclosureDuty[] {
  return file.loai.map((entry) => ({
    id: entry.ma,
    name: entry.ten,
    basis: entry.can_cu,
    certainty: entry.do_chac,
    form: entry.bieu_mau,
    periods: entry.ky,
    term: entry.han === null ? null : { count: entry.han.so, unit: entry.han.don_vi, from: entry.han.ke_tu },
    owedSince: entry.nhac_tu_nam,
  }));
}

export type DisclosureFile = z.output<typeof disclosureFile>;
