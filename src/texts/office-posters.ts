/** Sentences of the Office's page of posters, and of the posters. */
export const officePosters = {
  title: (round: string) => `Áp phích mã QR: ${round}`,
  link: 'Áp phích mã QR, để in và dán tại quầy',
  text: 'Mỗi quầy, mỗi thủ tục, mỗi đợt có một áp phích riêng với nhãn nguồn riêng, nên phiếu gửi từ áp phích nào cũng tách ra được trong tệp xuất. In lại cùng một áp phích thì nhãn không đổi.',
  notForPosters:
    'Đợt này không dùng áp phích. Muốn dùng, thêm dòng “mã QR” vào nguon_phieu trong tệp của đợt; phiếu mở bằng liên kết mời thì không dùng áp phích được.',
  over: 'Đợt đã đóng: quét áp phích chỉ thấy trang báo đợt đã đóng. Hãy gỡ áp phích cũ.',
  make: 'Làm áp phích',
  desk: 'Quầy hoặc nơi dán',
  deskHint: 'Ví dụ: Quầy số 1, Phòng chờ. Tên này thành nhãn nguồn của phiếu.',
  procedure: 'Thủ tục',
  anyProcedure: 'Mọi thủ tục',
  procedureHint: 'Chọn một thủ tục thì phiếu mở ra đã chọn sẵn thủ tục ấy; người trả lời vẫn đổi được.',
  size: 'Khổ giấy',
  sizes: { a4: 'A4 (treo tường)', a5: 'A5 (để bàn)' },
  submit: 'Xem áp phích',
  print: 'In áp phích',
  printHint:
    'Chọn đúng khổ giấy, tỷ lệ 100 %, bỏ đầu trang và chân trang của trình duyệt. Bản in đen trắng vẫn quét được.',
  tag: (tag: string) => `Nhãn nguồn: ${tag}`,
  faults: {
    desk: (max: number) => `Ghi tên quầy hoặc nơi dán, có chữ hoặc số, không quá ${max} ký tự.`,
    procedure: 'Không có thủ tục này. Hãy chọn lại trong danh sách.',
  },
  poster: {
    heading: 'Mời bạn cho ý kiến',
    ofProcedure: (name: string) => `Thủ tục: ${name}`,
    promise:
      'Không hỏi tên, không cần đăng nhập; mỗi phiếu được tính đúng một lần và không ai ở Sở biết phiếu nào của ai.',
    scan: 'Quét mã bằng máy ảnh của điện thoại hoặc Zalo',
    type: 'hoặc gõ địa chỉ',
    until: (day: string) => `Nhận phiếu ${day}.`,
    qrLabel: 'Mã QR của phiếu',
  },
} as const;
