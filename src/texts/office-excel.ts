/** Sentences of the Excel file of a lot of paper forms, and of the page that takes it. */
export const officeExcel = {
  link: 'Nhập bằng tệp Excel',
  title: (lot: number) => `Nhập lô số ${lot} bằng tệp Excel`,
  text: 'Dành cho phiếu đã được đếm sẵn trong bảng tính. Tải mẫu của đúng lô này, mỗi dòng ghi một tờ, rồi gửi lại. Có một ô sai thì cả tệp không được nhập; trang chỉ ra từng ô. Nhập xong vẫn có người khác nhập lại các tờ được chọn, rồi mới đóng lô.',
  steps: 'Tải mẫu',
  download: 'Mẫu của lô này (.xlsx)',
  upload: 'Gửi tệp đã ghi',
  file: 'Tệp Excel',
  fileHint: 'Tệp .xlsx tải ở trên, không quá 2 MB. Số của các câu giống phím bấm ở trang nhập phiếu.',
  submit: 'Kiểm tra và nhập',
  overwrites: 'Tờ đã nhập thì được thay bằng dòng của tệp. Dòng bỏ trống không đổi gì.',
  notFirst: 'Lô này đã nhập xong lượt một, không nhận tệp nữa.',
  done: {
    all: (count: number) => `Đã nhập ${count} tờ từ tệp.`,
    replaced: (numbers: string) => `Đã thay những gì nhập trước đó ở tờ số ${numbers}.`,
    same: 'Tệp này đã được nhập trước đó: không có gì thay đổi.',
    sameSome: (count: number) => `${count} tờ giống hệt lần nhập trước.`,
    missing: (count: number) => `Còn ${count} tờ chưa nhập.`,
  },
  wrong: (count: number) => `Tệp còn ${count} chỗ cần sửa, chưa tờ nào được nhập`,
  cells: 'Chỗ cần sửa trong tệp',
  more: (count: number) => `… và ${count} chỗ nữa.`,
  cell: (cell: string, sentence: string) => `Ô ${cell}: ${sentence}`,
  faults: {
    'other-session': 'Trang này mở từ một phiên làm việc khác, chưa nhập gì. Hãy chọn lại tệp rồi gửi.',
    'no-file': 'Chọn tệp Excel rồi gửi.',
    'too-large': 'Tệp lớn hơn 2 MB. Hãy dùng mẫu tải ở trên, bỏ hình và trang tính thừa.',
    'not-excel': 'Tệp không phải Excel (.xlsx). Hãy ghi vào mẫu tải ở trên và lưu dạng .xlsx.',
    'old-excel': 'Tệp là Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành, dạng .xlsx.',
    password:
      'Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel (Tệp, Thông tin, Bảo vệ sổ làm việc), rồi lưu và gửi lại.',
    damaged: 'Tệp Excel bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi gửi.',
    'too-big-inside': 'Tệp chứa quá nhiều thứ. Hãy tải mẫu mới và chỉ chép giá trị các ô vào đó.',
    'too-many-rows':
      'Tệp có quá 2.000 dòng hoặc 200 cột. Hãy xóa hẳn các dòng, cột thừa (kể cả dòng chỉ có khung), hoặc chép vào mẫu mới.',
    'not-template':
      'Tệp không phải mẫu của trang này, hoặc dòng 1 (ẩn) đã bị xóa. Hãy tải mẫu của lô và chép giá trị vào.',
    'other-lot': 'Tệp là mẫu của lô khác. Hãy mở đúng lô, hoặc tải mẫu của lô này và chép giá trị vào.',
    'other-version':
      'Tệp là mẫu của mẫu phiếu khác hoặc phiên bản khác. Hãy tải mẫu của lô này và chép giá trị vào.',
    columns: 'Tệp thiếu cột, hoặc có hai cột cùng mã. Hãy tải mẫu mới và chép giá trị vào.',
    empty: 'Tệp chưa ghi tờ nào.',
  },
  formula: 'có công thức. Hãy chép ô rồi dán dạng giá trị.',
  noNumber: 'dòng này thiếu số tờ. Hãy ghi số tờ như trên phiếu giấy.',
  badNumber: (typed: string, count: number) =>
    `“${typed}” không phải số tờ của lô này. Hãy ghi một số từ 1 đến ${count}.`,
  twice: (typed: string, cell: string) => `tờ số ${typed} đã có ở ô ${cell}. Hãy xóa một trong hai dòng.`,
  choose: (allowed: string) => `Hãy ghi ${allowed}, hoặc bỏ trống.`,
  unknownAnswer: (typed: string, allowed: string) =>
    `“${typed}” không phải câu trả lời. Hãy ghi ${allowed}, hoặc bỏ trống.`,
  unknownProcedure: (typed: string) =>
    `“${typed}” không phải mã thủ tục. Hãy ghi mã như ở cột mã của trang Thủ tục, hoặc bỏ trống.`,
  inRow: (sentence: string) => `${sentence} Nếu phiếu không có thì ghi lý do ở cột để riêng.`,
  heads: { number: 'Tờ số', procedure: 'Mã thủ tục', comment: 'Ý kiến (chép nguyên văn)', aside: 'Để riêng' },
  asides: { blank: 'trống', incomplete: 'thiếu', unreadable: 'không rõ' },
  sheetName: 'Phiếu',
  guide: {
    name: 'Hướng dẫn',
    title: (lot: number, round: string) => `Lô số ${lot}, ${round}`,
    lines: [
      'Mỗi dòng của trang “Phiếu” là một tờ giấy; số tờ ở cột đầu đã ghi sẵn.',
      'Mỗi câu ghi đúng một số (hoặc chữ) của câu trả lời, như bảng dưới. Người trả lời bỏ trống thì để trống.',
      'Tờ không tính được thì ghi ở cột cuối: trống (phiếu bỏ trống), thiếu (thiếu câu bắt buộc hoặc chọn hai mức), không rõ (không đọc được).',
      'Không ghi tên, số điện thoại của ai vào tệp. Không dùng công thức. Đừng xóa dòng 1 (ẩn) và đừng đổi mã ở đó.',
      'Nhập xong, xóa tệp khỏi máy: câu trả lời chỉ nên nằm ở một nơi.',
    ],
    heads: ['Câu', 'Ghi', 'Nghĩa là'],
  },
};
