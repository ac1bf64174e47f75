import { expect, test } from 'vitest';
import { faultsOf, shippedFiles, withReplaced } from './shipped.ts';

const SHEET = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md';
const DOCUMENT = 'van-ban/30-2026-qd-ttg.yaml';
const OLD_DOCUMENT = 'van-ban/06-2020-qd-ttg.yaml';
const PAGE = 'trang/gioi-thieu.md';
const FORM = 'khao-sat/hai-long/1.yaml';

test('the shipped content has no fault', () => {
  expect(faultsOf(shippedFiles())).toEqual([]);
});

test.each([
  [SHEET, 'ngay_sua: 2026-11-23', '', ['Ngày sửa trang: Còn thiếu. Ví dụ đúng: 2026-11-23']],
  [SHEET, 'cap_thuc_hien: Tỉnh', 'cap_thuc_hien:', ['Cấp thực hiện: Đang để trống. Ví dụ đúng: Tỉnh']],
  [SHEET, 'muc_trang: A', 'muc_trang: E', ['Mức trang: “E” không được dùng; chỉ ghi một trong: “A”, “B”, “C”, “D”. Ví dụ đúng: A']],
  [SHEET, 'co: có', 'co: co', [
    'Cách nộp › Trực tuyến › Có nhận theo cách này không: “co” không được dùng; chỉ ghi một trong: “có”, “không”, “chưa kiểm tra”. Ví dụ đúng: có',
  ]],
  [SHEET, 'muc: 15 ngày làm việc', 'muc: 15 ngay', [
    'Cách nộp › Trực tuyến › Thời hạn giải quyết, mục 2 › Thời hạn: “15 ngay” thiếu loại ngày hoặc sai đơn vị (ngày làm việc, ngày, giờ làm việc, giờ, tháng). Ví dụ đúng: 15 ngày làm việc',
  ]],
  [SHEET, 'phi: chưa kiểm tra', 'phi:\n      - loai: số tiền\n        so_tien: 0\n        don_vi: đồng', [
    'Cách nộp › Trực tuyến › Phí, lệ phí, mục 1 › Số tiền: “0” phải lớn hơn 0; không thu thì ghi loại “không thu” và văn bản nói vậy. Ví dụ đúng: 30.000',
  ]],
  [SHEET, 'phi: chưa kiểm tra', 'phi:', ['Cách nộp › Trực tuyến › Phí, lệ phí: Đang để trống. Ví dụ đúng: chưa kiểm tra']],
  [SHEET, 'phi: chưa kiểm tra', 'phi: Không', [
    'Cách nộp › Trực tuyến › Phí, lệ phí: Chỉ ghi “Không” khi không nhận theo cách này; không thu phí thì ghi loại “không thu” và văn bản nói vậy. Ví dụ đúng: chưa kiểm tra',
  ]],
  [SHEET, 'phi: chưa kiểm tra', 'phi:\n      - loai: miễn phí', [
    'Cách nộp › Trực tuyến › Phí, lệ phí, mục 1 › Loại mức thu: “miễn phí” không được dùng; chỉ ghi một trong: “số tiền”, “theo biểu”, “không thu”. Ví dụ đúng: số tiền',
  ]],
  [SHEET, 'phi: chưa kiểm tra', 'lephi: 1\n    phi: chưa kiểm tra', [
    'Cách nộp › Trực tuyến: Không có mục nào tên “lephi”. Các mục được ghi: co, thoi_han, phi, ghi_chu, trang_tren_cong.',
  ]],
  [SHEET, '  - phan: phí\n', '  - phan: khác\n', [
    'Cách nộp › Trực tuyến › Phí, lệ phí: Ghi “chưa kiểm tra” thì mục Cần đối chiếu phải có một điều thuộc phần “phí”, kèm lý do và ngày. Ví dụ đúng: - phan: phí',
  ]],
  [SHEET, 'linh_vuc: hoi-nghi-hoi-thao', 'linh_vuc: hoi-nghi', [
    'Lĩnh vực: Không có lĩnh vực “hoi-nghi” trong linh-vuc.yaml. Ví dụ đúng: hoi-nghi-hoi-thao',
  ]],
  [SHEET, "  - ma: '3.000605'", "  - ma: '3.999999'", [
    'Thủ tục gần giống, mục 1 › Mã thủ tục gần giống: Không có thủ tục mã 3.999999 trong thư mục thu-tuc. Ví dụ đúng: 3.000605',
  ]],
  [SHEET, '  - so_hieu: 2402/QĐ-BNG', '  - so_hieu: 9999/QĐ-BNG', [
    'Căn cứ pháp lý, mục 2 › Số hiệu văn bản: Không có văn bản 9999/QĐ-BNG trong thư mục van-ban. Ví dụ đúng: 30/2026/QĐ-TTg',
  ]],
  [SHEET, '    lich_su: có\n', '', [
    'Căn cứ pháp lý, mục 3 › Số hiệu văn bản: Văn bản 06/2020/QĐ-TTg không còn hiệu lực, thay bởi 30/2026/QĐ-TTg; dẫn để biết lịch sử thì thêm “lich_su: có”. Ví dụ đúng: 30/2026/QĐ-TTg',
  ]],
  [SHEET, 'duong_dan_cu: Không', 'duong_dan_cu:\n  - ../van-phong', [
    'Đường dẫn cũ, mục 1: “../van-phong” chỉ được gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: Không',
  ]],
  [SHEET, 'duong_dan_cu: Không', 'duong_dan_cu:\n  - cap-the-tro-ly-bao-chi', [
    'Đường dẫn cũ, mục 1: Đường dẫn “cap-the-tro-ly-bao-chi” đã dùng trong thu-tuc/cap-the-tro-ly-bao-chi.md. Ví dụ đúng: Không',
  ]],
  [SHEET, 'ngay_doi_chieu: 2026-07-18', 'ngay_doi_chieu: 2026-02-30', [
    'Ngày đối chiếu: “2026-02-30” không phải một ngày có thật. Ví dụ đúng: 2026-07-18',
  ]],
  [SHEET, 'ngay_doi_chieu: 2026-07-18', 'ngay_doi_chieu: 18/7/2026', [
    'Ngày đối chiếu: “18/7/2026” không phải một ngày viết theo kiểu năm-tháng-ngày. Ví dụ đúng: 2026-07-18',
  ]],
  [SHEET, 'nguon:\n', 'nguon: Cổng quốc gia\nnguon_cu:\n', [
    'Nguồn: Phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang. Ví dụ đúng: - ten: Bản ghi trên Cổng Dịch vụ công quốc gia',
    expect.stringContaining('Không có mục nào tên “nguon_cu”.'),
  ]],
  [SHEET, 'ten: Cho phép', 'ten:\n  - Cho phép', [
    'Tên thủ tục: Phải là một dòng chữ, không phải danh sách hay nhóm mục. Ví dụ đúng: Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh',
  ]],
  [SHEET, 'trang_thai: đang áp dụng', 'trang_thai: đã thay thế', [
    'Được thay bằng: Thủ tục đã thay thế phải ghi được thay bằng gì. Ví dụ đúng: Không',
  ]],
  [SHEET, 'thay_cho:\n', '\tthay_cho:\n', [expect.stringMatching(/^Không đọc được dòng \d+: .*Ví dụ đúng: ten: Tên thủ tục$/)]],
  [SHEET, 'ma: ', 'ten: x\nma: ', [expect.stringMatching(/^Không đọc được dòng \d+: một mục được ghi hai lần/)]],
  [SHEET, 'ngày 18/7/2026', 'ngày\u00a018/7/2026', [
    expect.stringMatching(/^Dòng \d+ có dấu cách không ngắt \(thường do chép từ Word\)\. Hãy xóa chỗ đó và gõ lại bằng bàn phím\.$/),
  ]],
  [DOCUMENT, 'so_hieu: 30/2026/QĐ-TTg', 'so_hieu: 30 2026', [
    'Số hiệu: “30 2026” không phải số hiệu văn bản. Ví dụ đúng: 30/2026/QĐ-TTg',
    ...Array<unknown>(4).fill(expect.stringContaining('Không có văn bản 30/2026/QĐ-TTg')),
  ]],
  [OLD_DOCUMENT, 'hieu_luc_tu: 2020-04-15', 'hieu_luc_tu: 2019-04-15', [
    'Có hiệu lực từ: Ngày có hiệu lực 2019-04-15 sớm hơn ngày ban hành 2020-02-21. Ví dụ đúng: 2026-07-01',
  ]],
  [PAGE, '- Hỏi bạn', '<script>alert(1)</script>\n\n- Hỏi bạn', [
    'Phần chữ dưới dòng --- không dùng được thẻ HTML “<script>alert(1)</script>”; hãy viết bằng markdown.',
  ]],
  [PAGE, '- Hỏi bạn', '- [Hỏi](javascript:alert(1)) bạn', [
    'Phần chữ dưới dòng --- liên kết “javascript:alert(1)” phải bắt đầu bằng https://, mailto:, tel:, / hoặc #.',
  ]],
  [PAGE, '---\ntieu_de', 'tieu_de', ['Thiếu phần đầu tệp nằm giữa hai dòng ---.']],
  [FORM, 'khoa: chung', 'khoa: tiep_can', ['Câu hỏi: Khóa “tiep_can” được ghi cho hai câu. Mỗi câu một khóa.']],
  [FORM, '    - Rất hài lòng\n', '', [
    'Thang trả lời › Các mức: Phải có đúng năm mức. Ví dụ đúng: - Rất không hài lòng',
  ]],
  ['so.yaml', "ma: '3.000604'", "ma: '3.000699'", [
    'Vai trò trong từng thủ tục, mục 1 › Mã thủ tục: Không có thủ tục mã 3.000699 trong thư mục thu-tuc. Ví dụ đúng: 3.000604',
    'Vai trò trong từng thủ tục: Chưa ghi vai trò của Sở trong thủ tục 3.000604. Ví dụ đúng: - ma: 3.000604',
  ]],
  ['so.yaml', 'thu_dien_tu: chưa có', 'thu_dien_tu: so ngoai vu', [
    'Thư điện tử: “so ngoai vu” không phải địa chỉ thư điện tử. Ví dụ đúng: chưa có',
  ]],
  ['cong.yaml', 'tam_ngung: Không', 'tam_ngung:\n  tu: 2026-12-06T05:00+07:00\n  den: 2026-12-05T05:00+07:00', [
    'Tạm ngừng › Đến: Thời điểm kết thúc phải sau thời điểm bắt đầu. Ví dụ đúng: 2026-12-06T05:00+07:00',
  ]],
  ['trang-web.yaml', 'chuyen_huong: Không', 'chuyen_huong:\n  - tu: /a\n    den: //evil.example', [
    'Chuyển hướng, mục 1 › Đến: “//evil.example” không phải đường dẫn trên trang này. Ví dụ đúng: /thu-tuc',
  ]],
] as const)('%s: “%s” → “%s”', (file, from, to, sentences) => {
  const faults = faultsOf(withReplaced(file, from, to)).map((line) => line.replace(`${file}: `, ''));
  const own = faults.map((line) => line.replace(/^(van-ban|thu-tuc)\/[a-z0-9-]+\.(yaml|md): /, ''));
  expect(own.toSorted()).toEqual(expect.arrayContaining([...sentences]));
  expect(own).toHaveLength(sentences.length);
});

test('all faults of all files come at once, in the order of the files', () => {
  const files = withReplaced(SHEET, 'muc_trang: A', 'muc_trang: E');
  files.set('cong.yaml', '{');
  files.delete('trang/phan-anh.md');
  files.set('thu-tuc/Cấp hộ chiếu.md', '---\n---\n');
  files.set('ghi-chu.txt', 'x');
  const faults = faultsOf(files);
  expect(faults.map((line) => line.split(': ')[0])).toEqual([
    'cong.yaml',
    'ghi-chu.txt',
    'thu-tuc/Cấp hộ chiếu.md',
    SHEET,
    'trang/phan-anh.md',
  ]);
});

test('two files with one code name each other', () => {
  const files = shippedFiles();
  files.set('thu-tuc/ban-sao.md', files.get(SHEET) ?? '');
  expect(faultsOf(files)).toEqual([
    `thu-tuc/ban-sao.md: Mã thủ tục: Mã 3.000604 đã dùng trong ${SHEET}; mỗi mã chỉ có một tệp. Ví dụ đúng: 3.000604`,
  ]);
});

test('a file that cannot be read does not make every reference to it a fault', () => {
  const files = shippedFiles().set(SHEET, '---\nma: [\n---\n');
  expect(faultsOf(files).every((line) => line.startsWith(SHEET))).toBe(true);
});

test('a file that multiplies itself by aliases is refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, i) => {
    const before = `*${String.fromCharCode(97 + i)}`;
    return `${name}: &${name} [${Array<string>(9).fill(before).join(', ')}]`;
  })].join('\n');
  expect(faultsOf(shippedFiles().set('trang-web.yaml', `${bomb}\n`))).toEqual([
    'trang-web.yaml: Tệp lặp lại dữ liệu bằng dấu * quá nhiều hoặc dùng tên chưa có.',
  ]);
});
