import { describe, test } from 'vitest';
import { expectFaults, FORM, type Mistake, partOf, SHEET } from '../shipped.ts';

const MISTAKES: Mistake[] = [
  [
    'a part',
    SHEET,
    partOf(SHEET, 'ngay_sua'),
    '',
    ['Ngày sửa trang: Còn thiếu. Ví dụ đúng: ngay_sua: 2026-11-23'],
  ],
  [
    'the value of a part',
    SHEET,
    'cap_thuc_hien: Tỉnh',
    'cap_thuc_hien:',
    ['Cấp thực hiện: Đang để trống. Ví dụ đúng: Tỉnh'],
  ],
  [
    'a value made of spaces',
    SHEET,
    'cap_thuc_hien: Tỉnh',
    'cap_thuc_hien: "  "',
    ['Cấp thực hiện: Đang để trống. Ví dụ đúng: Tỉnh'],
  ],
  [
    'a part of a part',
    SHEET,
    '    ghi_chu: Không\n',
    '',
    ['Cách nộp › Trực tuyến › Ghi chú: Còn thiếu. Ví dụ đúng: ghi_chu: Đăng nhập bằng tài khoản VNeID.'],
  ],
  [
    'a whole channel',
    SHEET,
    partOf(SHEET, 'truc_tiep'),
    '',
    [
      [
        'Cách nộp › Trực tiếp: Còn thiếu. Ví dụ đúng:',
        '  truc_tiep:',
        '    co: có',
        '    thoi_han:',
        '      - muc: 09 ngày làm việc',
        '    phi: chưa kiểm tra',
        '    ghi_chu: Nộp tại bộ phận Một cửa, trong giờ làm việc.',
      ].join('\n'),
    ],
  ],
  [
    'all entries of a list',
    SHEET,
    "thay_cho:\n  - '2.002312'\n",
    'thay_cho: []\n',
    ['Thay cho các mã: Danh sách đang trống. Ví dụ đúng: - 2.002312'],
  ],
  [
    'a fee',
    SHEET,
    'phi: chưa kiểm tra',
    'phi:',
    ['Cách nộp › Trực tuyến › Phí, lệ phí: Đang để trống. Ví dụ đúng: chưa kiểm tra'],
  ],
  [
    'a label of the scale',
    FORM,
    'khong_ap_dung: Không áp dụng',
    'khong_ap_dung:',
    ['Thang trả lời › Chữ cho “không áp dụng”: Đang để trống. Ví dụ đúng: Không áp dụng'],
  ],
];

describe('what is missing', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});
