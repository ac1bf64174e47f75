import { describe, test } from 'vitest';
import { DOCUMENT, expectFaults, type Mistake, SHEET, SITUATION } from '../shipped.ts';

const MISTAKES: Mistake[] = [
  [
    'a key in a channel',
    SHEET,
    'phi: chưa kiểm tra',
    'lephi: 1\n    phi: chưa kiểm tra',
    [
      'Cách nộp › Trực tuyến: Không có mục nào tên “lephi”. Các mục được ghi: co, thoi_han, phi, ghi_chu, trang_tren_cong.',
    ],
  ],
  [
    'a key that JavaScript knows',
    DOCUMENT,
    'so_hieu:',
    '__proto__: x\nconstructor: y\nso_hieu:',
    [
      'Không có mục nào tên “__proto__”. Các mục được ghi: so_hieu, ten, loai, co_quan, ngay_ban_hanh, hieu_luc_tu, hieu_luc_den, tinh_trang, thay_boi, thay_cho, dia_chi.',
      'Không có mục nào tên “constructor”. Các mục được ghi: so_hieu, ten, loai, co_quan, ngay_ban_hanh, hieu_luc_tu, hieu_luc_den, tinh_trang, thay_boi, thay_cho, dia_chi.',
    ],
  ],
  [
    'a key in an entry of a list',
    'so.yaml',
    '    can_doi_chieu:\n      ly_do: Cổng quốc gia',
    '    ghi:\n      ly_do: Cổng quốc gia',
    [
      'Vai trò trong từng thủ tục, mục 1: Không có mục nào tên “ghi”. Các mục được ghi: ma, vai_tro, van_ban, can_doi_chieu.',
    ],
  ],
  [
    'a word for a choice',
    SHEET,
    'muc_trang: A',
    'muc_trang: E',
    ['Mức trang: “E” không được dùng; chỉ ghi một trong: “A”, “B”, “C”, “D”. Ví dụ đúng: A'],
  ],
  [
    'a word without its marks',
    SHEET,
    'co: có',
    'co: co',
    [
      'Cách nộp › Trực tuyến › Có nhận theo cách này không: “co” không được dùng; chỉ ghi một trong: “có”, “không”, “chưa kiểm tra”. Ví dụ đúng: có',
    ],
  ],
  [
    'a word of another language',
    SITUATION,
    'trang_chu: có',
    'trang_chu: true',
    ['Hiện ở trang chủ: “true” không được dùng; chỉ ghi một trong: “có”, “không”. Ví dụ đúng: có'],
  ],
  [
    'a mode',
    'trang-web.yaml',
    'che_do: thu-nghiem',
    'che_do: thử nghiệm',
    [
      'Chế độ: “thử nghiệm” không được dùng; chỉ ghi một trong: “thu-nghiem”, “chinh-thuc”. Ví dụ đúng: thu-nghiem',
    ],
  ],
  [
    'a kind of fee',
    SHEET,
    'phi: chưa kiểm tra',
    'phi:\n      - loai: miễn phí',
    [
      'Cách nộp › Trực tuyến › Phí, lệ phí, mục 1 › Loại mức thu: “miễn phí” không được dùng; chỉ ghi một trong: “số tiền”, “theo biểu”, “không thu”. Ví dụ đúng: số tiền',
    ],
  ],
  [
    'a word with a meaning of its own, where it has none',
    'so.yaml',
    'dia_chi: chưa có',
    'dia_chi: Không',
    ['Địa chỉ: Không được ghi “Không” ở mục này. Ví dụ đúng: chưa có'],
  ],
  [
    '“chưa có” for a fact of the procedure',
    SHEET,
    'co_quan_tiep_nhan: chưa kiểm tra',
    'co_quan_tiep_nhan: chưa có',
    ['Cơ quan tiếp nhận: Không được ghi “chưa có” ở mục này. Ví dụ đúng: chưa kiểm tra'],
  ],
];

describe('words nobody knows', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});
