import { describe, expect, test } from 'vitest';
import type { Attachment } from '#src/content/attachments.ts';
import { contentOf, formatError } from '#src/content/load-content.ts';
import { oldFiles, recalledNames } from '#src/view/old-files.ts';
import { folderOf, shippedFiles } from '../shipped.ts';

const PATH = 'cong-khai/thuc-hien-9-thang-2027.yaml';
const DOCUMENT = [
  'loai: thuc-hien-du-toan',
  'ten: Thực hiện dự toán 9 tháng năm 2027',
  "nam: '2027'",
  'ky: 9 tháng',
  'van_ban: Không',
  'ngay_van_ban: Không',
  'ngay_cong_khai: 2027-10-08',
  'tep:',
  '  - bieu-75.pdf',
  'lien_ket: Không',
  '',
].join('\n');

const FILE: Attachment = {
  name: 'bieu-75.pdf',
  type: 'pdf',
  size: 35_000,
  sha256: 'a',
  bytes: Buffer.from(''),
};

function loaded(text: string, files: Attachment[] = [FILE], now = '2027-11-01T03:00:00Z') {
  const folder = folderOf(shippedFiles().set(PATH, text));
  return contentOf(
    { ...folder, attachments: new Map(files.map((file) => [file.name, file])) },
    { now: new Date(now) },
  );
}

function faultsOf(text: string, files?: Attachment[]): string[] {
  const content = loaded(text, files);
  return 'errors' in content ? content.errors.map(formatError) : [];
}

describe('documents that are public', () => {
  test('what is right is taken, its file is no longer unused, and its period is owed no longer', () => {
    const content = loaded(DOCUMENT);
    if ('errors' in content) throw new Error(content.errors.map(formatError).join('\n'));
    expect(content.content.disclosures).toMatchObject([
      { slug: 'thuc-hien-9-thang-2027', period: '9-months', files: [{ type: 'pdf', size: 35_000 }] },
    ]);
    expect(content.content.owedDisclosures.map(({ period }) => period)).toEqual(['3-months', '6-months']);
  });

  test('a file that was recalled may have been the only one, and what leads to it leads to a notice', () => {
    const recalled = DOCUMENT.replace('  - bieu-75.pdf', '').replace(
      'tep:\n',
      "tep: Không\nda_rut:\n  - tep: bieu-75.pdf\n    ngay: '2027-10-09'\n    ly_do: Tệp đăng nhầm.\n",
    );
    const content = loaded(recalled, []);
    if ('errors' in content) throw new Error(content.errors.map(formatError).join('\n'));
    expect(oldFiles(content.content)).toMatchObject([
      { file: 'bieu-75.pdf', instead: null, old: null, told: [expect.any(String), 'Tệp đăng nhầm.'] },
    ]);
    expect(recalledNames(content.content)).toEqual(new Set(['bieu-75.pdf']));
    expect(faultsOf(recalled.replace(/\n    ly_do.*/, ''), [])[0]).toBe(
      `${PATH}: Tệp đã rút, mục 1 › Vì sao rút: Còn thiếu. Ví dụ đúng: ly_do: Tệp đăng nhầm.`,
    );
  });

  test.each([
    [
      'an unknown kind',
      'loai: thuc-hien-du-toan',
      'loai: khac',
      'Loại: Không có loại “khac” trong loai-cong-khai.yaml. Ví dụ đúng: du-toan',
    ],
    [
      'a period that this kind does not have',
      'ky: 9 tháng',
      'ky: năm',
      'Kỳ: Loại “thuc-hien-du-toan” không có kỳ này trong loai-cong-khai.yaml.',
    ],
    [
      'no period',
      'ky: 9 tháng',
      'ky: Không',
      'Kỳ: Loại “thuc-hien-du-toan” phải ghi kỳ. Ví dụ đúng: 9 tháng',
    ],
    [
      'a day before its document',
      'ngay_van_ban: Không',
      'ngay_van_ban: 2027-10-09',
      'Ngày công khai: Ngày công khai 2027-10-08 sớm hơn ngày của văn bản 2027-10-09.',
    ],
  ])('%s is refused, and the sentence says where and how', (_, right, wrong, sentence) => {
    expect(faultsOf(DOCUMENT.replace(right, wrong))).toEqual([`${PATH}: ${sentence}`]);
  });

  test('a file must be there, or a link; a term that runs from the document needs its day', () => {
    expect(faultsOf(DOCUMENT, [])).toEqual([
      `${PATH}: Tệp, mục 1: Không có tệp bieu-75.pdf trong thư mục tep. Ví dụ đúng: - bieu-75-9-thang-2026.pdf`,
    ]);
    const empty = DOCUMENT.replace('tep:\n  - bieu-75.pdf', 'tep: Không');
    expect(faultsOf(empty, [])).toHaveLength(1);
    expect(faultsOf(empty.replace('lien_ket: Không', 'lien_ket: https://muasamcong.mpi.gov.vn'), [])).toEqual(
      [],
    );
    const budget = DOCUMENT.replace('loai: thuc-hien-du-toan', 'loai: du-toan');
    expect(faultsOf(budget)).toEqual([
      `${PATH}: Ngày của văn bản: Thời hạn của loại “du-toan” tính từ ngày này nên phải ghi. Ví dụ đúng: 2026-10-05`,
    ]);
  });
});
