import { describe, expect, test } from 'vitest';
import {
  expectFaults, faultsOf, type Mistake, OLD_SHEET, partOf, SHEET, withReplaced,
} from '../shipped.ts'; // prettier-ignore

const FORM_FILE = 'bieu-mau/van-ban-xin-phep-hoi-nghi-hoi-thao.yaml';
const ROLE = "  - ma: '3.000604'\n    vai_tro: quyết định\n    van_ban: chưa có";
const DECISION = 'quyet_dinh_cong_bo: 2402/QĐ-BNG';
const OVER = 'văn bản 06/2020/QĐ-TTg không còn hiệu lực, thay bởi 30/2026/QĐ-TTg';

const MISTAKES: Mistake[] = [
  [
    'the issuer of a form',
    FORM_FILE,
    'van_ban: 30/2026/QĐ-TTg',
    'van_ban: 06/2020/QĐ-TTg',
    [
      `Ban hành theo: V${OVER.slice(1)}; hãy ghi văn bản ban hành mẫu hiện hành; giữ để biết lịch sử thì thêm “lich_su: có”.`,
    ],
  ],
  [
    'the document of a role',
    'so.yaml',
    ROLE,
    ROLE.replace('chưa có', '06/2020/QĐ-TTg'),
    [
      `Vai trò trong từng thủ tục, mục 1 › Văn bản giao hoặc ủy quyền: V${OVER.slice(1)}; thủ tục 3.000604: hãy ghi văn bản hiện hành, hoặc chưa có.`,
    ],
  ],
  [
    'the decision that published a procedure in force',
    SHEET,
    DECISION,
    'quyet_dinh_cong_bo: 06/2020/QĐ-TTg',
    [`Quyết định công bố: V${OVER.slice(1)}; hãy ghi quyết định công bố hiện hành, hoặc chưa kiểm tra.`],
  ],
];

describe('a dead document is not named as if it were in force', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});

describe('a dead document is named as history', () => {
  test.each([
    ['by a form that says so', FORM_FILE, 'van_ban: 30/2026/QĐ-TTg', 'van_ban: 06/2020/QĐ-TTg\nlich_su: có'],
    [
      'by a procedure that is over',
      OLD_SHEET,
      partOf(OLD_SHEET, 'quyet_dinh_cong_bo'),
      'quyet_dinh_cong_bo: 06/2020/QĐ-TTg\n',
    ],
  ])('%s', (_what, file, before, after) => {
    expect(faultsOf(withReplaced(file, before, after))).toEqual([]);
  });
});

describe('a document that is not there', () => {
  test('is no document of a role', () => {
    expectFaults('so.yaml', ROLE, ROLE.replace('chưa có', '99/2026/QĐ-UBND'), [
      'Vai trò trong từng thủ tục, mục 1 › Văn bản giao hoặc ủy quyền: Không có văn bản 99/2026/QĐ-UBND trong thư mục van-ban. Ví dụ đúng: chưa có',
    ]);
  });

  test('is no publication decision', () => {
    expectFaults(SHEET, DECISION, 'quyet_dinh_cong_bo: 9999/QĐ-BNG', [
      'Quyết định công bố: Không có văn bản 9999/QĐ-BNG trong thư mục van-ban. Ví dụ đúng: 2402/QĐ-BNG',
    ]);
  });
});
