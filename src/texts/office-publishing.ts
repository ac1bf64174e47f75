/** What the Office is told when something could not be published. */
export const OFFICE_PUBLISHING = {
  busyGit:
    'Có người đang dùng git trong thư mục nội dung (đang gộp, hoặc một lệnh git chưa xong). Chưa có gì được đăng. Hãy nhờ bộ phận kỹ thuật làm cho xong rồi đăng lại.',
  detached:
    'Thư mục nội dung đang đứng ở một bản cũ trong git, không ở nhánh nào. Chưa có gì được đăng. Hãy nhờ bộ phận kỹ thuật chuyển về nhánh chính rồi đăng lại.',
  unmerged:
    'Thư mục nội dung còn tệp đang xung đột trong git. Chưa có gì được đăng. Hãy nhờ bộ phận kỹ thuật gỡ xung đột rồi đăng lại.',
  fullDisk:
    'Ổ đĩa của máy chủ đã đầy. Chưa có gì được đăng, lần sửa còn nguyên. Hãy nhờ bộ phận kỹ thuật dọn chỗ rồi đăng lại.',
  cannotRender:
    'Phần mềm không dựng được trang từ nội dung này. Chưa có gì được đăng, lần sửa còn nguyên. Đây là lỗi của phần mềm: hãy nhờ bộ phận kỹ thuật báo lại.',
  machine:
    'Máy chủ không ghi được nội dung. Chưa có gì được đăng, lần sửa còn nguyên. Hãy nhờ bộ phận kỹ thuật xem nhật ký của trang rồi đăng lại.',
  noHeading: (path: string) =>
    `Trang ${path} dựng ra không có tiêu đề. Đây là lỗi của phần mềm: hãy nhờ bộ phận kỹ thuật báo lại.`,
  lostLink: (path: string, target: string) =>
    `Trang ${path} có liên kết đến ${target}, mà nơi đó không có trên trang web. Sửa hoặc bỏ liên kết.`,
  tooHeavy: (path: string, bytes: string, most: string) =>
    `Trang ${path} nặng ${bytes} byte trong lần mở đầu, quá ${most} byte, nên mở chậm trên điện thoại. Rút gọn lời, hoặc chuyển bớt sang trang hướng dẫn.`,
  oldCheck: (path: string, day: string, days: number) =>
    `${path}: lần đối chiếu gần nhất là ${day}, đã quá ${days} ngày. Đối chiếu lại rồi ghi ngày mới ở mục Ngày đối chiếu.`,
  brokenLink: (path: string, url: string, nights: number) =>
    `${path}: trang trên Cổng ${url} đã ${nights} đêm liền không mở đúng thủ tục này. Xem lại mục Trang trên Cổng.`,
  misplaced: 'Không có trang nào dùng tệp ở chỗ này.',
  noSuchRelease: 'Không còn bản này trên máy.',
  unknownCommit:
    'Bản này do phần mềm cũ làm hoặc chưa kịp vào lịch sử, nên không biết phải trở lại nội dung nào.',
  olderShape:
    'Bản này viết theo mẫu tệp của phần mềm cũ, nên không trở lại được bằng một lần bấm. Hãy nhờ bộ phận kỹ thuật.',
  sameContent: 'Nội dung đang đúng như bản này rồi.',
  rolledBack: (day: string) => `Trở lại nội dung của bản ${day}`,
};
