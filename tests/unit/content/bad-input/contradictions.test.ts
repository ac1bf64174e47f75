import { describe, expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import {
  DOCUMENT, expectFaults, folderOf, type Mistake, NOTICE, OLD_DOCUMENT, SHEET, shippedFiles, withReplaced,
} from '../shipped.ts'; // prettier-ignore

const MISTAKES: Mistake[] = [
  [
    'a document in force before it was made',
    OLD_DOCUMENT,
    'hieu_luc_tu: 2020-04-15',
    'hieu_luc_tu: 2019-04-15',
    ['Có hiệu lực từ: Ngày có hiệu lực 2019-04-15 sớm hơn ngày ban hành 2020-02-21. Ví dụ đúng: 2026-07-01'],
  ],
  [
    'a document that ends before it begins',
    DOCUMENT,
    'hieu_luc_den: chưa kiểm tra',
    'hieu_luc_den: 2025-01-01',
    ['Hết hiệu lực từ: Ngày hết hiệu lực 2025-01-01 sớm hơn ngày 2026-06-09. Ví dụ đúng: Không'],
  ],
  [
    'a document replaced and in force',
    OLD_DOCUMENT,
    'tinh_trang: đã bị thay thế',
    'tinh_trang: còn hiệu lực',
    [
      'Tình trạng: Đã ghi bị thay bởi 30/2026/QĐ-TTg thì tình trạng phải là “đã bị thay thế”. Ví dụ đúng: đã bị thay thế',
    ],
  ],
  [
    'a document that replaces itself',
    DOCUMENT,
    '  - 06/2020/QĐ-TTg',
    '  - 06/2020/QĐ-TTg\n  - 30/2026/QĐ-TTg',
    ['Thay cho, mục 2: Văn bản 30/2026/QĐ-TTg không thể thay chính nó. Ví dụ đúng: - 06/2020/QĐ-TTg'],
  ],
  [
    'a document replaced by itself',
    OLD_DOCUMENT,
    'thay_boi: 30/2026/QĐ-TTg',
    'thay_boi: 06/2020/QĐ-TTg',
    ['Bị thay bởi: Văn bản 06/2020/QĐ-TTg không thể thay chính nó. Ví dụ đúng: Không'],
  ],
  [
    'a document replaced by an older one, told once',
    OLD_DOCUMENT,
    'ngay_ban_hanh: 2020-02-21\nhieu_luc_tu: 2020-04-15',
    'ngay_ban_hanh: 2026-06-10\nhieu_luc_tu: 2026-06-10',
    [
      'Bị thay bởi: 30/2026/QĐ-TTg ban hành ngày 2026-06-09, trước 06/2020/QĐ-TTg ban hành ngày 2026-06-10; văn bản thay thế phải ban hành sau.',
    ],
  ],
  [
    'a document that replaces a younger one',
    OLD_DOCUMENT,
    'thay_cho: Không',
    'thay_cho:\n  - 118/2025/NĐ-CP',
    [
      'Thay cho, mục 1: 06/2020/QĐ-TTg ban hành ngày 2020-02-21, trước 118/2025/NĐ-CP ban hành ngày 2025-06-09; văn bản thay thế phải ban hành sau.',
    ],
  ],
  [
    'a comparison on a day to come',
    SHEET,
    'ngay_doi_chieu: 2026-07-18',
    'ngay_doi_chieu: 2027-07-18',
    ['Ngày đối chiếu: Ngày 2027-07-18 còn ở phía trước; hãy ghi ngày đã làm việc này.'],
  ],
  [
    'an open point noted on a day to come',
    SHEET,
    '    ngay: 2026-11-23',
    '    ngay: 2027-11-23',
    ['Cần đối chiếu, mục 1 › Ngày ghi: Ngày 2027-11-23 còn ở phía trước; hãy ghi ngày đã làm việc này.'],
  ],
  [
    'an open point about a role noted on a day to come',
    'so.yaml',
    '      ngay: 2026-11-23',
    '      ngay: 2027-11-23',
    [
      'Vai trò trong từng thủ tục, mục 1 › Cần đối chiếu về vai trò › Ngày ghi: Ngày 2027-11-23 còn ở phía trước; hãy ghi ngày đã làm việc này.',
    ],
  ],
  [
    'an outage that ends before it begins',
    'cong.yaml',
    'tam_ngung: Không',
    'tam_ngung:\n  tu: 2026-12-06T05:00+07:00\n  den: 2026-12-05T05:00+07:00',
    ['Tạm ngừng › Đến: Thời điểm kết thúc phải sau thời điểm bắt đầu. Ví dụ đúng: 2026-12-06T05:00+07:00'],
  ],
  [
    '“not checked” without an open point',
    SHEET,
    '  - phan: phí\n',
    '  - phan: khác\n',
    [
      'Cách nộp › Trực tuyến › Phí, lệ phí: Ghi “chưa kiểm tra” thì mục Cần đối chiếu phải có một điều thuộc phần “phí”, kèm lý do và ngày. Ví dụ đúng:\n  can_doi_chieu:\n    - phan: phí\n      ly_do: Chưa có nguồn nào nói về điều này.\n      ngay: 2026-11-23',
    ],
  ],
  [
    'a role without a document and without an open point',
    'so.yaml',
    '    can_doi_chieu:\n      ly_do: Cổng quốc gia ghi Ủy ban nhân dân cấp tỉnh quyết định; chưa có số văn bản giao việc cho Sở.\n      ngay: 2026-11-23\n',
    '',
    [
      'Vai trò trong từng thủ tục, mục 1 › Cần đối chiếu về vai trò: Thủ tục 3.000604: vai trò chưa có văn bản thì phải ghi mục can_doi_chieu, kèm lý do và ngày. Ví dụ đúng:\n  ly_do: Chưa có văn bản giao hoặc ủy quyền cho Sở.\n  ngay: 2026-11-23',
    ],
  ],
  [
    'a notice to another page of the site',
    NOTICE,
    'lien_ket: Không',
    'lien_ket: gioi-thieu',
    ['Liên kết: “gioi-thieu” không phải đường dẫn trên trang này. Ví dụ đúng: Không'],
  ],
];

describe('facts that contradict each other', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});

test('a source that was looked at, and a confirmation given, on a day to come', () => {
  expectFaults(
    SHEET,
    'ngay_doi_chieu:',
    'xac_nhan:\n  nguoi: Chánh Văn phòng\n  ngay: 2027-01-01\n  van_ban: 12/QĐ-UBND\nngay_doi_chieu:',
    ['Xác nhận › Ngày xác nhận: Ngày 2027-01-01 còn ở phía trước; hãy ghi ngày đã làm việc này.'],
  );
  expectFaults(SHEET, 'nguon:\n', 'nguon:\n  - ten: Công văn mới\n    ngay: 2027-01-01\n', [
    'Nguồn, mục 1 › Ngày xem nguồn: Ngày 2027-01-01 còn ở phía trước; hãy ghi ngày đã làm việc này.',
  ]);
});

test.each([
  ['of the year before', '2025-12-01T00:00:00Z', []],
  ['of the evening before in Viet Nam', '2026-12-31T16:59:59Z', ['Ngày đối chiếu']],
  ['of that day in Viet Nam', '2026-12-31T17:00:00Z', []],
])('a day to come is judged by the clock, unless it is plainly wrong: %s', (_what, now, fields) => {
  const day = now.startsWith('2025') ? '2026-11-25' : '2027-01-01';
  const files = withReplaced(SHEET, 'ngay_doi_chieu: 2026-07-18', `ngay_doi_chieu: ${day}`);
  const loaded = contentOf(folderOf(files), { now: new Date(now) });
  expect('errors' in loaded ? loaded.errors.map(({ field }) => field) : []).toEqual(fields);
});

test('the content that ships is right by a clock that is years behind', () => {
  expect(contentOf(folderOf(shippedFiles()), { now: new Date('2020-01-01') })).not.toHaveProperty('errors');
});
