import type { Finding, HealthCheck } from '../health/finding.ts';

/** What is looked at, and what each state of it means. */
interface CheckWords extends Record<Finding['state'], string> {
  label: string;
}

const NEEDS_LOOK = 'Xem cách sửa ở câu tiếng Anh bên dưới.';

const checks: Record<HealthCheck, CheckWords> = {
  versions: {
    label: 'Phiên bản',
    fine: 'Các chương trình đúng phiên bản cần có.',
    warning: NEEDS_LOOK,
    fault: 'Thiếu git hoặc PocketBase không đúng phiên bản. Cài git, rồi chạy lại “npm start”.',
  },
  permissions: {
    label: 'Quyền tệp',
    fine: 'Ghi được dữ liệu; khóa bí mật chỉ tài khoản của trang đọc được.',
    warning: NEEDS_LOOK,
    fault: 'Có thư mục không ghi được, hoặc khóa bí mật để người khác đọc được. Sửa quyền theo câu bên dưới.',
  },
  ports: {
    label: 'Cổng',
    fine: 'Trang và PocketBase đều trả lời.',
    warning: 'Trang không chạy.',
    fault: 'PocketBase hoặc trang không trả lời ở cổng đã đặt. Phiếu vẫn nhận được thì nằm trong hàng đợi.',
  },
  disk: {
    label: 'Đĩa',
    fine: 'Còn đủ chỗ.',
    warning: NEEDS_LOOK,
    fault:
      'Đĩa còn dưới 10 %. Dọn bớt hoặc chuyển DATA_DIR sang đĩa lớn hơn: đầy đĩa thì không nhận được phiếu.',
  },
  clock: {
    label: 'Đồng hồ',
    fine: 'Đồng hồ không chạy lùi.',
    warning: NEEDS_LOOK,
    fault: 'Đồng hồ bị chỉnh lùi hoặc chạy chậm. Cho máy lấy giờ từ mạng (timedatectl set-ntp true).',
  },
  tls: {
    label: 'Chứng thư TLS',
    fine: 'Chứng thư còn hạn.',
    warning: 'Chưa đặt PUBLIC_URL: chỉ máy này mở được trang.',
    fault:
      'Chứng thư sắp hết hạn, hoặc không mở được trang qua địa chỉ công khai. Gia hạn, hoặc sửa đường vào.',
  },
  queue: {
    label: 'Hàng đợi',
    fine: 'Phiếu chuyển đi bình thường.',
    warning: NEEDS_LOOK,
    fault:
      'Hàng đợi đứng yên từ 10 phút, hoặc không đọc được. Phiếu không mất; xem nhật ký vì sao PocketBase không nhận.',
  },
  answers: {
    label: 'Đối chiếu phiếu',
    fine: 'Lần đối chiếu gần nhất không thấy gì lạ, hoặc chưa có lần nào.',
    warning: NEEDS_LOOK,
    fault: 'Có phiếu khác với sổ đã nhận. Chạy “npm run check:answers” để biết từng phiếu.',
  },
  audit: {
    label: 'Nhật ký Văn phòng',
    fine: 'Lần kiểm tra gần nhất thấy còn nguyên vẹn, hoặc chưa có lần nào.',
    warning: NEEDS_LOOK,
    fault: 'Nhật ký không còn nguyên vẹn. Giữ nguyên máy chủ để xem xét.',
  },
  pages: {
    label: 'So các trang',
    fine: 'Lần so gần nhất (02:27) thấy trang nào cũng đúng với nội dung, hoặc chưa có lần nào.',
    warning: NEEDS_LOOK,
    fault:
      'Có trang còn chữ cũ sau một lần sửa. Trang đã được làm lại; đây là lỗi của chương trình, xin báo người viết.',
  },
  live: {
    label: 'Nội dung đã đăng',
    fine: 'Nội dung đã ghi vào lịch sử đang hiện cho người đọc.',
    warning: NEEDS_LOOK,
    fault:
      'Có nội dung đã ghi vào lịch sử mà chưa hiện cho người đọc. Trang tự thử lại; xem nhật ký để biết vì sao.',
  },
  backup: {
    label: 'Sao lưu',
    fine: 'Bản mới nhất chưa quá 26 giờ, hoặc chưa đến lần sao lưu đầu tiên (01:17).',
    warning: NEEDS_LOOK,
    fault: 'Không có bản sao lưu, hoặc bản mới nhất quá 26 giờ. Chạy “npm run backup” và đọc lệnh nói gì.',
  },
  'second-place': {
    label: 'Nơi cất thứ hai',
    fine: 'Bản sao lưu đến nơi thứ hai, có mã hóa.',
    warning:
      'Chưa có nơi cất thứ hai (BACKUP_DIR), hoặc nơi ấy cùng đĩa hay chưa mã hóa: hỏng đĩa là mất cả.',
    fault: 'Bản sao lưu không đến được nơi thứ hai. Gắn lại đĩa hoặc thư mục BACKUP_DIR.',
  },
  drill: {
    label: 'Thử phục hồi',
    fine: 'Bản thử gần nhất phục hồi được, hoặc chưa đến lần thử đầu tiên (01:47).',
    warning: NEEDS_LOOK,
    fault:
      'Bản sao lưu mới nhất không phục hồi được, hoặc lâu chưa thử. Chạy “npm run backup” rồi “npm run backup:drill”.',
  },
  mail: {
    label: 'Thư',
    fine: 'Thư gửi đi bình thường, hoặc chưa đặt SMTP_URL nên không gửi thư.',
    warning: NEEDS_LOOK,
    fault:
      'Thư chờ quá 2 giờ hoặc bị từ chối. Xem nhật ký, kiểm tra SMTP_URL và MAIL_FROM, và địa chỉ người nhận.',
  },
};

/** Words of the Office's page for whoever runs the machine. */
export const officeSystem = {
  title: 'Hệ thống',
  text: 'Cùng số liệu với lệnh “npm run doctor”. Không có dữ liệu phiếu ở đây.',
  alerts: 'Báo động đang có',
  alertSince: (since: string) => `từ ${since}`,
  noAlerts: 'Không có báo động nào. Trang tự xem 5 phút một lần.',
  facts: 'Số liệu',
  checks: 'Từng việc đã xem',
  heads: ['Việc', 'Tình trạng', 'Nghĩa là'],
  states: { fine: 'Tốt', warning: 'Cần để ý', fault: 'Lỗi' } satisfies Record<Finding['state'], string>,
  said: 'Câu của lệnh npm run doctor (tiếng Anh)',
  check: checks,
  labels: {
    backup: 'Bản sao lưu gần nhất',
    drill: 'Lần thử phục hồi gần nhất',
    queue: 'Phiếu chờ trong hàng đợi',
    disk: 'Chỗ trống trên đĩa dữ liệu',
    program: 'Chương trình',
    node: 'Node',
    pocketbase: 'PocketBase',
    git: 'Git',
  },
  none: 'Chưa có lần nào.',
  missing: 'không chạy được',
  unreadable: 'không đọc được',
  backup: (at: string, name: string, size: string) => `${at}, ${name}, ${size}.`,
  secondPlace: {
    none: 'Không có nơi cất thứ hai.',
    failed: 'Không đến được nơi cất thứ hai.',
    well: 'Đã đến nơi cất thứ hai.',
  },
  drillWell: (at: string, backup: string, records: string) =>
    `${at}, ${backup}: đã giải nén, đếm mọi bảng, so ${records} bản ghi với sổ đã nhận, nối lại chuỗi và nhật ký, đếm lại chỉ số. Đều khớp.`,
  drillFailed: (at: string, backup: string) =>
    `${at}, ${backup}: KHÔNG phục hồi được. Xem “Thử phục hồi” bên dưới.`,
  noBackup: 'chưa có bản nào',
  waiting: (count: string) => `${count} phiếu`,
  disk: (gigabytes: string, share: string) => `${gigabytes} GB, ${share} %`,
} as const;
