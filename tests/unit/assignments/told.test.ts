import type { FileChild } from 'docx';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#src/assignments/from-blocks.ts';
import { fromLines } from '#src/assignments/from-lines.ts';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import { toBlocks } from '#src/editing/import/html/to-blocks.ts';
import { readWord } from '#src/editing/import/word/read-word.ts';
import {
  madeElsewhere,
  numbered,
  scanned,
  table,
  tracked,
  typed,
  wordFile,
} from '../../support/word-files.ts';

async function toldIn(...children: FileChild[]) {
  const read = await readWord(await wordFile(children));
  if ('fault' in read) throw new Error(read.fault);
  return { ...fromBlocks(toBlocks(readHtml(read.html))), hasTrackedChanges: read.hasTrackedChanges };
}

const shown = ({ rows }: Awaited<ReturnType<typeof toldIn>>) => rows.map(({ place, text }) => [place, text]);

describe('conclusions of a meeting', () => {
  const NUMBERS = [1, 2, 3, 4, 5, 6, 7];

  test('in seven numbered paragraphs are seven assignments, without head and foot', async () => {
    const lines = NUMBERS.map((n) => `${n}. Phòng số ${n} làm việc của mình; xong trước ngày 30/6/2026.`);
    const told = await toldIn(...typed('KẾT LUẬN', 'của Giám đốc Sở', ...lines, 'Nơi nhận: như trên.'));
    expect(told).toMatchObject({ skipped: 3, hasTrackedChanges: false });
    expect(shown(told)).toEqual(
      NUMBERS.map((n) => [String(n), `Phòng số ${n} làm việc của mình; xong trước ngày 30/6/2026.`]),
    );
  });

  test('numbered by Word go on after a paragraph between them, which belongs to the one above', async () => {
    const told = await toldIn(
      ...typed('KẾT LUẬN'),
      ...['một', 'hai'].map((word) => numbered(`Việc ${word}`)),
      ...typed('Vì kho lưu trữ sắp đầy.', '- Văn phòng chủ trì'),
      ...['ba', 'bốn'].map((word) => numbered(`Việc ${word}`)),
      numbered('Phần đầu', 1),
      numbered('Phần sau', 1),
      ...['năm', 'sáu', 'bảy'].map((word) => numbered(`Việc ${word}`)),
      ...typed('Nơi nhận: như trên.'),
    );
    expect(shown(told)).toEqual([
      ['1', 'Việc một'],
      ['2', 'Việc hai\nVì kho lưu trữ sắp đầy.\n- Văn phòng chủ trì'],
      ['3', 'Việc ba'],
      ['4', 'Việc bốn'],
      ['4.1', 'Phần đầu'],
      ['4.2', 'Phần sau'],
      ...['năm', 'sáu', 'bảy'].map((word, at) => [String(5 + at), `Việc ${word}`]),
    ]);
    expect(told.skipped).toBe(2);
  });

  test('are read as their tracked changes would leave them, and say that there are some', async () => {
    const told = await toldIn(
      tracked('1. Số hóa ', ['mọi', 'một nửa'], ' hồ sơ'),
      tracked('', ['2. Bỏ', ''], ''),
    );
    expect(shown(told)).toEqual([['1', 'Số hóa một nửa hồ sơ']]);
    expect(told.hasTrackedChanges).toBe(true);
  });

  test('without a number are all paragraphs', async () => {
    expect(shown(await toldIn(...typed('Số hóa', 'Họp')))).toEqual([
      ['', 'Số hóa'],
      ['', 'Họp'],
    ]);
    expect(shown(await toldIn(scanned()))).toEqual([]);
  });
});

describe('the table of a plan', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'];

  test('gives its rows, by what its head calls the columns', async () => {
    const rows = [
      ['1', 'Rà soát văn bản', 'Văn phòng', 'Thanh tra; Phòng Lãnh sự', 'Quý III/2026', 'Báo cáo'],
      ['2', 'Việc chưa giao ai', '', '', '', ''],
    ];
    const told = await toldIn(...typed('1. Mục đích'), table([HEAD, ...rows]));
    expect(told).toMatchObject({
      skipped: 1,
      rows: [
        {
          ...{
            place: '1',
            text: 'Rà soát văn bản',
            unit: 'Văn phòng',
            due: 'Quý III/2026',
            product: 'Báo cáo',
          },
          coUnits: ['Thanh tra', 'Phòng Lãnh sự'],
        },
        { place: '2', text: 'Việc chưa giao ai', unit: '', due: '' },
      ],
    });
    expect(told.rows).toHaveLength(2);
  });

  test('is read through merged cells, a head of two rows and a title above, and its groups number their rows', async () => {
    const told = await toldIn(
      table(
        [
          [['DANH MỤC NHIỆM VỤ', { columnSpan: 5 }]],
          [
            ...(['TT', 'Nhiệm vụ'] as const).map((word): [string, object] => [word, { rowSpan: 2 }]),
            ['Đơn vị', { columnSpan: 2 }],
            ['Thời hạn', { rowSpan: 2 }],
          ],
          ['Chủ trì', 'Phối hợp'],
          ['I', ['Thể chế', { columnSpan: 4 }]],
          ['1', 'Rà soát', ['Văn phòng', { rowSpan: 2 }], '', 'Quý III/2026'],
          ['2', ['Công bố', { rowSpan: 2 }], 'Thanh tra', '30/6/2026'],
          ['3', 'Lãnh sự', '', '30/7/2026'],
          ['II', 'Chuyển đổi số', '', '', ''],
          ['1', 'Số hóa', 'Lãnh sự', '', 'Thường xuyên'],
        ],
        3,
      ),
    );
    expect(told.rows.map(({ place, text, unit, due }) => [place, text, unit, due])).toEqual([
      ['I.1', 'Rà soát', 'Văn phòng', 'Quý III/2026'],
      ['I.2', 'Công bố', 'Văn phòng', '30/6/2026'],
      ['I.3', 'Công bố', 'Lãnh sự', '30/7/2026'],
      ['II.1', 'Số hóa', 'Lãnh sự', 'Thường xuyên'],
    ]);
  });

  test('that is none of assignments is told as skipped', async () => {
    const told = await toldIn(table([['UBND TỈNH', 'CỘNG HÒA']]), ...typed('1. Họp'));
    expect(told).toMatchObject({ rows: [{ text: 'Họp' }], skipped: 1 });
  });
});

test.each([
  ['word-97.doc', 'old-word'],
  ['co-mat-khau.docx', 'password'],
  ['ban-quet.pdf', 'not-word'],
] as const)('%s is not read: %s', async (name, fault) => {
  expect(await readWord(madeElsewhere(name))).toEqual({ fault });
});

test('what is pasted are its lines, each named by all that it stands under', () => {
  const lines =
    '1. Một\n\n a) Hai\r\nII.3. Ba\n- Bốn\nNăm 2026 làm xong\n2 việc còn lại\nIII. Nhóm\n1. Sáu\n1. Bảy';
  expect(fromLines(lines).map(({ place, text }) => [place, text])).toEqual([
    ['1', 'Một'],
    ['1.a', 'Hai'],
    ['II.3', 'Ba'],
    ['', 'Bốn'],
    ['', 'Năm 2026 làm xong'],
    ['', '2 việc còn lại'],
    ['III', 'Nhóm'],
    ['III.1', 'Sáu'],
    ['III.2', 'Bảy'],
  ]);
});
