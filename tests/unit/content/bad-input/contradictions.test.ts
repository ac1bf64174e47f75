import { describe, test } from 'vitest';
import { DOCUMENT, expectFaults, type Mistake, NOTICE, OLD_DOCUMENT, SHEET } from '../shipped.ts';

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
