import { z } from 'zod';
import type { ReportRules } from '../domain/report-rules.ts';
import { field, type FieldInfo } from './field.ts';
import { NOT_APPLICABLE, choice, matching, slug, text, textOr } from './values.ts';

const place = { group: 'Báo cáo', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** Periods as the file names them. */
const PERIOD_WORDS = {
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'half',
  '9 tháng': 'nine-months',
  năm: 'year',
} as const;

export const CERTAINTY_WORDS = {
  'đã đọc văn bản': 'read',
  'dẫn lại': 'second-hand',
  'chưa rõ': 'unclear',
} as const;

const workingDays = matching(/^(?:[1-9]|1\d|20)$/, 'không phải một số ngày từ 1 đến 20').transform(Number);
const dayOfMonth = matching(/^(?:[1-9]|1\d|2[0-8])$/, 'không phải một ngày từ 1 đến 28').transform(Number);

const nguon = field(text, {
  label: 'Theo văn bản nào',
  help: 'Số văn bản, điều, khoản; chưa biết thì ghi rõ ai quy định.',
  example: 'Nghị định 09/2019/NĐ-CP, khoản 1 Điều 12',
  ...place,
});

const do_chac = field(choice(CERTAINTY_WORDS), {
  label: 'Chắc đến đâu',
  help: `Một trong: ${Object.keys(CERTAINTY_WORDS).join(', ')}.`,
  example: 'dẫn lại',
  ...place,
});

const due = z
  .strictObject({
    ngay_lam_viec: field(workingDays.optional(), {
      label: 'Số ngày làm việc sau ngày chốt',
      help: 'Ghi mục này, hoặc ngay_trong_thang.',
      example: '2',
      ...place,
    }),
    ngay_trong_thang: field(dayOfMonth.optional(), {
      label: 'Ngày trong tháng cuối kỳ',
      help: 'Ghi mục này, hoặc ngay_lam_viec.',
      example: '20',
      ...place,
    }),
    nguon,
    do_chac,
  })
  .refine(
    ({ ngay_lam_viec, ngay_trong_thang }) =>
      (ngay_lam_viec === undefined) !== (ngay_trong_thang === undefined),
    {
      error: 'phải ghi đúng một trong hai: ngay_lam_viec hoặc ngay_trong_thang',
    },
  );

const report = z.strictObject({
  ky: field(choice(PERIOD_WORDS), {
    label: 'Kỳ báo cáo',
    help: `Một trong: ${Object.keys(PERIOD_WORDS).join(', ')}; mỗi kỳ một mục.`,
    example: 'quý',
    ...place,
  }),
  so_lieu: field(z.strictObject({ nguon, do_chac }), {
    label: 'Kỳ số liệu',
    help: 'Văn bản nói số liệu của kỳ từ ngày nào đến ngày nào.',
    ...place,
  }),
  han: field(due, {
    label: 'Hạn gửi',
    help: 'Khi nào phải gửi, theo văn bản nào.',
    example: "ngay_lam_viec: '2'\nnguon: do tỉnh quy định\ndo_chac: chưa rõ",
    ...place,
  }),
});

/** `bao-cao.yaml`: the reports on surveys that the Office owes. */
export const reportFile = z.strictObject({
  phieu: field(slug, {
    names: 'questionnaires',
    label: 'Mẫu phiếu báo cáo',
    help: 'Tên thư mục của phiếu trong khao-sat; phiếu phải có công thức tỷ lệ hài lòng.',
    example: 'hai-long',
    ...place,
  }),
  ky_hieu: field(text, {
    label: 'Ký hiệu văn bản',
    help: 'Đứng sau số và dấu gạch chéo.',
    example: 'BC-SNgV',
    ...place,
  }),
  kinh_gui: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Kính gửi',
    help: 'Cơ quan cấp trên nhận báo cáo; Không: không có dòng “Kính gửi”.',
    example: 'Ủy ban nhân dân tỉnh',
    ...place,
  }),
  noi_nhan: field(z.array(text).min(1, { error: 'danh sách đang trống' }), {
    label: 'Nơi nhận',
    help: 'Không ghi dấu và không ghi “Lưu: VT”: máy thêm vào.',
    example: '- Như trên',
    ...place,
  }),
  bao_cao: field(z.array(report).min(1, { error: 'danh sách đang trống' }), {
    label: 'Các báo cáo',
    help: 'Mỗi kỳ một mục.',
    ...place,
  }),
});

export function toReportRules(file: z.output<typeof reportFile>): ReportRules {
  return {
    form: file.phieu,
    symbol: file.ky_hieu,
    addressee: file.kinh_gui,
    recipients: file.noi_nhan,
    reports: file.bao_cao.map(({ ky, so_lieu, han }) => ({
      kind: ky,
      window: { source: so_lieu.nguon, certainty: so_lieu.do_chac },
      due: {
        source: han.nguon,
        certainty: han.do_chac,
        rule:
          han.ngay_trong_thang === undefined
            ? { workingDays: han.ngay_lam_viec ?? 1 }
            : { dayOfMonth: han.ngay_trong_thang },
      },
    })),
  };
}
