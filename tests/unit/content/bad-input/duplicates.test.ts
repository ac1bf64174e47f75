import { describe, expect, test } from 'vitest';
import { DOCUMENT, expectFaults, faultsOf, FORM, type Mistake, SHEET, shippedFiles } from '../shipped.ts';

const MISTAKES: Mistake[] = [
  [
    'an old slug that is another sheet’s',
    SHEET,
    'duong_dan_cu: Không',
    'duong_dan_cu:\n  - cap-the-tro-ly-bao-chi',
    [
      'Đường dẫn cũ, mục 1: Đường dẫn “cap-the-tro-ly-bao-chi” đã dùng trong thu-tuc/cap-the-tro-ly-bao-chi.md; hãy bỏ một nơi.',
    ],
  ],
  [
    'the role in one procedure',
    'so.yaml',
    "vai_tro:\n  - ma: '3.000604'\n",
    "vai_tro:\n  - ma: '3.000604'\n    vai_tro: chỉ hướng dẫn\n    van_ban: chưa có\n  - ma: '3.000604'\n",
    [
      'Vai trò trong từng thủ tục, mục 2 › Mã thủ tục: Vai trò cho mã 3.000604 được ghi hai lần; hãy bỏ một mục.',
    ],
  ],
  [
    'the key of a question',
    FORM,
    'khoa: chung',
    'khoa: tiep_can',
    ['Câu hỏi: Khóa “tiep_can” được ghi cho hai câu. Mỗi câu một khóa.'],
  ],
  [
    'the beginning of a redirect',
    'trang-web.yaml',
    'chuyen_huong: Không',
    'chuyen_huong:\n  - tu: /a\n    den: /b\n  - tu: /a\n    den: /c',
    ['Chuyển hướng, mục 2 › Từ: “/a” được chuyển đi hai lần; hãy bỏ một mục.'],
  ],
  [
    'a sector',
    'linh-vuc.yaml',
    '  - duong_dan: bao-chi\n    ten: Báo chí\n',
    '  - duong_dan: bao-chi\n    ten: Báo chí\n'.repeat(2),
    ['Lĩnh vực, mục 6 › Đường dẫn: Lĩnh vực “bao-chi” được ghi hai lần; hãy bỏ một mục.'],
  ],
];

describe('what may be said once only', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });

  test('the code of a procedure: the second file names the first', () => {
    const files = shippedFiles();
    files.set('thu-tuc/zz-ban-sao.md', files.get(SHEET) ?? '');
    expect(faultsOf(files)).toEqual([
      `thu-tuc/zz-ban-sao.md: Mã thủ tục: Mã 3.000604 đã dùng trong ${SHEET}; hãy sửa mã hoặc bỏ một tệp.`,
    ]);
  });

  test('the number of a document', () => {
    const files = shippedFiles();
    files.set('van-ban/zz-ban-sao.yaml', files.get(DOCUMENT) ?? '');
    expect(faultsOf(files)).toEqual([
      `van-ban/zz-ban-sao.yaml: Số hiệu: Số hiệu 30/2026/QĐ-TTg đã dùng trong ${DOCUMENT}; hãy sửa số hiệu hoặc bỏ một tệp.`,
    ]);
  });

  test('an old slug, by two sheets', () => {
    const files = shippedFiles();
    const other = 'thu-tuc/cap-the-tro-ly-bao-chi.md';
    for (const path of [SHEET, other]) {
      const old = 'duong_dan_cu:\n  - xin-phep-hoi-thao';
      files.set(path, (files.get(path) ?? '').replace('duong_dan_cu: Không', old));
    }
    expect(faultsOf(files)).toEqual([
      `${SHEET}: Đường dẫn cũ, mục 1: Đường dẫn “xin-phep-hoi-thao” đã dùng trong ${other}; hãy bỏ một nơi.`,
    ]);
  });

  test('the open version of a form', () => {
    const files = shippedFiles();
    const draft = (files.get(FORM) ?? '').replace('dang_mo: không', 'dang_mo: có');
    files.set('khao-sat/hai-long/3.yaml', draft);
    expect(faultsOf(files)).toEqual([
      'khao-sat/hai-long/3.yaml: Đang mở: Phiếu này đang mở ở cả khao-sat/hai-long/2.yaml; chỉ mở một phiên bản. Ví dụ đúng: không',
    ]);
  });

  test('a form’s name that is an address already', () => {
    const files = shippedFiles();
    files.set('khao-sat/cam-on/1.yaml', files.get(FORM) ?? '');
    expect(faultsOf(files)).toEqual([
      'khao-sat/cam-on/1.yaml: Trang đã dùng tên “cam-on” cho việc khác. Hãy đặt thư mục này tên khác. Ví dụ đúng: khao-sat/hai-long/1.yaml',
    ]);
  });
});
