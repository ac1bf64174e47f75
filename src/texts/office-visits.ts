/** Words of the Office's page of visits. */
export const officeVisits = {
  title: 'Lượt xem',
  text: 'Số lượt, không phải số người: trang không đặt cookie và không nhận ra ai. Chương trình tự xưng là máy tìm kiếm không được tính. Một địa chỉ mạng tính nhiều nhất 500 lượt một ngày.',
  lag: 'Số của vài phút gần nhất chưa có ở đây.',
  period: 'Khoảng thời gian',
  periods: { 7: '7 ngày', 30: '30 ngày', 90: '90 ngày', 365: '365 ngày' } as Record<number, string>,
  show: 'Xem',
  home: 'Trang đầu',
  range: (first: string, last: string) => `Từ ${first} đến ${last}.`,
  percent: (number: string) => `${number} %`,
  rest: (count: string) => `${count} trang khác`,
  forms: 'Phiếu khảo sát',
  formsText:
    'Phiếu mở trên trang web, kể cả qua mã QR và giấy mời; không tính máy tại quầy và phiếu giấy. Mở trước, gửi sau khoảng thời gian này thì tỷ lệ lệch đi.',
  formHeads: ['Phiếu', 'Lượt mở', 'Gửi xong', 'Tỷ lệ gửi xong'],
  formsEmpty: 'Chưa có lượt mở phiếu nào.',
  pages: 'Trang',
  pagesText:
    'Lượt bấm sang Cổng là số ít nhất: trình duyệt Firefox và trình duyệt chặn theo dõi không báo lượt bấm.',
  pageHeads: ['Trang', 'Lượt xem', 'Bấm sang Cổng'],
  pagesEmpty: 'Chưa có lượt xem nào.',
  files: 'Biểu mẫu tải về',
  fileHeads: ['Tệp', 'Lượt tải'],
  filesEmpty: 'Chưa có lượt tải nào.',
  misses: 'Tìm mà không thấy',
  missesText:
    'Chữ đã bỏ dấu, tìm từ hai lần trở lên và đến nay vẫn không thấy gì. Chữ giống thông tin cá nhân không được giữ.',
  missesEmpty: 'Không có chữ nào.',
  times: (count: string) => `${count} lần`,
  days: (count: string, last: string) => `trong ${count} ngày, gần nhất ${last}`,
  mend: 'Thêm từ đồng nghĩa',
  mendText: (file: string) =>
    `Mở tệp “${file}” trong thư mục nội dung, chép các dòng dưới đây vào cuối phần “tu:”, viết lại chữ có dấu, ghi tên gọi trong thủ tục vào “nghia:”, rồi lưu. Trang nhận ngay.`,
} as const;
