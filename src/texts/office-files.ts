import type { FileFault } from '../form-files/file-fault.ts';
import { formatNumber } from '../view/format-number.ts';

type FaultName =
  | FileFault
  | 'other-session'
  | 'full'
  | 'day'
  | 'futureDay'
  | 'futureWithdrawal'
  | 'reason'
  | 'gone'
  | 'unreadable'
  | 'none';

const faults: Record<FaultName, string> = {
  none: 'Chọn một tệp rồi bấm tải lên.',
  empty: 'Tệp trống, không có gì bên trong. Xin mở lại tệp trên máy bạn, lưu rồi chọn lần nữa.',
  'too-large': 'Tệp lớn quá 10 MB nên chưa nhận. Hãy giảm cỡ ảnh trong tệp, hoặc bỏ trang không cần.',
  'unknown-type':
    'Tệp này không phải Word (.docx), Excel (.xlsx), OpenDocument (.odt) hay PDF. Hãy lưu thành một trong các loại ấy.',
  'old-office':
    'Đây là tệp kiểu cũ (.doc, .xls), có thể mang macro. Mở bằng Word hoặc Excel, chọn Lưu thành .docx hoặc .xlsx, rồi tải tệp mới lên.',
  password: 'Tệp có mật khẩu nên người dân không mở được. Hãy bỏ mật khẩu, lưu lại rồi tải lên.',
  macros:
    'Tệp có macro hoặc chương trình gắn kèm nên không nhận. Lưu lại thành loại không có macro (.docx, .xlsx, .odt) rồi tải lên.',
  'active-pdf':
    'Tệp PDF này có mã lệnh, nút gửi dữ liệu, hoặc tệp gắn kèm, nên không nhận. Hãy in lại thành PDF từ bản Word rồi tải lên.',
  'remote-template':
    'Khi mở, tệp tự lấy một mẫu từ máy khác về, nên không nhận. Trong Word, bỏ mẫu gắn kèm (Developer, Document Template), lưu lại rồi tải lên.',
  damaged: 'Tệp hỏng hoặc bị cắt giữa chừng. Xin mở thử trên máy bạn, lưu lại rồi tải lên lần nữa.',
  'too-big-inside': 'Bên trong tệp bung ra quá lớn nên không nhận. Xin lưu lại từ Word rồi tải lên.',
  'other-name': 'Đuôi tên tệp nói một loại, bên trong là loại khác. Xin mở tệp, lưu đúng loại rồi tải lên.',
  'other-session':
    'Trang này mở từ phiên làm việc khác, nên tệp chưa được nhận. Xin chọn lại tệp và bấm tải lên.',
  full: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được tệp; chưa có gì thay đổi. Hãy nhờ bộ phận kỹ thuật dọn chỗ rồi tải lên lại.',
  day: 'Ghi ngày, ví dụ 29/11/2026.',
  futureDay: 'Ngày này còn ở phía trước. Ghi ngày của văn bản ban hành mẫu, hoặc ngày sửa mẫu.',
  futureWithdrawal:
    'Ngày này còn ở phía trước. Ghi hôm nay hoặc ngày đã qua; muốn báo sau, hãy hẹn giờ đăng lần sửa vào ngày ấy.',
  reason: 'Ghi lý do, một câu không quá 500 chữ cái.',
  gone: 'Không còn bản này trong các bản đang đăng. Dưới đây là danh sách mới nhất.',
  unreadable: 'Tệp nội dung của mẫu sai cách viết nên chưa thêm được. Xin mở mẫu ấy ra sửa trước.',
};

/** Words of the Office's pages on files to download. */
export const officeFiles = {
  title: 'Tệp tải về',
  link: 'Tải tệp lên, rút hoặc thôi dùng mẫu này',
  text: 'Các biểu mẫu người dân tải về. Tệp mới nằm trong một lần sửa: người duyệt mở xem được cả tệp mới và tệp cũ, đăng cùng lúc với trang.',
  never:
    'Tệp đã đăng không bao giờ bị ghi đè: bản mới có địa chỉ riêng, còn địa chỉ của bản cũ mở ra lời báo và chỉ sang bản đang dùng.',
  down: 'Chưa hỏi được phần giữ nội dung. Xin thử lại sau ít phút.',
  forms: 'Các mẫu',
  noForms: 'Chưa có mẫu nào.',
  addForm: 'Thêm mẫu mới',
  heads: { form: 'Mẫu', present: 'Bản đang dùng', old: 'Bản cũ và đã rút', state: 'Tình trạng' },
  noFile: 'chưa có tệp',
  count: (count: number): string => formatNumber(count),
  states: {
    used: 'đang dùng',
    withdrawn: (day: string): string => `thôi dùng từ ${day}`,
    fresh: 'mẫu mới, chưa đăng',
    held: (name: string): string => `${name} đang sửa`,
  },
  waiting: {
    title: 'Tệp chờ đăng',
    row: (name: string, day: string): string => `${name} tải lên ${day}`,
    removal: (name: string, day: string): string => `${name} đề nghị bỏ ${day}`,
  },
  unlinked: {
    title: 'Tệp chưa nơi nào dẫn tới',
    text: 'Các tệp này đang đăng mà không mẫu nào, bài hướng dẫn hay thông báo nào dẫn tới. Ghi tệp vào một mẫu, hoặc bỏ đi.',
    none: 'Không có tệp nào như vậy.',
    remove: 'Bỏ tệp này',
    waiting: 'đang nằm trong một lần sửa',
    amendmentTitle: (name: string): string => `Bỏ tệp ${name}`,
  },
  form: {
    title: (number: string): string => `Tệp của ${number}`,
    edit: 'Sửa tên, số và văn bản của mẫu',
    versions: 'Các bản',
    noVersions: 'Mẫu này chưa có tệp nào.',
    present: 'đang dùng',
    older: 'bản cũ, địa chỉ có lời báo',
    recalled: 'đã rút',
    fresh: 'chờ đăng',
    open: 'Mở tệp',
    page: 'Xem lời báo',
    amendment: 'Lần sửa đang giữ mẫu này',
    closed: (state: string): string =>
      `Mẫu này đang nằm trong một lần sửa ở bước “${state}”, nên chưa thêm hay rút được. Mở lần sửa ấy và lấy lại trước.`,
  },
  upload: {
    title: 'Tải bản mới lên',
    text: 'Bản mới thay bản đang dùng khi lần sửa được đăng. Tên tệp do máy đặt.',
    file: 'Tệp',
    fileHint:
      'Word (.docx), Excel (.xlsx), OpenDocument (.odt) hoặc PDF, không quá 10 MB, không macro, không mật khẩu.',
    day: 'Ngày của bản này',
    dayHint: 'Ngày văn bản ban hành mẫu, hoặc ngày sửa mẫu.',
    amendment: 'Đưa vào lần sửa',
    fresh: 'Lần sửa mới',
    submit: 'Tải lên',
    amendmentTitle: (number: string): string => `Bản mới của ${number}`,
  },
  recall: {
    title: 'Rút bản này',
    text: 'Dùng khi đăng nhầm tệp: không ai tải được nữa, địa chỉ của tệp nói rõ đã rút và bản nào đang dùng.',
    reason: 'Vì sao rút',
    reasonHint: 'Một câu cho người đã có địa chỉ. Ví dụ: Tệp đăng nhầm.',
    submit: 'Rút bản này',
    amendmentTitle: (number: string): string => `Rút một bản của ${number}`,
  },
  withdraw: {
    title: 'Thôi dùng mẫu này',
    text: 'Mọi địa chỉ tệp của mẫu còn mở được và nói mẫu đã thôi dùng. Các thủ tục đang dẫn mẫu này được đổi sang mẫu thay, trong cùng lần sửa.',
    from: 'Thôi dùng từ ngày',
    reason: 'Vì sao thôi dùng',
    reasonHint: 'Một câu cho người nộp. Ví dụ: Nghị định 224/2026/NĐ-CP ban hành mẫu khác.',
    successor: 'Dùng mẫu nào thay',
    noSuccessor: 'Không có mẫu thay',
    submit: 'Thôi dùng mẫu này',
    amendmentTitle: (number: string): string => `Thôi dùng ${number}`,
  },
  disclosure: {
    section: 'Tài liệu công khai',
    none: 'Chưa có tài liệu công khai nào.',
    count: (count: number): string => `${formatNumber(count)} tệp`,
    title: (name: string): string => `Tệp của “${name}”`,
    link: 'Tải tệp lên hoặc rút tệp của tài liệu này',
    upload: 'Tải tệp lên',
    uploadText: 'Tệp vào danh sách tệp của tài liệu này khi lần sửa được đăng. Tên tệp do máy đặt.',
    files: 'Các tệp',
    noFiles: 'Tài liệu này chưa có tệp nào.',
    live: 'đang đăng',
    fresh: 'chờ đăng',
    recall: 'Rút tệp này',
    recallText:
      'Khi lần sửa được đăng thì không ai tải được tệp này nữa; địa chỉ của tệp nói rõ đã rút và vì sao.',
    edit: 'Sửa tên, kỳ và ngày của tài liệu',
    amendment: 'Lần sửa đang giữ tài liệu này',
    addTitle: (name: string): string => `Thêm tệp: ${name}`,
    recallTitle: (name: string): string => `Rút tệp: ${name}`,
    unreadable:
      'Tệp nội dung của tài liệu sai cách viết nên chưa thêm được. Xin mở tài liệu ấy ra sửa trước.',
  },
  review: {
    fresh: 'Mở tệp mới',
    present: 'Mở bản đang dùng',
    removed: 'Mở tệp sẽ bỏ',
    lost: 'Tệp đã tải lên không còn trên máy. Lấy tệp ra khỏi lần sửa và tải lên lần nữa.',
  },
  faults: {
    ...faults,
    same: (file: string, number: string): string =>
      `Tệp này giống từng byte với ${file} của ${number} đang đăng, nên không có gì để thay.`,
    sameDraft: (file: string): string => `Tệp này đã được tải lên rồi, đang chờ đăng với tên ${file}.`,
  },
};
