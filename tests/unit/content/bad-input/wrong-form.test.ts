import { describe, test } from 'vitest';
import { DOCUMENT, expectFaults, FORM, type Mistake, SHEET } from '../shipped.ts';

const MISTAKES: Mistake[] = [
  [
    'a day in the Vietnamese order',
    SHEET,
    'ngay_doi_chieu: 2026-07-18',
    'ngay_doi_chieu: 18/7/2026',
    ['Ngày đối chiếu: “18/7/2026” không phải một ngày viết theo kiểu năm-tháng-ngày. Ví dụ đúng: 2026-07-18'],
  ],
  [
    'a day that does not exist',
    SHEET,
    'ngay_doi_chieu: 2026-07-18',
    'ngay_doi_chieu: 2026-02-30',
    ['Ngày đối chiếu: “2026-02-30” không phải một ngày có thật. Ví dụ đúng: 2026-07-18'],
  ],
  [
    'a time without its zone',
    'cong.yaml',
    'tam_ngung: Không',
    'tam_ngung:\n  tu: 2026-12-04 05:00\n  den: 2026-12-05T05:00+07:00',
    [
      'Tạm ngừng › Tạm ngừng từ: “2026-12-04 05:00” không phải một thời điểm kèm múi giờ +07:00. Ví dụ đúng: 2026-12-05T22:00+07:00',
    ],
  ],
  [
    'a time limit without its kind of day',
    SHEET,
    'muc: 15 ngày làm việc',
    'muc: 15 ngay',
    [
      'Cách nộp › Trực tuyến › Thời hạn giải quyết, mục 2 › Thời hạn: “15 ngay” thiếu loại ngày hoặc sai đơn vị (ngày làm việc, ngày, giờ làm việc, giờ, tháng). Ví dụ đúng: 15 ngày làm việc',
    ],
  ],
  [
    'a time limit in words',
    SHEET,
    'muc: 15 ngày làm việc',
    'muc: hai tuần',
    [
      'Cách nộp › Trực tuyến › Thời hạn giải quyết, mục 2 › Thời hạn: “hai tuần” không phải một thời hạn gồm số và đơn vị. Ví dụ đúng: 15 ngày làm việc',
    ],
  ],
  [
    'a time limit that runs backwards',
    SHEET,
    'muc: 15 ngày làm việc',
    'muc: 20–15 ngày',
    [
      'Cách nộp › Trực tuyến › Thời hạn giải quyết, mục 2 › Thời hạn: “20–15 ngày” có số sau nhỏ hơn số trước. Ví dụ đúng: 15 ngày làm việc',
    ],
  ],
  [
    'no time at all',
    SHEET,
    'muc: 15 ngày làm việc',
    'muc: 0 ngày',
    [
      'Cách nộp › Trực tuyến › Thời hạn giải quyết, mục 2 › Thời hạn: “0 ngày” phải lớn hơn 0. Ví dụ đúng: 15 ngày làm việc',
    ],
  ],
  [
    'a code that YAML could take for a number',
    SHEET,
    "ma: '3.000604'",
    'ma: 3.0006',
    ['Mã thủ tục: “3.0006” không phải mã thủ tục. Ví dụ đúng: 3.000604'],
  ],
  [
    'the number of a document',
    DOCUMENT,
    'so_hieu: 30/2026/QĐ-TTg',
    'so_hieu: 30 2026',
    ['Số hiệu: “30 2026” không phải số hiệu văn bản. Ví dụ đúng: 30/2026/QĐ-TTg'],
  ],
  [
    'a page of the portal',
    SHEET,
    'trang_tren_cong: 019f3550-6b5d-739b-ae5f-dcd17730a661',
    'trang_tren_cong: trang-nao-do',
    [
      'Cách nộp › Trực tuyến › Trang thủ tục trên Cổng: “trang-nao-do” không phải mã trang trên Cổng. Ví dụ đúng: 019f3550-6b5d-739b-ae5f-dcd17730a661',
    ],
  ],
  [
    'an address without its scheme',
    'cong.yaml',
    'trang_chu: https://dichvucong.gov.vn',
    'trang_chu: dichvucong.gov.vn',
    [
      'Trang chủ: “dichvucong.gov.vn” không phải địa chỉ bắt đầu bằng https://. Ví dụ đúng: https://dichvucong.gov.vn',
    ],
  ],
  [
    'an address that runs a script',
    'cong.yaml',
    'trang_chu: https://dichvucong.gov.vn',
    'trang_chu: javascript:alert(1)',
    [
      'Trang chủ: “javascript:alert(1)” không phải địa chỉ bắt đầu bằng https://. Ví dụ đúng: https://dichvucong.gov.vn',
    ],
  ],
  [
    'a pattern without its gap',
    'cong.yaml',
    '/{trang}',
    '/',
    [
      'Mẫu địa chỉ trang thủ tục: “https://dichvucong.gov.vn/thu-tuc-hanh-chinh/” thiếu chỗ điền {trang}. Ví dụ đúng: https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{trang}',
    ],
  ],
  [
    'an e-mail address',
    'so.yaml',
    'thu_dien_tu: chưa có',
    'thu_dien_tu: so ngoai vu',
    ['Thư điện tử: “so ngoai vu” không phải địa chỉ thư điện tử. Ví dụ đúng: chưa có'],
  ],
  [
    'a slug with marks',
    'linh-vuc.yaml',
    'duong_dan: bao-chi',
    'duong_dan: Báo chí',
    [
      'Lĩnh vực, mục 5 › Đường dẫn: “Báo chí” chỉ được gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: bao-chi',
    ],
  ],
  [
    'a slug that leaves its folder',
    SHEET,
    'duong_dan_cu: Không',
    'duong_dan_cu:\n  - ../van-phong',
    [
      'Đường dẫn cũ, mục 1: “../van-phong” chỉ được gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: xin-phep-hoi-thao',
    ],
  ],
  [
    'the key of a question',
    FORM,
    'khoa: chung',
    'khoa: Câu 1',
    [
      'Câu hỏi chung › Khóa của câu: “Câu 1” chỉ được gồm chữ thường không dấu, số và gạch dưới. Ví dụ đúng: chung',
    ],
  ],
  [
    'a redirect to another site',
    'trang-web.yaml',
    'chuyen_huong: Không',
    'chuyen_huong:\n  - tu: /a\n    den: //evil.example',
    ['Chuyển hướng, mục 1 › Đến: “//evil.example” không phải đường dẫn trên trang này. Ví dụ đúng: /thu-tuc'],
  ],
];

describe('a value in the wrong form', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});
