/** Sentences of the letters that bring single-use links, in the form of Nghị định 30/2020/NĐ-CP, mẫu 1.5. */
export const officeLetters = {
  /** Registry of the Office and who signs fill in number, place and date. */
  number: 'Số:            /',
  subject: 'V/v mời trả lời phiếu khảo sát',
  to: 'Kính gửi: Ông, bà được mời trả lời phiếu khảo sát',
  invitation: (department: string, round: string) =>
    `${department} trân trọng mời ông, bà trả lời phiếu khảo sát: “${round}”.`,
  how: 'Để trả lời, xin ông, bà quét mã QR bằng máy ảnh điện thoại hoặc Zalo, hoặc gõ địa chỉ dưới đây vào trình duyệt (chữ hoa hay chữ thường đều được). Không cần tài khoản.',
  howWithoutCode:
    'Để trả lời, xin ông, bà gõ địa chỉ dưới đây vào trình duyệt (chữ hoa hay chữ thường đều được). Không cần tài khoản.',
  codeLabel: 'Mã QR mở phiếu',
  thanks: 'Trân trọng cảm ơn ông, bà./.',
  recipients: ['- Như trên;', '- Lưu: VT.'],
  save: 'Lưu giấy mời (Word)',
  saveHint:
    'Tệp Word có mỗi liên kết một trang A4: số, nơi, ngày và người ký để trống, sửa được lời thư trước khi in. Tên người nhận chỉ ghi ngoài phong bì: thư giống nhau thì không ai biết thư nào của ai.',
  tooMany: (most: string) =>
    `Trên ${most} liên kết thì không có tệp Word và mã QR. Cần giấy mời thì làm nhiều lần, hoặc trộn thư bằng tệp CSV.`,
  notMade: 'Máy chưa làm được tệp Word lần này. Xin in từ trang này, hoặc lưu tệp CSV.',
  asSlips: 'In thành mẩu có đường cắt, nhiều liên kết một trang, thay cho giấy mời',
  file: (round: string, day: string) => `giay-moi-${round}-${day}.docx`,
} as const;
