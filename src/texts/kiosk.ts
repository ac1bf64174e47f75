import type { SurveyLanguage } from '../domain/questionnaire.ts';

/** What somebody reads who answers at the counter. */
export interface KioskWords {
  language: string;
  begin: string;
  progress(number: number, count: number): string;
  skip: string;
  back: string;
  restart: string;
  saving: string;
  thanks: string;
  receipt: string;
  photograph: string;
  lookUp(address: string): string;
  qr: string;
  done: string;
  warning(seconds: number): string;
  stay: string;
  unsaved: { title: string; text: string };
}

const vietnamese: KioskWords = {
  language: 'Tiếng Việt',
  begin: 'Bắt đầu',
  progress: (number, count) => `Câu ${number} trên ${count}`,
  skip: 'Bỏ qua câu này',
  back: 'Câu trước',
  restart: 'Làm lại từ đầu',
  saving: 'Đang ghi phiếu …',
  thanks: 'Cảm ơn bạn đã trả lời',
  receipt: 'Mã biên nhận',
  photograph:
    'Phiếu của bạn đã được ghi. Chụp lại màn hình này nếu sau này bạn muốn kiểm tra hoặc rút phiếu.',
  lookUp: (address) =>
    `Kiểm tra, rút phiếu tại ${address}. Phiếu có thể đến nơi chậm vài ngày khi máy mất mạng.`,
  qr: 'Mã QR của mã biên nhận',
  done: 'Xong',
  warning: (seconds) => `Màn hình này sẽ đóng sau ${seconds} giây.`,
  stay: 'Tôi cần thêm thời gian',
  unsaved: {
    title: 'Máy chưa ghi được phiếu',
    text: 'Câu trả lời vẫn còn trong máy và máy đang thử lại. Xin báo nhân viên tại quầy.',
  },
};

const english: KioskWords = {
  language: 'English',
  begin: 'Begin',
  progress: (number, count) => `Question ${number} of ${count}`,
  skip: 'Skip this question',
  back: 'Previous question',
  restart: 'Start over',
  saving: 'Saving your answers …',
  thanks: 'Thank you for your answers',
  receipt: 'Receipt code',
  photograph:
    'Your answers have been saved. Take a photograph of this screen if you may want to check or withdraw them later.',
  lookUp: (address) =>
    `Check or withdraw them at ${address}. They may arrive some days later when this device is without a line.`,
  qr: 'QR code of the receipt code',
  done: 'Done',
  warning: (seconds) => `This screen will close in ${seconds} seconds.`,
  stay: 'I need more time',
  unsaved: {
    title: 'Your answers could not be saved yet',
    text: 'They are still on this device, which is trying again. Please tell the staff at the counter.',
  },
};

export function kioskWords(language: SurveyLanguage): KioskWords {
  return language === 'en' ? english : vietnamese;
}

/** What staff read on the tablet, and what stands there when nobody can answer. */
export const kioskStaff = {
  title: 'Máy khảo sát tại quầy',
  shortTitle: 'Khảo sát',
  description: 'Máy tính bảng hỏi mức độ hài lòng tại bộ phận một cửa.',
  noScript: 'Máy khảo sát cần JavaScript. Bật JavaScript trong trình duyệt của máy rồi tải lại trang.',
  loading: 'Đang mở …',
  tooOld: 'Trình duyệt của máy quá cũ để giữ phiếu an toàn. Xin cập nhật Chrome rồi mở lại trang này.',
  shut: {
    title: 'Máy đang tạm nghỉ',
    visitor: 'Xin trả lời khảo sát bằng điện thoại theo mã QR tại quầy, hoặc hỏi nhân viên.',
    why: {
      stopped: 'Văn phòng đã dừng máy này.',
      revoked:
        'Văn phòng đã thu hồi máy này. Phiếu chưa gửi vẫn nằm trên máy; mở máy bằng mã mới thì phiếu được gửi.',
      copied:
        'Thẻ của máy này đã dùng ở hai nơi nên bị khóa. Phiếu chưa gửi vẫn nằm trên máy; mở máy bằng mã mới thì phiếu được gửi.',
      'device-unknown':
        'Máy chủ không biết máy này. Phiếu chưa gửi vẫn nằm trên máy; mở máy bằng mã mới thì phiếu được gửi.',
      early: 'Đợt khảo sát chưa mở.',
      over: 'Đợt khảo sát đã kết thúc.',
      storage:
        'Bộ nhớ của máy đã đầy nên máy thôi hỏi để không mất phiếu nào. Nối mạng để máy gửi bớt phiếu, hoặc xóa bớt tệp trên máy.',
      elsewhere: 'Trang này đang mở ở một thẻ khác của trình duyệt.',
    },
    takeOver: 'Dùng thẻ này',
  },
  open: {
    title: 'Mở máy khảo sát',
    text: 'Dành cho nhân viên. Lấy mã ở Văn phòng: Phiếu và đợt, chọn đợt, Máy tại quầy.',
    code: 'Mã mở máy (12 chữ số)',
    submit: 'Mở máy',
    busy: 'Đang mở máy …',
    waiting: (count: number) => `Trên máy còn ${count} phiếu chưa gửi; mở máy xong, máy gửi tiếp.`,
    faults: {
      'not-a-code': 'Lỗi: Mã có 12 chữ số.',
      'code-unknown': 'Lỗi: Không có mã này. Xem lại từng nhóm bốn chữ số.',
      'code-used': 'Lỗi: Mã này đã mở một máy. Mỗi mã dùng một lần, xin tạo mã khác ở Văn phòng.',
      'code-expired': 'Lỗi: Mã đã quá 15 phút hoặc máy đã bị thu hồi. Xin tạo mã khác ở Văn phòng.',
      'round-over': 'Lỗi: Đợt khảo sát này không nhận phiếu từ máy. Xem lại tệp của đợt.',
      limited: 'Lỗi: Đã thử nhiều lần. Xin đợi 1 phút rồi thử lại.',
      unavailable: 'Lỗi: Máy chủ chưa trả lời. Xin thử lại sau ít phút; mã vẫn còn dùng được trong 15 phút.',
      unreadable: 'Lỗi: Máy chủ không đọc được yêu cầu. Tải lại trang rồi thử lại.',
      offline: 'Lỗi: Chưa nối được với máy chủ. Xem lại mạng của máy; mở máy lần đầu cần có mạng.',
      storage: 'Lỗi: Máy không ghi được dữ liệu. Xóa bớt tệp trên máy, tắt chế độ ẩn danh rồi thử lại.',
    },
  },
  corner: {
    title: 'Góc nhân viên',
    pin: 'Sáu chữ số cuối của mã mở máy',
    submit: 'Mở',
    wrong: 'Lỗi: Sáu chữ số chưa đúng.',
    wait: (seconds: number) => `Lỗi: Đã thử sai nhiều lần. Xin đợi ${seconds} giây.`,
    close: 'Đóng',
    send: 'Gửi ngay',
    sending: 'Đang gửi …',
    reopen: 'Mở lại bằng mã khác',
    facts: {
      desk: 'Quầy',
      round: 'Đợt',
      waiting: 'Phiếu chưa gửi',
      unfit: 'Phiếu máy chủ chưa nhận được, xin báo quản trị',
      refused: 'Phiếu gửi quá hạn, không được tính',
      contact: 'Liên lạc lần cuối',
      clock: 'Đồng hồ của máy',
      storage: 'Bộ nhớ của máy',
      offline: 'Mở được khi mất mạng',
    },
    never: 'chưa lần nào',
    clockRight: 'đúng',
    clockWrong: (minutes: number) =>
      `lệch ${Math.abs(minutes)} phút; ngày của phiếu vẫn đúng vì máy theo giờ của máy chủ`,
    storageKept: 'được giữ lâu dài',
    storageLoose: 'trình duyệt có thể xóa khi máy đầy; cài trang vào màn hình chính',
    yes: 'có',
    no: 'chưa; mở trang khi có mạng',
  },
} as const;
