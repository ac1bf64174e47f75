/** Marks of answers, by the names of the rules. */
export const marks = {
  labels: {
    honeypot: 'Điền ô bẫy',
    'too-fast': 'Gửi quá nhanh',
    'many-links': 'Nhiều liên kết',
    'straight-line': 'Chọn thẳng một mức',
    contradictory: 'Câu chung trái các yếu tố',
    burst: 'Dồn dập từ một máy',
    'repeated-text': 'Ý kiến trùng',
    'by-hand': 'Đánh dấu tay',
  },
  /** What each rule saw, and why that may still be an honest answer. */
  reasons: {
    honeypot:
      'Phiếu điền cả ô mà người dùng không thấy. Máy tự điền thường làm vậy; trình duyệt tự điền giúp đôi khi cũng làm.',
    'too-fast': 'Từ lúc mở đến lúc gửi chưa đến 3 giây: không kịp đọc câu nào.',
    'many-links': 'Ý kiến có từ 3 đường liên kết trở lên, thường là quảng cáo.',
    'straight-line':
      'Từ 8 câu trở lên chọn cùng một mức, mỗi câu chưa đến 1 giây: không kịp đọc câu hỏi. Cùng một mức mà trả lời chậm thì không bị đánh dấu.',
    contradictory:
      'Câu hỏi chung ở một đầu thang, mọi yếu tố (từ 3 trở lên) ở đầu kia: có thể người trả lời đọc ngược thang.',
    burst:
      'Từ phiếu thứ 11 trong 10 phút của cùng một máy hay một mạng. Một đoàn cùng trả lời qua Wi-Fi của Sở cũng thành ra như vậy.',
    'repeated-text':
      'Ý kiến dài từ 60 chữ trở lên giống hệt một ý kiến đã gửi trước đó. Người gửi lại phiếu sau khi đổi câu chọn cũng thành ra như vậy.',
    'by-hand': 'Hai cán bộ đã thống nhất đánh dấu, lý do ghi ở dưới.',
  },
} as const;
