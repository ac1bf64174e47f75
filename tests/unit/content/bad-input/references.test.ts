import { describe, expect, test } from 'vitest';
import {
  DOCUMENT,
  expectFaults,
  faultsOf,
  type Mistake,
  NOTICE,
  OLD_DOCUMENT,
  OLD_SHEET,
  PAGE,
  partOf,
  SHEET,
  shippedFiles,
  SITUATION,
} from '../shipped.ts';

const GUEST = 'thu-tuc/gia-han-the-phong-vien-nuoc-ngoai.md';
const FORM_FILE = 'bieu-mau/van-ban-xin-phep-hoi-nghi-hoi-thao.yaml';
const REDIRECT = 'chuyen_huong: Không';

const MISTAKES: Mistake[] = [
  [
    'an unknown sector',
    SHEET,
    'linh_vuc: hoi-nghi-hoi-thao',
    'linh_vuc: hoi-nghi',
    ['Lĩnh vực: Không có lĩnh vực “hoi-nghi” trong linh-vuc.yaml. Ví dụ đúng: hoi-nghi-hoi-thao'],
  ],
  [
    'an unknown nearby procedure',
    SHEET,
    "  - ma: '3.000605'",
    "  - ma: '3.999999'",
    [
      'Thủ tục gần giống, mục 1 › Mã thủ tục gần giống: Không có thủ tục mã 3.999999 trong thư mục thu-tuc. Ví dụ đúng: 3.000605',
    ],
  ],
  [
    'an unknown procedure on whose page it stands',
    GUEST,
    "trang_chung: '1.001133'",
    "trang_chung: '1.999999'",
    ['Cùng trang với thủ tục: Không có thủ tục mã 1.999999 trong thư mục thu-tuc. Ví dụ đúng: 1.001133'],
  ],
  [
    'a form of an unknown document',
    FORM_FILE,
    'van_ban: 30/2026/QĐ-TTg',
    'van_ban: 31/2099/QĐ-TTg',
    ['Ban hành theo: Không có văn bản 31/2099/QĐ-TTg trong thư mục van-ban. Ví dụ đúng: 30/2026/QĐ-TTg'],
  ],
  [
    'a form whose file is not there',
    FORM_FILE,
    'cac_ban: chưa có',
    'cac_ban:\n  - tep: mau.docx\n    ngay: 2026-06-09',
    [
      'Các bản của mẫu, mục 1 › Tên tệp: Không có tệp mau.docx trong thư mục tep. Ví dụ đúng: mau-so-01-hoi-nghi-2026-06-09.docx',
    ],
  ],
  [
    'an unknown code that it replaces',
    SHEET,
    "  - '2.002312'\n",
    "  - '2.009999'\n",
    ['Thay cho các mã, mục 1: Không có thủ tục mã 2.009999 trong thư mục thu-tuc. Ví dụ đúng: - 2.002312'],
  ],
  [
    'a dead procedure replaced by an unknown code',
    OLD_SHEET,
    "  - ma: '3.000604'",
    "  - ma: '3.999999'",
    [
      'Được thay bằng, mục 1 › Mã thay thế: Không có thủ tục mã 3.999999 trong thư mục thu-tuc. Ví dụ đúng: 3.000604',
    ],
  ],
  [
    'a dead procedure that does not say what replaced it',
    OLD_SHEET,
    partOf(OLD_SHEET, 'thay_bang'),
    'thay_bang: Không\n',
    ['Được thay bằng: Thủ tục đã thay thế phải ghi được thay bằng gì. Ví dụ đúng: - ma: 3.000604'],
  ],
  [
    'a dead procedure replaced by nothing in particular',
    OLD_SHEET,
    partOf(OLD_SHEET, 'thay_bang'),
    'thay_bang:\n  - {}\n',
    ['Được thay bằng, mục 1: Phải ghi mã, tên hoặc quyết định thay thế. Ví dụ đúng: ma: 3.000604'],
  ],
  [
    'a living procedure that has been replaced',
    SHEET,
    'thay_bang: Không',
    "thay_bang:\n  - ma: '3.000605'",
    ['Được thay bằng: Thủ tục đang áp dụng thì ghi Không. Ví dụ đúng: Không'],
  ],
  [
    'an unknown document as legal basis',
    SHEET,
    '  - so_hieu: 2402/QĐ-BNG',
    '  - so_hieu: 9999/QĐ-BNG',
    [
      'Căn cứ pháp lý, mục 2 › Số hiệu văn bản: Không có văn bản 9999/QĐ-BNG trong thư mục van-ban. Ví dụ đúng: 30/2026/QĐ-TTg',
    ],
  ],
  [
    'a dead document as legal basis',
    SHEET,
    '    lich_su: có\n',
    '',
    [
      'Căn cứ pháp lý, mục 3 › Số hiệu văn bản: Văn bản 06/2020/QĐ-TTg không còn hiệu lực, thay bởi 30/2026/QĐ-TTg; dẫn để biết lịch sử thì thêm “lich_su: có”. Ví dụ đúng:\n  - so_hieu: 06/2020/QĐ-TTg\n    lich_su: có',
    ],
  ],
  [
    'a document replaced by an unknown one',
    OLD_DOCUMENT,
    'thay_boi: 30/2026/QĐ-TTg',
    'thay_boi: 31/2026/QĐ-TTg',
    ['Bị thay bởi: Không có văn bản 31/2026/QĐ-TTg trong thư mục van-ban. Ví dụ đúng: 30/2026/QĐ-TTg'],
  ],
  [
    'a document that replaces an unknown one',
    DOCUMENT,
    '  - 06/2020/QĐ-TTg',
    '  - 05/2020/QĐ-TTg',
    ['Thay cho, mục 1: Không có văn bản 05/2020/QĐ-TTg trong thư mục van-ban. Ví dụ đúng: - 06/2020/QĐ-TTg'],
  ],
  [
    'a document replaced by nobody knows what',
    OLD_DOCUMENT,
    'thay_boi: 30/2026/QĐ-TTg',
    'thay_boi: Không',
    ['Bị thay bởi: Văn bản đã bị thay thế phải ghi bị thay bởi văn bản nào. Ví dụ đúng: 30/2026/QĐ-TTg'],
  ],
  [
    'an unknown procedure in a situation',
    SITUATION,
    "  - '3.000604'",
    "  - '3.000699'",
    ['Thủ tục, mục 1: Không có thủ tục mã 3.000699 trong thư mục thu-tuc. Ví dụ đúng: - 3.000604'],
  ],
  [
    'a dead procedure in a situation',
    SITUATION,
    "  - '3.000604'",
    "  - '2.002312'",
    ['Thủ tục, mục 1: Thủ tục 2.002312 không còn áp dụng; hãy ghi mã đang áp dụng. Ví dụ đúng: - 3.000604'],
  ],
  [
    'a dead procedure nearby',
    SHEET,
    "  - ma: '3.000605'",
    "  - ma: '2.002312'",
    [
      'Thủ tục gần giống, mục 1 › Mã thủ tục gần giống: Thủ tục 2.002312 không còn áp dụng; hãy ghi mã đang áp dụng. Ví dụ đúng: 3.000605',
    ],
  ],
  [
    'the role in an unknown procedure',
    'so.yaml',
    "ma: '3.000604'",
    "ma: '3.000699'",
    [
      'Vai trò trong từng thủ tục, mục 1 › Mã thủ tục: Không có thủ tục mã 3.000699 trong thư mục thu-tuc. Ví dụ đúng: 3.000604',
      'Vai trò trong từng thủ tục: Chưa ghi vai trò của Sở trong thủ tục 3.000604. Ví dụ đúng:\n  - ma: 3.000604\n    vai_tro: chỉ hướng dẫn\n    van_ban: chưa có',
    ],
  ],
  [
    'a notice about a guide that is not there',
    NOTICE,
    'lien_ket: Không',
    'lien_ket: /huong-dan/khong-co',
    ['Liên kết: “/huong-dan/khong-co” không dẫn đến trang nào. Ví dụ đúng: /thu-tuc'],
  ],
  [
    'a link in prose to a form that is not there',
    PAGE,
    '- Hỏi bạn',
    '- [Hỏi](/khao-sat/khong-co) bạn',
    [
      'Phần chữ dưới dòng --- có liên kết “/khao-sat/khong-co” không dẫn đến trang nào. Ví dụ đúng: [Khảo sát](/khao-sat)',
    ],
  ],
  [
    'a link in prose to a sheet that has another name now',
    PAGE,
    '- Hỏi bạn',
    '- [Hỏi](/thu-tuc/ten-cu#phi) bạn',
    [
      'Phần chữ dưới dòng --- có liên kết “/thu-tuc/ten-cu#phi” không dẫn đến trang nào; nếu tệp thủ tục đã đổi tên, hãy sửa liên kết theo tên mới hoặc ghi “ten-cu” vào mục duong_dan_cu của tệp ấy. Ví dụ đúng: [Khảo sát](/khao-sat)',
    ],
  ],
  [
    'a redirect to a situation that is not there',
    'trang-web.yaml',
    REDIRECT,
    'chuyen_huong:\n  - tu: /a\n    den: /tinh-huong/khong-co',
    ['Chuyển hướng, mục 1 › Đến: “/tinh-huong/khong-co” không dẫn đến trang nào. Ví dụ đúng: /thu-tuc'],
  ],
  [
    'a redirect to a redirect',
    'trang-web.yaml',
    REDIRECT,
    'chuyen_huong:\n  - tu: /a\n    den: /b\n  - tu: /b\n    den: /c',
    [
      'Chuyển hướng, mục 1 › Đến: “/b” lại chuyển đi nơi khác; hãy ghi thẳng nơi cuối cùng. Ví dụ đúng: /thu-tuc',
    ],
  ],
];

describe('what is named in another file and is not there', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});

test.each([
  '/thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh',
  '/thu-tuc/3.000604',
  '/tt/3.000604',
  '/tinh-huong/moi-dien-gia-nuoc-ngoai#giay-to',
  '/huong-dan/nop-truc-tuyen',
  '/khao-sat/hai-long?nguon=web',
  '/ks/hai-long',
  '/khao-sat/cam-on',
  '/lien-he',
])('%s is a page of this site', (address) => {
  const text = (shippedFiles().get(NOTICE) ?? '').replace('lien_ket: Không', `lien_ket: ${address}`);
  expect(faultsOf(shippedFiles().set(NOTICE, text))).toEqual([]);
});
