import { expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { missingFacts } from '#src/content/missing-facts.ts';
import { folderOf, SHEET, withReplaced } from './shipped.ts';

const ABOUT = 'Trang Giới thiệu còn ghi “Sở đang cập nhật”';

function linesUnder(heading: string, from: string, to: string, path = 'so.yaml'): string[] {
  const loaded = contentOf(folderOf(withReplaced(path, from, to)));
  if ('errors' in loaded) throw new Error('the content is faulty');
  return missingFacts(loaded.content).find((group) => group.heading === heading)?.lines ?? [];
}

test('what the about page still lacks is listed until it is there', () => {
  expect(linesUnder(ABOUT, 'lich_su: chưa có', 'lich_su: chưa có')).toEqual([
    'so.yaml: giới thiệu: chức năng, nhiệm vụ',
    'so.yaml: giới thiệu: lãnh đạo',
    'so.yaml: giới thiệu: cơ cấu',
    'so.yaml: giới thiệu: lịch sử',
  ]);
  expect(linesUnder(ABOUT, 'lich_su: chưa có', 'lich_su: Lập năm 2025.')).not.toContain(
    'so.yaml: giới thiệu: lịch sử',
  );
});

test('a page that leaves a gap to the Office blocks the official mode like the department’s own facts', () => {
  const lines = linesUnder(
    'Chặn chế độ chính thức: thông tin của Sở',
    'dia_chi: chưa có',
    'dia_chi: Số 1 phố A',
  );
  expect(lines).not.toContain('so.yaml: địa chỉ');
  expect(lines.filter((line) => line.startsWith('trang/quyen-rieng-tu.md: '))).toHaveLength(1);
});

test('a sheet that was edited after it was confirmed is to be confirmed again', () => {
  const outdated = 'Chặn chế độ chính thức: trang đã sửa sau ngày xác nhận, cần xác nhận lại';
  const confirmedOn = (day: string) =>
    linesUnder(
      outdated,
      'ngay_sua:',
      `xac_nhan:\n  nguoi: Chánh Văn phòng\n  ngay: ${day}\n  van_ban: 12/QĐ-UBND\nngay_sua:`,
      SHEET,
    );
  expect(confirmedOn('2026-11-01')).toEqual([
    expect.stringMatching(/^3\.000604 .+ \(xác nhận ngày 01\/11\/2026, sửa ngày \d\d\/11\/2026\)$/),
  ]);
  expect(confirmedOn('2026-11-25')).toEqual([]);
});
