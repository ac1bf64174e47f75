import { officeExcel } from './office-excel.ts';

/** Sentences of the Excel file of assignments, and of the page that takes it. */
export const officeAssignmentSheets = {
  link: 'Xuất, nhập Excel',
  title: 'Nhiệm vụ trong Excel',
  text: 'Tải tệp, sửa hoặc thêm dòng trong Excel, rồi gửi lại. Có một ô sai thì cả tệp không được nhập; trang chỉ ra từng ô. Gửi lại tệp đã nhập không đổi gì, không tạo việc trùng. Nhiệm vụ người khác vừa sửa thì không bị đè: trang chỉ ra dòng ấy.',
  download: 'Tải về',
  all: 'Mọi nhiệm vụ và dòng trống để thêm (.xlsx)',
  filtered: 'Những nhiệm vụ đang lọc (.xlsx)',
  empty: 'Mẫu trống (.xlsx)',
  upload: 'Gửi lại',
  file: 'Tệp Excel',
  fileHint: 'Tệp .xlsx tải ở đây, không quá 5 MB.',
  submit: 'Kiểm tra và nhập',
  fileName: 'nhiem-vu',
  sheetName: 'Nhiệm vụ',
  heads: {
    code: 'Mã (đừng sửa; việc mới để trống)',
    kind: 'Loại văn bản',
    number: 'Số, ký hiệu văn bản',
    issuedOn: 'Ngày ban hành',
    title: 'Trích yếu',
    place: 'Mục trong văn bản',
    text: 'Nhiệm vụ *',
    product: 'Sản phẩm',
    unit: 'Đơn vị chủ trì',
    person: 'Người phụ trách',
    coUnits: 'Đơn vị phối hợp (mỗi đơn vị một dòng trong ô)',
    due: 'Hạn *',
    evidence: 'Minh chứng (mỗi minh chứng một dòng trong ô)',
    doneOn: 'Ngày xong',
    reason: 'Nguyên nhân chậm, khó khăn',
    dueNow: 'Hạn sau gia hạn (chỉ để xem)',
    status: 'Trạng thái (chỉ để xem)',
  },
  guide: {
    name: 'Hướng dẫn',
    lines: [
      'Mỗi dòng của trang “Nhiệm vụ” là một việc. Sửa ô nào thì chỉ ô ấy đổi khi nhập.',
      'Thêm việc: ghi vào dòng trống, để trống ô Mã, ghi đủ loại, ngày và trích yếu văn bản. Việc cùng văn bản ghi giống hệt nhau ở các ô ấy.',
      'Hạn ghi như 30/6/2026, tháng 6/2026, Quý III/2026 hoặc Thường xuyên. Ngày ghi như 5/6/2026.',
      'Đổi hạn của việc đã giao: dùng “Gia hạn” ở trang của việc; ô Hạn là hạn ban đầu.',
      'Xóa dòng khỏi tệp không xóa nhiệm vụ. Muốn xóa, người duyệt xóa ở trang của việc.',
      'Hai ô cuối chỉ để xem, sửa cũng không đổi gì. Không dùng công thức. Đừng xóa dòng 1 (ẩn).',
    ],
    kinds: 'Loại văn bản ghi một trong:',
  },
  done: (added: string, saved: string, same: string) =>
    `Đã thêm ${added} nhiệm vụ, sửa ${saved}. ${same} dòng đã nhập trước đó hoặc không sửa, giữ nguyên.`,
  conflicts: (count: string) => `${count} dòng chưa nhập`,
  conflictsText:
    'Dữ liệu hiện có giữ nguyên. Mở từng việc để ghép lời, hoặc tải tệp mới rồi ghi lại những dòng này.',
  changed: (row: number, name: string, at: string) =>
    `Dòng ${row}: ${name} đã sửa nhiệm vụ này lúc ${at}, sau khi tệp được tải.`,
  different: (row: number) => `Dòng ${row}: văn bản đã có nhiệm vụ này nhưng lời khác.`,
  sides: (field: string, inFile: string, kept: string) =>
    `${field}: trong tệp “${inFile}”, đang ghi “${kept}”`,
  nothing: 'trống',
  open: 'Mở nhiệm vụ',
  wrong: (count: number) => `Tệp còn ${count} chỗ cần sửa, chưa dòng nào được nhập`,
  cells: 'Chỗ cần sửa trong tệp',
  badCode: 'mã này không đọc được. Tải tệp mới; việc mới thì để trống ô này.',
  gone: 'nhiệm vụ này đã bị xóa. Xóa dòng, hoặc để trống ô Mã để thêm lại.',
  twice: (cell: string) => `đã có ở ô ${cell}. Việc mới chép từ dòng khác thì để trống ô Mã.`,
  twiceNew: (row: number) => `trùng việc ở dòng ${row}. Xóa một trong hai dòng, hoặc ghi mục khác nhau.`,
  sourceOfKnown: (words: string) =>
    `văn bản của nhiệm vụ đã có không đổi được ở đây. Ghi lại là “${words}”, hoặc để trống ô Mã để thêm thành việc mới.`,
  unknownKind: (typed: string, allowed: string) =>
    `“${typed}” không phải loại văn bản. Ghi một trong: ${allowed}.`,
  noTitle: 'ghi trích yếu của văn bản giao việc.',
  longTitle: 'dài quá 500 chữ.',
  longNumber: 'dài quá 100 chữ.',
  badDay: (typed: string) => `“${typed}” không phải ngày. Ghi như 5/6/2026.`,
  noDay: 'ghi ngày ban hành của văn bản, như 5/6/2026.',
  tooMany: (most: string) =>
    `Một lần thêm hoặc sửa được nhiều nhất ${most} dòng. Chia thành nhiều tệp, gửi lần lượt.`,
  formula: officeExcel.formula,
  faults: {
    ...officeExcel.faults,
    'too-large': 'Tệp lớn hơn 5 MB. Dùng tệp tải ở trên, bỏ hình và trang tính thừa.',
    'too-many-rows':
      'Tệp có quá 8.000 dòng hoặc 200 cột. Xóa hẳn các dòng, cột thừa (kể cả dòng chỉ có khung).',
    'not-template': 'Tệp không phải tệp tải ở trang này, hoặc dòng 1 (ẩn) đã bị xóa. Tải tệp mới.',
    columns: 'Tệp thiếu cột, hoặc có hai cột cùng mã. Tải tệp mới và chép giá trị vào.',
    empty: 'Tệp không có dòng nào.',
  },
};
