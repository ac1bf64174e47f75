import { describe, expect, test } from 'vitest';
import { papersOf } from '#src/editing/import/record/papers.ts';
import { newContext, recordOf } from './records.ts';

const read = (dossier_text: string) => papersOf(recordOf({ dossier_text }), newContext());
const HEADING = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';

test('parts tables that ran together, each with its case', () => {
  const text = `Phải nộp${HEADING}Đơn theo mẫu1 bản chínhBản vẽ;0 bản chính,2 bản sao) Nếu ủy quyền${HEADING}Giấy ủy quyền1 bản chính`;
  expect(read(text)).toEqual([
    {
      truong_hop: 'Phải nộp',
      giay_to: [
        { ten: 'Đơn theo mẫu', ban_chinh: '1', ban_sao: 'chưa kiểm tra' },
        { ten: 'Bản vẽ;', ban_chinh: '0', ban_sao: '2' },
      ],
    },
    {
      truong_hop: ') Nếu ủy quyền',
      giay_to: [{ ten: 'Giấy ủy quyền', ban_chinh: '1', ban_sao: 'chưa kiểm tra' }],
    },
  ]);
});

test('takes no count that has run into the number of a form', () => {
  expect(read(`${HEADING}Đơn theo Phụ lục 11 bản chính`)).toEqual([
    {
      giay_to: [
        {
          ten: 'Đơn theo Phụ lục',
          ban_chinh: 'chưa kiểm tra',
          ban_sao: 'chưa kiểm tra',
          ghi_chu: '11 bản chính',
        },
      ],
    },
  ]);
});

test('takes no counts that stand in the name of a paper', () => {
  expect(read(`--${HEADING}Tờ khai: nộp 02 bản chính tờ khai (1 bản chính);1 bản chính`)).toMatchObject([
    { giay_to: [{ ten: 'Tờ khai: nộp 02 bản chính tờ khai (1 bản chính);', ban_chinh: '1' }] },
  ]);
});

test('keeps a paper whose counts are lost', () => {
  expect(read(`--${HEADING}Đơn1 bản chínhBản vẽ`)).toMatchObject([
    { giay_to: [{ ten: 'Đơn' }, { ten: 'Bản vẽ', ban_chinh: 'chưa kiểm tra' }] },
  ]);
});

test('makes no paper of the head of a table without rows', () => {
  expect(read('| Tên giấy tờ | Bản chính | Bản sao | Tệp đính kèm |\n| --- | --- | --- | --- |')).toBe(
    'chưa kiểm tra',
  );
});

test('takes lines for papers where there are no counts', () => {
  expect(read('Đơn đề nghị\n--\nBản sao giấy khai sinh')).toMatchObject([
    { giay_to: [{ ten: 'Đơn đề nghị' }, { ten: 'Bản sao giấy khai sinh' }] },
  ]);
});

describe('counts at the end of a name', () => {
  const told = (line: string) => {
    const cases = read(line);
    const [paper] = typeof cases === 'string' ? [] : (cases[0]?.giay_to ?? []);
    const { ten, ban_chinh, ban_sao } = paper ?? {};
    return [ten, ban_chinh, ban_sao];
  };
  const open = 'chưa kiểm tra';

  test.each([
    ['- Tờ khai (Mẫu số 01): 01 bản chính.', 'Tờ khai (Mẫu số 01)', '1', open],
    ['– Ảnh; 02 bản chính;', 'Ảnh', '2', open],
    ['Giấy khai sinh (01 bản chính, 02 bản sao);', 'Giấy khai sinh', '1', '2'],
    ['Đề án. Số lượng: 3 bản sao và 1 bản chính', 'Đề án', '1', '3'],
    ['- Bản sao hộ chiếu;', 'Bản sao hộ chiếu;', open, open],
  ])('of %s leave the name for their fields', (line, ...expected) => {
    expect(told(line)).toEqual(expected);
  });

  test.each([
    'Đơn theo Mẫu số: 01 bản chính',
    'Đơn theo Mẫu số 01 bản chính',
    'Hộ chiếu: 01 bản sao có chứng thực',
    'Hộ chiếu, 01 bản chính hoặc 01 bản sao',
    'Thẻ, 01 bản chính hoặc: 01 bản sao',
    'Thẻ: 01 bản chính, 02 bản chính',
    'Đơn (theo mẫu; 01 bản chính);',
    'Báo cáo: 12 bản chính',
  ])('of %s are doubtful, and stay', (line) => {
    expect(told(line)).toEqual([line, open, open]);
  });

  test.each([
    [{ original: '', copy: '' }, 'Tờ khai', '1', open],
    [{ original: '01', copy: '0' }, 'Tờ khai', '1', '0'],
    [{ original: '0', copy: '1' }, 'Tờ khai: 01 bản chính', '0', '1'],
  ])('stay where a column says another thing: %s', (columns, name, ban_chinh, ban_sao) => {
    const paper = { case: '', form: '', item: '- Tờ khai: 01 bản chính', ...columns };
    expect(papersOf(recordOf({ dossier: [paper] }), newContext())).toEqual([
      { giay_to: [{ ten: name, ban_chinh, ban_sao }] },
    ]);
  });
});

test('leaves open what the record does not say', () => {
  expect(read('')).toBe('chưa kiểm tra');
});
