/** Sentences of the Office's page on tablets at counters. */
export const officeKiosks = {
  title: (round: string) => `Máy tại quầy: ${round}`,
  link: 'Máy tại quầy (máy tính bảng)',
  running: (count: number) => (count === 0 ? 'Chưa có máy nào chạy.' : `${count} máy đang chạy.`),
  text: 'Máy tính bảng đặt tại bộ phận một cửa, hỏi mỗi màn hình một câu. Mất mạng vẫn nhận phiếu và tự gửi sau. Phiếu từ máy là một nguồn riêng trong mọi bảng số.',
  notForKiosks:
    'Đợt này không nhận phiếu từ máy tại quầy. Muốn nhận, thêm dòng “máy tại quầy” vào nguon_phieu trong tệp của đợt; phiếu mở bằng liên kết mời thì không dùng máy được.',
  over: 'Đợt đã đóng: không mở thêm máy. Máy còn phiếu chưa gửi thì cứ nối mạng, máy tự gửi trong 7 ngày sau ngày cuối của đợt.',
  machines: 'Các máy',
  none: 'Chưa có máy nào.',
  columns: {
    desk: 'Quầy',
    state: 'Tình trạng',
    seen: 'Liên lạc lần cuối',
    waiting: 'Phiếu chưa gửi',
    act: 'Việc',
  },
  states: {
    waiting: 'Đã có mã, chưa mở máy',
    expired: 'Mã hết hạn, chưa mở máy',
    running: 'Đang chạy',
    silent: 'Quá 10 phút chưa liên lạc',
    stopped: 'Đã dừng hỏi; vẫn nhận phiếu còn trên máy',
    revoked: 'Đã thu hồi: không nhận gì nữa',
    copied: 'Đã khóa: thẻ của máy này đã dùng ở hai nơi',
  },
  neverSeen: 'chưa lần nào',
  silentNote:
    'Máy không liên lạc có thể chỉ mất mạng: phiếu vẫn nằm trên máy. Đừng xóa dữ liệu trình duyệt, hãy nối mạng lại.',
  stop: 'Dừng hỏi',
  revoke: 'Thu hồi',
  actOf: (act: string, desk: string) => `${act}: máy ở ${desk}`,
  endHint:
    'Dừng hỏi: máy thôi hỏi nhưng vẫn gửi nốt phiếu. Thu hồi: dùng khi máy mất, hoặc nghi có người chép dữ liệu của máy; Sở không nhận gì từ máy ấy nữa, phiếu còn trên máy chỉ gửi được sau khi mở lại bằng mã mới.',
  make: 'Mở một máy',
  desk: 'Quầy',
  deskHint: 'Tên để phân biệt các máy, ví dụ: Quầy số 1. Tên này thành nhãn nguồn của phiếu.',
  submit: 'Tạo mã mở máy',
  done: {
    'dung-may': 'Đã dừng. Máy thôi hỏi khi liên lạc lần tới, và vẫn gửi nốt phiếu.',
    'thu-hoi': 'Đã thu hồi. Từ nay Sở không nhận gì từ máy ấy.',
  },
  faults: {
    desk: (max: number) => `Ghi tên quầy, có chữ hoặc số, không quá ${max} ký tự.`,
    notMade: 'Máy chủ chưa tạo được mã. Xin thử lại sau ít phút.',
    gone: 'Máy này đã được thu hồi trước đó.',
  },
  newCode: {
    title: 'Mã mở máy: chỉ hiện lần này',
    forDesk: (desk: string, round: string) => `${desk}, ${round}`,
    code: 'Mã mở máy',
    warning: 'Mã dùng được một lần, trong 15 phút. Rời trang này là mã mất; khi đó tạo mã khác.',
    steps: [
      'Trên máy tính bảng, mở trình duyệt Chrome và vào địa chỉ dưới đây.',
      'Gõ 12 chữ số của mã rồi bấm “Mở máy”.',
      'Ghi lại 6 chữ số cuối: chúng mở góc nhân viên trên máy (xem số phiếu chưa gửi, dừng máy).',
      'Cài trang vào màn hình chính và khóa máy vào ứng dụng ấy, xem hướng dẫn văn phòng, mục “Máy tại quầy”.',
    ],
    address: 'Địa chỉ trên máy tính bảng',
    pin: 'Sáu chữ số cuối, mở góc nhân viên',
    back: 'Đã mở máy, về danh sách máy',
  },
} as const;
