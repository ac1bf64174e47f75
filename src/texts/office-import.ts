import { formatNumber } from '../view/format-number.ts';

/** Words of the pages on which a procedure is read in from a table or a record. */
export const officeImport = {
  title: 'Nhập thủ tục từ bảng',
  text: 'Tải lên bảng Word của quyết định công bố, bản ghi của Cổng Dịch vụ công quốc gia (JSON), hoặc trang của Cổng (HTML). Trang này điền sẵn các mục của tệp thủ tục; điều chưa hiểu được ghi ra bên cạnh, không bỏ chữ nào. Chưa có gì được đăng.',
  file: 'Tệp',
  fileHint: 'Word (.docx), JSON hoặc HTML, nặng nhất 10 MB.',
  paste: 'Hoặc dán vào đây',
  pasteHint:
    'Chép bảng trong Word hoặc trên Cổng rồi dán. Chữ dán không kèm định dạng cũng đọc được, nhưng tải tệp lên thì chắc hơn.',
  read: 'Đọc bảng',
  again: 'Đọc bảng khác',
  readTitle: (name: string): string => `Đã đọc: ${name}`,
  unnamed: 'thủ tục chưa có tên',
  isNew: (code: string): string =>
    `Trang web chưa có thủ tục mã ${code === '' ? '(chưa đọc được mã)' : code}. Bảng này thành một tệp mới.`,
  isPresent: (name: string): string =>
    `Trang web đã có thủ tục này: ${name}. Chọn mục nào lấy theo bảng; mục không chọn giữ nguyên.`,
  isHeld: (who: string): string =>
    `Bản nháp đang mở do ${who} sửa lần cuối; các mục được chọn sẽ ghi vào bản nháp đó.`,
  fields: 'Các mục đã điền',
  field: 'Mục',
  now: 'Đang ghi',
  proposed: 'Theo bảng',
  take: (label: string): string => `Lấy “${label}” theo bảng`,
  same: 'không đổi',
  empty: 'chưa ghi',
  leftOver: 'Chưa hiểu, xin xem lại',
  leftOverText: 'Những chữ này có trong bảng mà không mục nào ở trên nói. Ghi vào bản nháp bằng tay nếu cần.',
  nothingLeft: 'Không sót chữ nào.',
  noPlace: 'Không thuộc mục nào',
  documents: 'Văn bản được dẫn mà trang web chưa có',
  documentsText:
    'Mỗi văn bản mà mục được lấy có dẫn thành một tệp mới trong cùng lần sửa, còn chờ ghi ngày ban hành và hiệu lực.',
  slug: 'Tên tệp',
  slugHint: 'Chữ thường không dấu, số và gạch nối; là phần cuối của địa chỉ trang.',
  amendment: 'Cho vào lần sửa',
  fresh: 'Lần sửa mới',
  amendmentTitle: (name: string): string => `Nhập từ bảng: ${name}`.slice(0, 200),
  create: 'Tạo bản nháp',
  faults: {
    nothing: 'Chưa chọn tệp, cũng chưa dán gì.',
    'too-large': 'Tệp hoặc chữ dán nặng quá 10 MB. Hãy bỏ ảnh, hoặc chỉ chép bảng của thủ tục.',
    'other-session': 'Trang này mở từ lần đăng nhập trước. Xin chọn tệp và gửi lại.',
    empty: 'Tệp này trống.',
    'old-word': 'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, lưu thành .docx rồi tải lên lại.',
    password: 'Tệp có mật khẩu nên không đọc được. Hãy lưu một bản không có mật khẩu.',
    'not-word': 'Đây không phải tệp Word. Hãy tải lên tệp .docx, JSON hoặc HTML.',
    'too-big-inside': 'Tệp này quá lớn hoặc quá rối để đọc. Hãy chỉ chép bảng của thủ tục sang một tệp mới.',
    damaged: 'Tệp hỏng, không mở được. Hãy mở bằng Word rồi lưu lại.',
    'not-text': 'Không đọc được tệp này. Hãy tải lên tệp .docx, hoặc tệp JSON, HTML theo bảng mã UTF-8.',
    'no-procedure':
      'Không thấy mục nào của bảng thủ tục (Tên thủ tục, Trình tự thực hiện, Thành phần hồ sơ…). Hãy kiểm tra lại tệp.',
    'not-record': 'Đây không phải bản ghi của một thủ tục. Mỗi lần nhập một bản ghi, có mã và tên.',
    slug: (longest: number): string =>
      `Tên tệp chỉ gồm chữ thường không dấu, số và gạch nối, dài nhất ${formatNumber(longest)} chữ. Ví dụ: cap-ho-chieu.`,
    exists: (path: string): string => `Đã có tệp ${path}. Hãy đặt tên khác.`,
    none: 'Chưa chọn mục nào.',
    packed: 'Phần đã đọc không còn nguyên vẹn. Xin đọc bảng lại từ đầu.',
    changed: 'Có người vừa sửa bản nháp hoặc tệp này. Xin đọc bảng lại rồi chọn mục.',
    taken: 'Một tệp trong số này đang ở lần sửa khác.',
    state: 'Lần sửa đã chọn không còn nhận bản nháp. Hãy chọn lần sửa khác.',
    size: 'Bản nháp dài quá giới hạn. Hãy rút ngắn bảng.',
  },
  count: (count: number): string => `${formatNumber(count)} mục`,
} as const;
