/** Words of the page on which something of the content is ended. */
export const officeWithdrawal = {
  title: (kind: string): string => `Ngừng ${kind}`,
  text: 'Việc này nằm trong một lần sửa: được xem, duyệt rồi mới lên trang. Các trang khác đang dẫn tới được đổi theo trong cùng lần sửa.',
  link: 'Ngừng hoặc bỏ',
  way: 'Ngừng theo cách nào',
  ways: {
    procedure: {
      'loi-bao': {
        label: 'Bãi bỏ: trang còn đó, có lời báo',
        hint: 'Dùng khi văn bản bãi bỏ thủ tục. Trang rút gọn, nói thôi áp dụng từ ngày nào, theo văn bản nào.',
      },
      'thay-the': {
        label: 'Được thay bằng thủ tục khác',
        hint: 'Trang còn đó, có lời báo và chỉ sang thủ tục mới. Việc hay làm đang dẫn thủ tục này được đổi sang thủ tục mới.',
      },
    },
    document: {
      'loi-bao': {
        label: 'Hết hiệu lực',
        hint: 'Văn bản còn trong danh mục, ghi hết hiệu lực từ ngày nào.',
      },
      'thay-the': {
        label: 'Bị thay bằng văn bản khác',
        hint: 'Văn bản còn trong danh mục, ghi bị thay bởi văn bản nào. Trang thủ tục nào còn dẫn thì phần kiểm tra sẽ kể.',
      },
    },
  },
  removal: {
    redirected: {
      label: 'Bỏ hẳn, địa chỉ cũ chuyển sang trang khác',
      hint: 'Trang không còn nữa; mọi địa chỉ cũ, cả địa chỉ in trên giấy, tự chuyển sang trang chọn dưới đây.',
    },
    plain: { label: 'Bỏ hẳn', hint: 'Không còn trên trang web; lịch sử vẫn giữ.' },
  },
  on: 'Từ ngày',
  onHint:
    'Ngày còn ở phía trước thì trang báo trước, đến ngày ấy mới ngừng. Các trang dẫn tới được đổi ngay khi đăng.',
  document: 'Số, ký hiệu văn bản',
  documentHint: 'Văn bản bãi bỏ hoặc thay thế. Ví dụ: 2402/QĐ-BNG',
  documentDay: 'Ngày văn bản',
  reason: 'Nói với người nộp',
  reasonHint: 'Không bắt buộc. Một câu, ví dụ: Thủ tục đã gộp vào thủ tục cấp hộ chiếu.',
  successor: 'Thay bằng',
  successorHint: 'Chỉ khi được thay bằng cái khác.',
  noSuccessor: 'Không có',
  target: 'Địa chỉ cũ chuyển sang',
  targetHint: 'Chỉ khi bỏ hẳn.',
  allProcedures: 'Danh sách thủ tục',
  amendment: 'Đưa vào lần sửa',
  submit: 'Đưa vào lần sửa',
  edit: 'Chỉ sửa chữ, không ngừng',
  pointing: {
    title: 'Đang dẫn tới đây',
    text: 'Bỏ hẳn thì quy trình nội bộ và số liệu chi phí của thủ tục cũng được gỡ trong cùng lần sửa. Trang còn lại với lời báo thì hai thứ ấy giữ nguyên. Chỗ nào máy không tự đổi được thì phần kiểm tra của lần sửa sẽ kể ra.',
    documentText: 'Máy không tự đổi các chỗ này: phần kiểm tra của lần sửa sẽ kể từng chỗ phải sửa.',
    sheets: 'Trang thủ tục',
    situations: 'Việc hay làm',
    processes: 'Quy trình nội bộ',
    figures: 'Số liệu chi phí tuân thủ',
    figuresOf: (year: number): string => `số liệu năm ${year}`,
    forms: 'Biểu mẫu',
    documents: 'Văn bản',
  },
  amendmentTitle: (name: string): string => `Ngừng: ${name}`,
  comingChange: (day: string, document: string): string =>
    `Thủ tục thôi áp dụng từ ngày ${day}, theo ${document}.`,
  faults: {
    way: 'Chọn một cách ngừng.',
    day: 'Ghi ngày, ví dụ 01/12/2026.',
    document: 'Ghi số, ký hiệu đầy đủ của văn bản. Ví dụ: 2402/QĐ-BNG',
    documentDay: 'Ghi ngày của văn bản.',
    successor: 'Chọn cái được dùng thay.',
    target: 'Chọn trang để địa chỉ cũ chuyển sang.',
    reason: 'Câu này dài quá 500 chữ cái, xin rút ngắn.',
    coming:
      'Trang này đã có một bản sắp tới. Đăng hoặc bỏ bản sắp tới ấy trước, hoặc chọn ngày không ở phía trước.',
    fresh: 'Phần này chưa từng đăng: mở lần sửa đang giữ nó và bấm “Lấy ra khỏi lần sửa”.',
  },
} as const;
