import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonalData } from '#src/privacy/personal-data.ts';
import { vi as texts } from '#src/texts/vi.ts';

const { masks } = texts;

/** What a text becomes when `data` in it is covered. */
const covered = (text: string, data: string, kind: keyof typeof masks): string =>
  text.replace(data, `[${masks[kind]}]`);

describe('what tells who somebody is is covered', () => {
  test.each([
    ['Sđt của tôi 0912 345 678 nhé', '0912 345 678', 'phone'],
    ['gọi (+84) 91-234-5678', '(+84) 91-234-5678', 'phone'],
    ['bàn (0203) 3825 123 máy lẻ', '(0203) 3825 123', 'phone'],
    ['call +82-10-1234-5678 please', '+82-10-1234-5678', 'phone'],
    ['số không chín một hai ba bốn năm sáu bảy tám', 'không chín một hai ba bốn năm sáu bảy tám', 'phone'],
    ['so 0 9 1 2 3 4 5 6 7 8', '0 9 1 2 3 4 5 6 7 8', 'phone'],
    ['thư lan.nguyen@gmail.com.', 'lan.nguyen@gmail.com', 'email'],
    ['thư lan.nguyen (a) gmail chấm com', 'lan.nguyen (a) gmail chấm com', 'email'],
    ['CCCD 022 085 001 234 cấp ngày 10/10/2021', '022 085 001 234', 'identity'],
    ['CCCD số: 001090012345, cấp ở Hà Nội', '001090012345', 'identity'],
    ['gọi 0081 90 1234 5678', '0081 90 1234 5678', 'phone'],
    ['cmnd cũ 123456789', '123456789', 'identity'],
    ['Hộ chiếu C1234567 hết hạn 12/2027', 'C1234567', 'identity'],
    ['ho chieu p00012345', 'p00012345', 'identity'],
    ['xe 14A-123.45 đỗ trước cửa', '14A-123.45', 'plate'],
    ['xe máy 14-B1 234.56', '14-B1 234.56', 'plate'],
    ['STK BIDV: 4401 0001 2345 67', '4401 0001 2345 67', 'account'],
    ['hồ sơ H49.22-261118-0001 chậm', 'H49.22-261118-0001', 'dossier'],
    ['Tôi tên Nguyễn Văn An, ở Hạ Long', 'Nguyễn Văn An', 'name'],
    ['em tên hoa ở cẩm phả', 'hoa', 'name'],
    ['Họ và tên: TRẦN THỊ BÌNH', 'TRẦN THỊ BÌNH', 'name'],
    ['toi la nguyen van binh', 'nguyen van binh', 'name'],
    ['Xin cảm ơn.\nMinh Anh', 'Minh Anh', 'name'],
    ['My name is Kim Min-jun and', 'Kim Min-jun', 'name'],
    ['chị Hương hướng dẫn tận tình', 'Hương', 'name'],
    ['gặp Lê Thị Hồng Nhung ở quầy', 'Lê Thị Hồng Nhung', 'name'],
  ] as const)('%s', (text, data, kind) => {
    expect(maskPersonalData(text)).toBe(covered(text, data, kind));
  });
});

test.each([
  'Quyết định 30/2026/QĐ-TTg ngày 18/7/2026',
  'Lệ phí 150.000 đồng, hộ chiếu 200.000 đ, tổng 1.500.000.000 VND',
  'Thủ tục 1.001308 và 3.000604.000.00.00.H49',
  'Chờ 09 ngày làm việc, từ 02-11-2026 đến 14:30 ngày 05.12.2026',
  'Công văn số 1234/UBND-NV, Thông tư 01/2018/TT-VPCP',
  'Công ty có mã số thuế 5701234567',
  'Mã bưu gửi EB123456789VN chưa tới',
  'Gọi tổng đài 1900 1234 không ai nghe',
  'Tôi là công dân Việt Nam, tôi là người nước ngoài',
  'I am very happy with the service',
  'Phòng ở số 5 đường Nguyễn Văn Cừ, gần Cô Tô',
  'Tài liệu tiếng Anh Pháp đều có',
  'Rất nhanh, cảm ơn.\nDòng hai của ý kiến',
  'Có 2 người phụ nữ và 3 ông bà chờ từ 8h30',
])('it stays: %s', (text) => {
  expect(maskPersonalData(text)).toBe(text);
});

test('several in one text are covered each, and what is between them stays', () => {
  expect(maskPersonalData('Em tên Lan, sđt 0912345678, mail lan@x.vn. Trả chậm 3 ngày.')).toBe(
    `Em tên [${masks.name}], sđt [${masks.phone}], mail [${masks.email}]. Trả chậm 3 ngày.`,
  );
});

test.each(['tôi tên H49H492026', 'stk -123.45678B12-123.45', '+84202614A0912345'])(
  'what is only seen once its neighbour is covered is covered too: %s',
  (text) => {
    expect(maskPersonalData(text)).not.toMatch(/\d{5}/);
  },
);

test('covering a covered text changes nothing', () => {
  const piece = fc.constantFrom(
    ...[
      'tôi tên ',
      'Nguyễn ',
      'Văn ',
      'lan',
      '0912',
      '345 ',
      '678',
      '@',
      'gmail',
      '.com',
      ' ',
      '\n',
      ', ',
      'stk ',
    ],
    ...['14A', '-123.45', 'B12', '34567', 'đ', '2026', '/', 'anh ', 'H49', '(', ')', '+84', 'không ', 'một '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const once = maskPersonalData(pieces.join(''));
      expect(maskPersonalData(once)).toBe(once);
    }),
  );
});
