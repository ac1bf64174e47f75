import { describe, test } from 'vitest';
import { expectFaults, type Mistake } from '../shipped.ts';

const FILE = 'bao-cao.yaml';

const MISTAKES: Mistake[] = [
  [
    'a form without an index',
    FILE,
    'phieu: hai-long',
    'phieu: theo-ho-so',
    [
      'Mẫu phiếu báo cáo: Không có phiếu “theo-ho-so” trong khao-sat với công thức tỷ lệ hài lòng. Ví dụ đúng: hai-long',
    ],
  ],
  [
    'a period that stands twice',
    FILE,
    'ky: quý',
    'ky: tháng',
    ['Các báo cáo, mục 2 › Kỳ báo cáo: Kỳ này đã có ở trên.'],
  ],
  [
    'two ways to say when a report is due',
    FILE,
    "ngay_lam_viec: '2'",
    "ngay_lam_viec: '2'\n      ngay_trong_thang: '20'",
    [
      "Các báo cáo, mục 1 › Hạn gửi: Phải ghi đúng một trong hai: ngay_lam_viec hoặc ngay_trong_thang. Ví dụ đúng:\n  ngay_lam_viec: '2'\n  nguon: do tỉnh quy định\n  do_chac: chưa rõ",
    ],
  ],
  [
    'a day on which not every month ends',
    FILE,
    "ngay_lam_viec: '2'",
    "ngay_trong_thang: '31'",
    [
      'Các báo cáo, mục 1 › Hạn gửi › Ngày trong tháng cuối kỳ: “31” không phải một ngày từ 1 đến 28. Ví dụ đúng: 20',
    ],
  ],
];

describe('the reports the Office owes', () => {
  test.each(MISTAKES)('%s is refused, and the sentence says where and how', (_, ...mistake) =>
    expectFaults(...mistake),
  );
});
