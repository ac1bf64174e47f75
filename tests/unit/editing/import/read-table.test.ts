import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import { importProcedure, readJson, readTable } from '#src/editing/import/import-procedure.ts';
import { SEED } from '#tests/support/sampling.ts';
import { bare } from '#tests/support/told-fields.ts';

const KNOWN = { sectors: [{ slug: 'le-tan', name: 'Lễ tân' }], today: '2026-11-29' };

function imported(html: string) {
  const input = readTable(readHtml(html));
  if (input === null) throw new Error('no table');
  return importProcedure(input, KNOWN);
}

/** As decisions set it: numbered rows, sentences instead of tables, time and fee in parts of their own. */
const DECISION = `<table>
<tr><td>1</td><td><b>Tên thủ tục:</b></td><td>Gia hạn thẻ</td></tr>
<tr><td></td><td>Mã TTHC</td><td>2.002352</td></tr>
<tr><td></td><td>Lĩnh vực</td><td>LỄ TÂN</td></tr>
<tr><td>2</td><td>Trình tự thực hiện</td><td><p>Bước 1: Nộp hồ sơ.</p><p>Bước 2: Thẩm định. Lệ phí: xem dưới.</p></td></tr>
<tr><td>3</td><td>Cách thức thực hiện</td><td><p>- Nộp trực tiếp tại Bộ phận Một cửa.</p><p>- Qua dịch vụ bưu chính công ích.</p></td></tr>
<tr><td>4</td><td>Thành phần, số lượng hồ sơ</td><td><p>a) Thành phần hồ sơ gồm:</p><p>- Tờ khai;</p><p>- Ảnh: 02 bản chính.</p><p>b) Số lượng hồ sơ: 02 bộ</p></td></tr>
<tr><td>5</td><td>Thời hạn giải quyết</td><td>05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ</td></tr>
<tr><td>6</td><td>Phí, lệ phí (nếu có)</td><td>Lệ phí: 30.000 đồng/lần</td></tr>
<tr><td>7</td><td>Từ khóa</td><td>thẻ</td></tr>
<tr><td>8</td><td>Căn cứ pháp lý</td><td><p>- Nghị định số 12/2024/NĐ-CP ngày 01/02/2024 của Chính phủ.</p></td></tr></table>`;

describe('the table of a decision', () => {
  test('fills the sheet from labels, sentences and parts of their own', () => {
    const { values } = imported(DECISION);
    expect(values).toMatchObject({
      ma: '2.002352',
      ten: 'Gia hạn thẻ',
      linh_vuc: 'le-tan',
      so_bo: '2',
      cac_buoc: [
        { ten: 'Bước 1', noi_dung: 'Nộp hồ sơ.' },
        { ten: 'Bước 2', noi_dung: 'Thẩm định. Lệ phí: xem dưới.' },
      ],
      ho_so: [{ giay_to: [{ ten: 'Tờ khai;' }, { ten: 'Ảnh', ban_chinh: '2' }] }],
      can_cu: [{ so_hieu: '12/2024/NĐ-CP' }],
      cach_nop: {
        truc_tiep: {
          co: 'có',
          thoi_han: [{ muc: '5 ngày làm việc' }],
          phi: [{ so_tien: '30000', don_vi: 'đồng' }],
        },
        buu_chinh: { co: 'có' },
        truc_tuyen: { co: 'chưa kiểm tra' },
      },
    });
  });

  test('gives back what no field holds, and only that', () => {
    expect(imported(DECISION).leftOver).toEqual([
      { key: 'time', text: 'kể từ ngày nhận đủ hồ sơ hợp lệ' },
      { key: 'other', text: 'thẻ' },
    ]);
  });

  test('the documents that it cites come along, each as a file with its words', () => {
    const { documents } = imported(DECISION);
    expect([...documents.keys()]).toEqual(['van-ban/12-2024-nd-cp.yaml']);
  });

  test('a text without any heading of the official table is none', () => {
    expect(readTable(readHtml('<p>Kính gửi các phòng</p>'))).toBeNull();
  });

  /** Found by the property below: cells left of a table's rows, and left of its second head. */
  const LEFT_OF_A_TABLE = [
    [
      '<tr><td rowspan=2>Mã thủ tục</td><td>Tờ khai</td></tr>',
      '<tr><td rowspan=2>Mã thủ tục</td><td>Tên giấy tờ</td><td>Bản chính</td></tr>',
      '<tr><td>Mã thủ tục</td></tr>',
    ],
    [
      '<tr><td rowspan=2>Mã thủ tục</td></tr>',
      '<tr><td rowspan=2>Lệ phí: 30.000 đồng</td><td>Hình thức nộp</td><td>Tờ khai</td></tr>',
      '<tr><td>Tờ khai</td><td>Hình thức nộp</td><td>Mã thủ tục</td></tr>',
      '<tr><td>Mã thủ tục</td></tr>',
    ],
  ];

  test('whatever a table says is in the sheet, beside it, or part of the form', () => {
    const said = fc.constantFrom(
      'Tờ khai',
      '05 ngày làm việc',
      '1',
      'Lệ phí: 30.000 đồng',
      'Trực tiếp',
      'a) Ảnh',
      '- Khác; 12/2024/NĐ-CP',
    );
    const label = fc.constantFrom(
      'Mã thủ tục',
      'Thời hạn giải quyết',
      'Thành phần hồ sơ',
      'Hình thức nộp',
      'Phí',
      'Tên giấy tờ',
      'Số lượng',
      'Bản chính',
      'Việc lạ',
      'TT',
      '',
    );
    const cell = fc
      .tuple(fc.oneof(said, label), fc.constantFrom('', ' rowspan=2', ' colspan=2'))
      .map(([text, span]) => `<td${span}>${text}</td>`);
    const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => `<tr>${cells.join('')}</tr>`);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const html = `<p>Căn cứ pháp lý: không</p><table>${rows.join('')}</table>`;
        const input = readTable(readHtml(html));
        if (input === null) throw new Error('a heading is there');
        const words = bare(html.replace(/<[^>]*>/g, ' ')).split(' ');
        const told = bare([...input.pieces.map(({ text }) => text), ...input.furniture].join(' ')).split(' ');
        for (const word of new Set(words)) {
          const count = (all: readonly string[]) => all.filter((each) => each === word).length;
          expect(count(told), `${word} in ${html}`).toBeGreaterThanOrEqual(count(words));
        }
      }),
      { seed: SEED, numRuns: 300, examples: LEFT_OF_A_TABLE.map((rows): [string[]] => [rows]) },
    );
  });
});

describe('a record of the portal', () => {
  test('with unknown keys gives them back', () => {
    const input = readJson('{"code":"1.000001","name":"Cấp thẻ","diện":"mới","steps":null}');
    expect(input && importProcedure(input, KNOWN).leftOver).toEqual([{ key: null, text: 'diện: "mới"' }]);
  });

  test.each(['', '[]', '[{"code":"1"},{"code":"2"}]', '{"tên":"x"}', '{"code":"1","methods":"x"}', '<html>'])(
    'is not read out of %s',
    (text) => {
      expect(readJson(text)).toBeNull();
    },
  );
});
