import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHIPPED = join(import.meta.dirname, '../../../content');

type RoundLines = [form: string, version: number, opens: string, closes: string, ...sources: string[]];

/** Rounds that are over, not begun or running, whatever the day is. */
const ROUNDS = {
  'dai-bieu-2026': ['dai-bieu', 1, '2025-01-01 08:00', '2098-12-31 24:00', 'liên kết mời'],
  'khi-tra-2026': ['khi-tra-ket-qua', 1, '2025-01-01 08:00', '2098-12-31 24:00', 'mã QR', 'máy tại quầy'],
  'dai-bieu-cu': ['dai-bieu', 1, '2020-01-01 08:00', '2020-12-31 24:00', 'liên kết mời'],
  'tai-quay': ['hai-long', 2, '2025-01-01 08:00', '2098-12-31 24:00', 'máy tại quầy'],
  'tai-quay-cu': ['theo-ho-so', 1, '2020-01-01 08:00', '2020-12-31 24:00', 'máy tại quầy'],
  'chi-ma-qr': ['hai-long', 2, '2020-01-01 08:00', '2098-12-31 24:00', 'mã QR'],
  'giay-2026': ['phieu-giay', 1, '2025-01-01 08:00', '2098-12-31 24:00', 'phiếu giấy', 'mã QR'],
  giay: ['hai-long', 2, '2025-01-01 08:00', '2098-12-31 24:00', 'phiếu giấy'],
  'giay-cu': ['theo-ho-so', 1, '2020-01-01 08:00', '2020-12-31 24:00', 'phiếu giấy'],
  'da-xong': ['hai-long', 2, '2020-01-01 08:00', '2020-12-31 24:00', 'trang web'],
  'chua-den': ['theo-ho-so', 1, '2098-01-01 08:00', '2098-03-31 17:00', 'trang web'],
  'dang-mo': ['dai-bieu', 1, '2020-01-01 08:00', '2098-12-31 24:00', 'liên kết mời'],
} satisfies Record<string, RoundLines>;

/** Of those that are looked at as well as counted; others bear their id. */
const NAMES: Record<string, string> = {
  'dai-bieu-2026': 'lấy ý kiến đại biểu năm 2026',
  'khi-tra-2026': 'hỏi khi trả kết quả năm 2026',
  'giay-2026': 'phiếu giấy năm 2026',
};

export type RoundId = keyof typeof ROUNDS;

/** Puts the shipped content into a folder, with these rounds. */
export function writeRounds(content: string, ids: readonly RoundId[]): void {
  cpSync(SHIPPED, content, { recursive: true });
  mkdirSync(join(content, 'khao-sat/dot'), { recursive: true });
  for (const id of ids) {
    const [form, version, opens, closes, ...sources] = ROUNDS[id];
    const lines = [`ten: Đợt ${NAMES[id] ?? id}`, `phieu: ${form}`, `phien_ban: ${version}`, `mo: ${opens}`];
    const more = [
      `dong: ${closes}`,
      'nguon_phieu:',
      ...sources.map((source) => `  - ${source}`),
      'ai_tra_loi: Người được hỏi.',
    ];
    const target = ['chi_tieu:', "  tong_so: '240'", "  sai_so: '5'", ''];
    writeFileSync(join(content, `khao-sat/dot/${id}.yaml`), [...lines, ...more, ...target].join('\n'));
  }
}
