import { z } from 'zod';
import { DEFAULT_PAPER_DAYS, DEFAULT_SECOND_ENTRY_PERCENT, type Round } from '../domain/round.ts';
import { slovin } from '../survey/slovin.ts';
import { field, type FieldInfo } from './field.ts';
import { choice, matching, NOT_APPLICABLE, slug, text, valueOr, wallClock } from './values.ts';

const place = { group: 'Đợt khảo sát', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** Sources of answers as a round names them. */
export const SOURCE_WORDS = {
  'trang web': 'web',
  'mã QR': 'qr',
  'máy tại quầy': 'kiosk',
  'phiếu giấy': 'paper',
  'liên kết mời': 'link',
  'mạng của Sở': 'staff',
} as const;

const population = matching(/^[1-9]\d{0,7}$/, 'không phải một số từ 1 đến 99999999').transform(Number);
const percent = matching(/^[1-9]\d?$/, 'không phải một số phần trăm từ 1 đến 99').transform(Number);
const share = matching(/^(?:\d{1,2}|100)$/, 'không phải một số phần trăm từ 0 đến 100').transform(Number);
const days = matching(/^(?:[0-5]?\d|60)$/, 'không phải một số ngày từ 0 đến 60').transform(Number);
const version = matching(/^[1-9]\d{0,3}$/, 'không phải số từ 1 đến 9999').transform(Number);

const target = z.strictObject({
  tong_so: field(population, {
    label: 'Tổng số (N)',
    help: 'Số người đã nhận kết quả trong kỳ, hoặc số người được mời.',
    example: '240',
    ...place,
  }),
  sai_so: field(percent, {
    label: 'Sai số (e), phần trăm',
    help: 'Bộ Nội vụ dùng 5. Số phiếu cần có là n = N/(1+N·e²), làm tròn lên.',
    example: '5',
    ...place,
  }),
});

/** One file `khao-sat/dot/<id>.yaml`; its name is stored with each answer. */
export const roundFile = z.strictObject({
  ten: field(text, {
    label: 'Tên đợt',
    help: 'Người trả lời thấy tên này.',
    example: 'Đợt quý IV năm 2026',
    ...place,
  }),
  ten_tieng_anh: field(text.optional(), {
    label: 'Tên đợt bằng tiếng Anh',
    help: 'Không ghi thì bản tiếng Anh hiện tên tiếng Việt.',
    example: 'Fourth quarter of 2026',
    ...place,
  }),
  phieu: field(slug, {
    names: 'questionnaires',
    label: 'Phiếu',
    help: 'Tên thư mục của phiếu trong khao-sat.',
    example: 'hai-long',
    ...place,
  }),
  phien_ban: field(version, {
    label: 'Phiên bản',
    help: 'Số của tệp trong thư mục ấy; một đợt chỉ dùng một phiên bản.',
    example: '2',
    ...place,
  }),
  mo: field(wallClock, {
    label: 'Mở lúc',
    help: 'Giờ Việt Nam.',
    example: '2026-12-01 08:00',
    ...place,
  }),
  dong: field(wallClock, {
    label: 'Đóng lúc',
    help: 'Giờ Việt Nam; hết ngày thì ghi 24:00.',
    example: '2026-12-31 24:00',
    ...place,
  }),
  nguon_phieu: field(z.array(choice(SOURCE_WORDS)).min(1, { error: 'danh sách đang trống' }), {
    label: 'Nhận phiếu từ',
    help: `Một hay nhiều trong: ${Object.keys(SOURCE_WORDS).join(', ')}.`,
    example: '- trang web\n- mã QR',
    ...place,
  }),
  ai_tra_loi: field(text, {
    label: 'Ai trả lời',
    help: 'Một câu cho người trả lời.',
    example: 'Người đã nhận kết quả thủ tục của Sở trong quý IV năm 2026.',
    ...place,
  }),
  ai_tra_loi_tieng_anh: field(text.optional(), {
    label: 'Ai trả lời, bằng tiếng Anh',
    help: 'Không ghi thì bản tiếng Anh hiện câu tiếng Việt.',
    example: 'People who received a result from the Department in the fourth quarter of 2026.',
    ...place,
  }),
  nhap_lai_phieu_giay: field(share.optional(), {
    label: 'Phần phiếu giấy do người thứ hai nhập lại, phần trăm',
    help: `Máy chọn phiếu, chỉ cho biết khi đã nhập xong cả lô. Không ghi thì là ${DEFAULT_SECOND_ENTRY_PERCENT}.`,
    example: '10',
    ...place,
  }),
  nhap_phieu_giay_them: field(days.optional(), {
    label: 'Số ngày còn nhập phiếu giấy sau ngày cuối',
    help: `Phiếu giấy thu trong đợt được nhập, đóng lô và sửa thêm bấy nhiêu ngày. Không ghi thì là ${DEFAULT_PAPER_DAYS}.`,
    example: '15',
    ...place,
  }),
  chi_tieu: field(valueOr(target, { [NOT_APPLICABLE]: null }), {
    label: 'Chỉ tiêu số phiếu',
    help: 'Không: chưa biết tổng số.',
    example: "tong_so: '240'\nsai_so: '5'",
    ...place,
  }),
});

export type RoundFile = z.output<typeof roundFile>;

export function toRound(id: string, file: RoundFile): Round {
  return {
    id,
    form: file.phieu,
    version: file.phien_ban,
    title: file.ten,
    englishTitle: file.ten_tieng_anh ?? null,
    opensAt: file.mo,
    closesAt: file.dong,
    sources: [...new Set(file.nguon_phieu)],
    audience: file.ai_tra_loi,
    englishAudience: file.ai_tra_loi_tieng_anh ?? null,
    secondEntryPercent: file.nhap_lai_phieu_giay ?? DEFAULT_SECOND_ENTRY_PERCENT,
    paperDays: file.nhap_phieu_giay_them ?? DEFAULT_PAPER_DAYS,
    target: file.chi_tieu && slovin(file.chi_tieu.tong_so, file.chi_tieu.sai_so / 100),
  };
}
