/** Words about releases that can be brought back, edits made outside the Office, and deputies. */
export const officeReleases = {
  title: 'Bản đã đăng',
  text: 'Mười bản gần nhất. “Đưa trở lại” làm thành một bản mới có nội dung như bản cũ; lần đăng sau không làm chữ cũ quay lại.',
  away: 'Lúc này hệ thống chưa trả lời, xin tải lại trang sau ít phút.',
  live: 'Đang công khai',
  at: (moment: string) => `Đăng lúc ${moment}`,
  /** Names one button among many. */
  actOf: (act: string, title: string, moment: string) => `${act}: ${title}, ${moment}`,
  noTitle: 'Bản không có tên',
  rollBack: 'Đưa trở lại',
  handTitle: 'Sửa ngoài Văn phòng, chưa ai xem lại',
  handText:
    'Tệp được sửa thẳng trong thư mục nội dung hoặc lấy về bằng git. Nội dung không lỗi thì đã công khai; xin xem lại rồi bấm “Tôi đã xem”.',
  handNone: 'Không có.',
  by: (author: string, moment: string) => `${author}, lúc ${moment}`,
  seen: 'Tôi đã xem',
  done: {
    'dua-tro-lai': 'Đã đưa trở lại. Trang công khai dùng nội dung của bản ấy.',
    'da-xem': 'Đã ghi là có người xem.',
  } as Readonly<Record<string, string>>,
  refused: 'Tài khoản của bạn không có quyền làm việc này.',
  toAmendments: 'Các lần sửa',
} as const;

export const officeDeputies = {
  title: 'Duyệt thay',
  text: 'Người có vai trò duyệt cử người duyệt thay trong một số ngày. Quyền tự hết sau ngày cuối. Người duyệt thay không duyệt phần mình viết, cũng không duyệt phần người cử viết.',
  now: 'Đang và sắp duyệt thay',
  none: 'Không có ai.',
  row: (deputy: string, approver: string, from: string, until: string) =>
    `${deputy} duyệt thay ${approver}, từ ${from} đến hết ${until}`,
  end: 'Thôi cử',
  nameTitle: 'Cử người duyệt thay',
  deputy: 'Người duyệt thay',
  nobody: 'Chưa có ai khác có vai trò biên tập hoặc duyệt.',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  name: 'Cử',
  faults: {
    days: 'Chọn ngày đầu và ngày cuối, ngày cuối không trước ngày đầu và chưa qua.',
    'no-account': 'Người này không còn làm được việc duyệt thay, xin chọn lại.',
    'not-allowed': 'Chỉ người có vai trò duyệt cử được người duyệt thay.',
  } as Readonly<Record<string, string>>,
} as const;
