import { describe, expect, test } from 'vitest';
import {
  expectFaults,
  faultsOf,
  type Mistake,
  OLD_SHEET,
  partOf,
  PASSPORT,
  SHEET,
  shippedFiles,
} from '../shipped.ts';

const CLOSED = [
  'cach_nop:',
  ...['truc_tuyen', 'truc_tiep', 'buu_chinh'].flatMap((channel) => [
    `  ${channel}:`,
    '    co: không',
    '    thoi_han: Không',
    '    phi: Không',
    '    ghi_chu: Không',
    ...(channel === 'truc_tuyen' ? ['    trang_tren_cong: chưa có'] : []),
    ...(channel === 'buu_chinh' ? ['    nhan_ket_qua: không', '    ly_do: Người nộp phải có mặt.'] : []),
  ]),
  '',
].join('\n');

const PORTAL_PAGE = 'trang_tren_cong: 019f3550-6b5d-739b-ae5f-dcd17730a661';

const MISTAKES: Mistake[] = [
  [
    'a sheet of level A that nobody can file',
    SHEET,
    partOf(SHEET, 'cach_nop'),
    CLOSED,
    ['Cách nộp: Trang mức A phải có ít nhất một cách nộp được nhận. Ví dụ đúng: co: có'],
  ],
  [
    'a sheet of level A whose ways of filing nobody has checked',
    SHEET,
    partOf(SHEET, 'cach_nop'),
    partOf(SHEET, 'cach_nop').replaceAll('    co: có\n', '    co: chưa kiểm tra\n'),
    ['Cách nộp: Trang mức A phải có ít nhất một cách nộp được nhận. Ví dụ đúng: co: có'],
  ],
  [
    'a sheet of level B that nobody can file',
    PASSPORT,
    partOf(PASSPORT, 'cach_nop') + partOf(PASSPORT, 'muc_truc_tuyen'),
    `${CLOSED}muc_truc_tuyen: không\n`,
    ['Cách nộp: Trang mức B phải có ít nhất một cách nộp được nhận. Ví dụ đúng: co: có'],
  ],
  [
    'time and fee of a way that is closed',
    OLD_SHEET,
    'co: không\n    thoi_han: Không\n    phi: Không\n',
    'co: không\n    thoi_han:\n      - muc: 09 ngày làm việc\n    phi:\n      - loai: theo biểu\n        noi_dung: Theo biểu\n',
    [
      'Cách nộp › Trực tuyến › Phí, lệ phí: Không nhận theo cách này thì chỉ ghi “Không”. Ví dụ đúng: Không',
      'Cách nộp › Trực tuyến › Thời hạn giải quyết: Không nhận theo cách này thì chỉ ghi “Không”. Ví dụ đúng: Không',
    ],
  ],
  [
    '“Không” as the fee of a way that is open',
    SHEET,
    'phi: chưa kiểm tra',
    'phi: Không',
    [
      'Cách nộp › Trực tuyến › Phí, lệ phí: Chỉ ghi “Không” khi không nhận theo cách này; không thu phí thì ghi loại “không thu” và văn bản nói vậy. Ví dụ đúng: chưa kiểm tra',
    ],
  ],
  [
    'an online level for a way that is closed',
    OLD_SHEET,
    'muc_truc_tuyen: không',
    'muc_truc_tuyen: toàn trình',
    [
      'Cách nộp › Trực tuyến › Có nhận theo cách này không: Mức trực tuyến là toàn trình hoặc một phần thì không thể ghi “không”. Ví dụ đúng: có',
    ],
  ],
  [
    'no online level for a way that is open',
    PASSPORT,
    'muc_truc_tuyen: toàn trình',
    'muc_truc_tuyen: không',
    [
      'Cách nộp › Trực tuyến › Có nhận theo cách này không: Mức trực tuyến là “không” thì không thể ghi “có”. Ví dụ đúng: không',
    ],
  ],
  [
    'an online level in part without its reason',
    PASSPORT,
    partOf(PASSPORT, 'cach_nop') + 'muc_truc_tuyen: toàn trình',
    `${partOf(PASSPORT, 'cach_nop').replace(/ghi_chu: .*/, 'ghi_chu: Không')}muc_truc_tuyen: một phần`,
    [
      'Cách nộp › Trực tuyến › Ghi chú: Mức trực tuyến là “một phần” thì phải nói vì sao không làm trọn được trên mạng. Ví dụ đúng: Bạn phải đến một lần để đối chiếu bản chính.',
    ],
  ],
  [
    'a closed post without its reason',
    OLD_SHEET,
    'ly_do: Mã này đã được thay bằng 3.000604.',
    'ly_do: Không',
    [
      'Cách nộp › Bưu chính › Vì sao không gửi hoặc không nhận qua bưu chính: Còn thiếu lý do không gửi hoặc không nhận qua bưu chính. Ví dụ đúng: Người nộp phải có mặt.',
    ],
  ],
];

describe('ways of filing that cannot be so', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });

  test('an online way without its page, and no open point that says so', () => {
    const certain = (shippedFiles().get(SHEET) ?? '')
      .replace(PORTAL_PAGE, 'trang_tren_cong: chưa có')
      .replaceAll('ghi_chu: chưa kiểm tra', 'ghi_chu: Không')
      .replace('nhan_ket_qua: chưa kiểm tra', 'nhan_ket_qua: có')
      .replace('muc_truc_tuyen: chưa kiểm tra', 'muc_truc_tuyen: toàn trình');
    expect(faultsOf(shippedFiles().set(SHEET, certain))).toEqual([]);
    const silent = certain.replace('phan: cách nộp', 'phan: khác');
    expect(faultsOf(shippedFiles().set(SHEET, silent))).toEqual([
      `${SHEET}: Cách nộp › Trực tuyến › Trang thủ tục trên Cổng: Nhận trực tuyến mà chưa có trang trên Cổng thì mục Cần đối chiếu phải có một điều thuộc phần “cách nộp”. Ví dụ đúng: 019f3550-6b5d-739b-ae5f-dcd17730a661`,
    ]);
  });
});
