import { expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { missingFacts } from '#src/content/missing-facts.ts';
import { folderOf, SHEET, shippedFiles, withReplaced } from './shipped.ts';

const ABOUT = 'Trang Giới thiệu còn ghi “Sở đang cập nhật”';

function linesUnder(heading: string, from: string, to: string, path = 'so.yaml'): string[] {
  const loaded = contentOf(folderOf(withReplaced(path, from, to)));
  if ('errors' in loaded) throw new Error('the content is faulty');
  const sections = missingFacts(loaded.content).find((group) => group.heading === heading)?.sections;
  return sections?.flatMap(({ lines }) => lines) ?? [];
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

test('what is open is told procedure by procedure, each with its part and nothing left out', () => {
  const loaded = contentOf(folderOf(shippedFiles()));
  if ('errors' in loaded) throw new Error('the content is faulty');
  const { procedures } = loaded.content;
  const sections = missingFacts(loaded.content).find(({ heading }) => heading === 'Cần đối chiếu')?.sections;
  const open = procedures.filter(({ openPoints }) => openPoints.length > 0);
  expect(sections?.map(({ about }) => about)).toEqual(open.map(({ code, name }) => `${code} ${name}`));
  expect(sections?.map(({ lines }) => lines.length)).toEqual(open.map(({ openPoints }) => openPoints.length));
  expect(sections?.flatMap(({ lines }) => lines)).toContain(
    'Phí, lệ phí: Bản ghi trên Cổng quốc gia không có mức phí. (ghi ngày 23/11/2026)',
  );
});

test('what the Office must have in hand before more is shown is told until its line is taken out', () => {
  const heading = 'Văn bản phải có trong tay trước khi nâng mức trang hoặc bỏ nhãn cần đối chiếu';
  const needed = 'Toàn văn Quyết định 30/2026/QĐ-TTg (các Điều 1, 3, 5, 6 và 9)';
  const before = linesUnder(heading, 'so_bo:', 'so_bo:', SHEET);
  const after = linesUnder(heading, `can_de_nang_muc:\n  - ${needed}\n`, '', SHEET);
  expect(before.filter((line) => line === needed)).toHaveLength(2);
  expect(after.filter((line) => line === needed)).toHaveLength(1);
});

test('holidays still to be announced are told until the calendar has them', () => {
  const heading = 'Lịch nghỉ còn chờ thông báo';
  const day = 'Quốc khánh (ngày nghỉ thứ hai chờ thông báo)';
  const path = 'lich/2027.yaml';
  expect(linesUnder(heading, day, day, path)).toContain(`${path}: ${day}`);
  expect(linesUnder(heading, day, 'Quốc khánh', path).join()).not.toContain('Quốc khánh');
});
