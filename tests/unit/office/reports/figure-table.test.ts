import { expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import { unzip } from '#src/lib/unzip.ts';
import { tableReportDocx } from '#src/office/assignments/decree-30-tables.ts';
import { TEXT_WIDTH } from '#src/office/decree-30/page.ts';
import type { ResultRows } from '#src/view/results.ts';

const PAPER = {
  department: { name: 'Sở Ngoại vụ', parent: 'Ủy ban nhân dân tỉnh' },
  reportRules: null,
} as unknown as Content;
/** Times New Roman sets a digit in half of its size; cells keep 3 points on each side. */
const widthOfDay = (size: number): number => (10 * 0.5 * size + 6) * 20;

const rowsOf = (rows: string[][]): ResultRows['rows'] => rows.map((row) => row.map((text) => ({ text })));

const SNAPSHOT: ResultRows = {
  heads: ['Nhiệm vụ', 'Đơn vị', 'Hạn', 'Trễ', 'Nguyên nhân'],
  rows: rowsOf([
    [
      'Rà soát thủ tục hành chính thuộc phạm vi quản lý của Sở theo kế hoạch năm 2026',
      'Phòng Hợp tác quốc tế và Lãnh sự',
      '31/10/2026',
      '21 ngày',
      'Chờ ý kiến của Bộ Ngoại giao về thủ tục hợp pháp hóa lãnh sự.',
    ],
  ]),
};
const EVIDENCE: ResultRows = {
  heads: ['Nhiệm vụ', 'Đơn vị', 'Người', 'Hạn', 'Ngày xong', 'Trạng thái', 'Minh chứng'],
  rows: rowsOf([
    [
      ...['Rà soát thủ tục hành chính thuộc phạm vi quản lý của Sở', 'Phòng Hợp tác quốc tế và Lãnh sự'],
      ...['Nguyễn Thị Thanh Hương', '31/10/2026', '30/10/2026', 'xong đúng hạn', 'Trang công khai của Sở'],
    ],
  ]),
};

async function documentWith(table: ResultRows): Promise<string> {
  const file = await tableReportDocx(
    { subject: 'Thử', lines: [], groups: [{ title: 'Bảng', table }], recipients: ['Ban Giám đốc'] },
    PAPER,
  );
  const unpacked = await unzip(file, { bytes: 1 << 20, parts: 100 });
  return 'parts' in unpacked ? (unpacked.parts.get('word/document.xml')?.toString('utf8') ?? '') : '';
}

/** Widths of the columns of each table. */
const widthsIn = (xml: string): number[][] =>
  [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  );

test.each([
  ['a snapshot', SNAPSHOT, 12, [2]],
  ['evidence', EVIDENCE, 10, [3, 4]],
] as const)(
  'in the table of %s no day is broken, units and names have room',
  async (_, table, size, days) => {
    const [, widths = []] = widthsIn(await documentWith(table));
    expect(widths).toHaveLength(table.heads.length);
    for (const day of days) expect(widths[day]).toBeGreaterThan(widthOfDay(size));
    expect(widths[1]).toBeGreaterThan(TEXT_WIDTH / 9);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
  },
);

test('a table whose words have no room at all stays between the margins', async () => {
  const heads = Array.from({ length: 20 }, (_, index) => `Nghiêng-${String(index)}`);
  const [, widths = []] = widthsIn(await documentWith({ heads, rows: rowsOf([heads]) }));
  expect(widths).toHaveLength(20);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
  expect(Math.min(...widths)).toBeGreaterThan(0);
});

test('no table follows another at once: they would be joined, and the first would lose its lines', async () => {
  expect(await documentWith(SNAPSHOT)).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
});
