import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#src/assignments/from-blocks.ts';
import { fromLines } from '#src/assignments/from-lines.ts';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import { toBlocks } from '#src/editing/import/html/to-blocks.ts';
import { readWord } from '#src/editing/import/word/read-word.ts';

async function toldIn(children: (Paragraph | Table)[]) {
  const read = await readWord(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  if ('fault' in read) throw new Error(read.fault);
  return fromBlocks(toBlocks(readHtml(read.html)));
}

const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

describe('assignments in a document', () => {
  test('are the seven numbered paragraphs of a meeting’s conclusions, without head and foot', async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7];
    const found = await toldIn([
      new Paragraph('KẾT LUẬN'),
      new Paragraph('của Giám đốc Sở tại giao ban tháng 6'),
      ...numbers.map((n) => new Paragraph(`${n}. Văn phòng Sở làm việc số ${n}; xong trước ngày 30/6/2026.`)),
      new Paragraph('Nơi nhận: như trên.'),
    ]);
    expect(found.map(({ place }) => place)).toEqual(numbers.map(String));
    expect(found[2]?.text).toBe('Văn phòng Sở làm việc số 3; xong trước ngày 30/6/2026.');
  });

  test('are the rows of a plan’s table, by what its head calls the columns', async () => {
    const found = await toldIn([
      new Paragraph('1. Mục đích'),
      new Table({
        rows: [
          row(
            'TT',
            'Nhiệm vụ',
            'Cơ quan chủ trì',
            'Cơ quan phối hợp',
            'Thời gian hoàn thành',
            'Sản phẩm dự kiến',
          ),
          row('I', 'Cải cách thể chế', '', '', '', ''),
          row('1', 'Rà soát văn bản', 'Văn phòng', 'Thanh tra; Phòng Lãnh sự', 'Quý III/2026', 'Báo cáo'),
          row('2', 'Số hóa hồ sơ', 'Phòng Lãnh sự', '', 'Thường xuyên', ''),
        ],
      }),
    ]);
    expect(found).toEqual([
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
      {
        ...{ place: '2', text: 'Số hóa hồ sơ', unit: 'Phòng Lãnh sự', due: 'Thường xuyên', product: '' },
        coUnits: [],
      },
    ]);
  });

  test('that are pasted are their lines, with the number before each', () => {
    expect(
      fromLines('1. Một\n\n a) Hai\r\nII.3. Ba\n- Bốn\nNăm 2026 làm xong\n2 việc còn lại'),
    ).toMatchObject([
      { place: '1', text: 'Một' },
      { place: 'a', text: 'Hai' },
      { place: 'II.3', text: 'Ba' },
      { place: '', text: 'Bốn' },
      { place: '', text: 'Năm 2026 làm xong' },
      { place: '', text: '2 việc còn lại' },
    ]);
  });
});
