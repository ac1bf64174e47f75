/** Sentences of the Office's page of reports. */
export const officeReports = {
  title: (form: string, period: string) => `Báo cáo ${form}, ${period}`,
  pageTitle: 'Báo cáo',
  noForm: 'Chưa có mẫu phiếu nào tính được chỉ số hài lòng.',
  text: 'Chọn kỳ, đọc và sửa lời, lưu, rồi xuất tệp để ký ở hệ thống quản lý văn bản. Số liệu lấy từ mục “Kết quả”, tính lại mỗi lần mở.',
  choose: {
    form: 'Mẫu phiếu',
    period: 'Kỳ báo cáo',
    show: 'Xem',
    figures: 'Xem số liệu, biểu đồ của kỳ này, so với cùng kỳ năm trước',
  },
  due: {
    title: 'Báo cáo phải làm',
    none: 'Không có báo cáo nào đang chờ.',
    closes: (day: string) => `chốt số liệu ${day}`,
    day: (day: string) => `hạn gửi ${day}`,
    late: 'đã quá hạn',
    label: (period: string) => `Báo cáo ${period}`,
    rules:
      'Kỳ, hạn và văn bản quy định ghi ở tệp bao-cao.yaml. Hạn do tỉnh quy định: Văn phòng sửa cho đúng trước khi dùng.',
  },
  source: {
    window: (source: string, certainty: string) => `Kỳ số liệu: ${source} (${certainty}).`,
    due: (source: string, certainty: string) => `Hạn gửi: ${source} (${certainty}).`,
    certainty: {
      read: 'đã đọc văn bản',
      'second-hand': 'dẫn lại, cần đối chiếu',
      unclear: 'chưa rõ, Văn phòng xác nhận',
    },
  },
  running: (day: string) => `Kỳ chưa kết thúc: số liệu trong trang này tính đến lúc mở, kỳ chốt ngày ${day}.`,
  parts: {
    survey: 'Tình hình khảo sát',
    result: 'Kết quả chung',
    factors: 'Từng yếu tố',
    limits: 'Giới hạn của số liệu',
    proposals: 'Kiến nghị, đề xuất',
  },
  partHint: {
    survey: 'Mỗi dòng là một đoạn.',
    result: 'Mỗi dòng là một đoạn.',
    factors: 'Mỗi dòng là một đoạn.',
    limits: 'Mỗi dòng là một đoạn.',
    proposals: 'Sở tự viết. Để trống thì báo cáo không có mục này.',
  },
  stale: 'Số liệu đã đổi từ lúc sửa đoạn này. Lời máy viết theo số liệu bây giờ:',
  staleShort: 'Số liệu đã đổi từ lúc sửa lời. Đọc lại các mục có ghi chú và lưu, rồi mới xuất được.',
  written: 'Đã sửa tay.',
  restore: 'Xóa hết chữ trong ô rồi lưu thì lấy lại lời máy viết.',
  words: 'Lời báo cáo',
  save: 'Lưu lời báo cáo',
  saved: 'Đã lưu.',
  keptBy: (name: string, at: string) => `${name} lưu lần cuối lúc ${at}.`,
  conflict: (name: string) =>
    `Chưa lưu: ${name} đã lưu bản khác trong lúc bạn sửa. Lời của bạn còn nguyên trong các ô; lời của người đó ở dưới từng ô. Ghép lại rồi lưu lần nữa.`,
  others: 'Lời người kia đã lưu:',
  empty: '(để trống)',
  tooLong: (most: string) => `Dài quá ${most} chữ; viết gọn lại, hoặc chuyển bớt sang mục khác.`,
  export: {
    title: 'Xuất báo cáo',
    text: 'Tệp lấy lời đã lưu. Số, ngày và chữ ký để trống: cấp số và ký ở hệ thống quản lý văn bản.',
    word: 'Tải Word',
    excel: 'Tải Excel',
    csv: 'Tải CSV',
    print: 'Xem bản in',
    file: (form: string, period: string) => `bao-cao-${form}-${period}`,
  },
  print: {
    title: (subject: string) => `Bản in: ${subject}`,
    text: 'Bản in để đọc và góp ý, mang chữ “DỰ THẢO”. Bản ký làm từ tệp Word.',
    button: 'In',
  },
  raw: {
    title: 'Từng phiếu',
    text: 'Mọi phiếu của kỳ, mỗi phiếu một dòng, kể cả phiếu có dấu và ý kiến đã che thông tin cá nhân. Chỉ dùng trong Sở, không công bố: dòng của một phiếu có thể cho biết ai đã trả lời. Máy hỏi lại mật khẩu và mã.',
    excel: 'Tải Excel từng phiếu',
    csv: 'Tải CSV từng phiếu',
    others: 'Câu không còn trong mẫu phiếu',
    sheet: (number: number) => (number === 1 ? 'Phiếu' : `Phiếu ${number}`),
    file: (form: string, period: string) => `tung-phieu-${form}-${period}`,
  },
  note: {
    title: 'Đã gửi báo cáo',
    text: 'Báo cáo kỳ này làm bằng cách khác, hoặc không phải làm: ghi lại để mục “Việc cần làm” không nhắc nữa.',
    button: 'Ghi là đã gửi',
    exported: (name: string, at: string) => `${name} đã xuất báo cáo này lần đầu lúc ${at}.`,
    noted: (name: string, at: string) => `${name} ghi là đã gửi lúc ${at}.`,
  },
  sentences: {
    window: (period: string, window: string) => `Số liệu ${period} tính ${window}.`,
    running: (last: string) =>
      `Kỳ này hết ngày ${last} mới kết thúc; lúc lập báo cáo kỳ chưa hết nên số liệu còn thay đổi.`,
    answers: (form: string, answers: string, n: string) =>
      `Có ${answers} phiếu ${form} không có dấu khác thường, trong đó ${n} phiếu tính được chỉ số hài lòng.`,
    leftOut: (count: string) => `${count} phiếu của người chưa nhận kết quả không tính vào chỉ số.`,
    marked: (count: string, share: string) =>
      `${count} phiếu có dấu khác thường được để riêng, không tính vào chỉ số; nếu tính cả, chỉ số là ${share}.`,
    noMarked:
      'Phiếu có dấu khác thường, nếu có, dưới 5 phiếu hoặc không nêu riêng được; không tính vào chỉ số.',
    sources: (list: string) => `Phiếu tính chỉ số theo nguồn: ${list}.`,
    source: (name: string, n: string) => `${name} ${n} phiếu`,
    tooFew:
      'Trong kỳ chưa có phiếu nào tính được chỉ số, hoặc dưới 5 phiếu, hoặc chỉ tính gộp được với kỳ bên cạnh. Báo cáo không nêu con số để không ai suy ra được câu trả lời của một vài người.',
    noResult: 'Không có chỉ số cho kỳ này.',
    index: (share: string, low: string, high: string, n: string) =>
      `Chỉ số hài lòng chung là ${share} (n = ${n}); khoảng tin cậy 95% từ ${low} đến ${high}.`,
    overall: (share: string, low: string, high: string, n: string) =>
      `Riêng câu hỏi chung, tỷ lệ hài lòng và rất hài lòng là ${share} (n = ${n}); khoảng tin cậy 95% từ ${low} đến ${high}.`,
    higher: (period: string, then: string, points: string) =>
      `So với ${period} (${then}), chỉ số tăng ${points} điểm phần trăm; hai khoảng tin cậy tách nhau.`,
    lower: (period: string, then: string, points: string) =>
      `So với ${period} (${then}), chỉ số giảm ${points} điểm phần trăm; hai khoảng tin cậy tách nhau.`,
    unprovenHigher: (period: string, then: string) =>
      `So với ${period} (${then}), chưa đủ để nói là tăng: hai khoảng tin cậy chồng nhau.`,
    unprovenLower: (period: string, then: string) =>
      `So với ${period} (${then}), chưa đủ để nói là giảm: hai khoảng tin cậy chồng nhau.`,
    same: (period: string, then: string) => `So với ${period} (${then}), chỉ số như nhau.`,
    notCompared: (period: string) =>
      `Không so được với ${period}: kỳ đó chưa có phiếu, dưới 5 phiếu hoặc chỉ được tính gộp.`,
    without: (low: string, high: string) =>
      `Lần lượt bỏ phiếu của từng nguồn thì chỉ số nằm trong khoảng ${low} đến ${high}.`,
    factor: (title: string, share: string, low: string, high: string, n: string) =>
      `${title}: ${share} (n = ${n}; khoảng tin cậy 95% từ ${low} đến ${high}).`,
    factorTooFew: (title: string) =>
      `${title}: không nêu riêng được (dưới 5 người trả lời, hoặc dưới 5 người bỏ qua).`,
    lowestFactor: (title: string) => `Thấp hơn hẳn mọi yếu tố khác: ${title}.`,
    noLowestFactor: 'Chưa đủ để nói yếu tố nào thấp nhất: các khoảng tin cậy chồng nhau.',
    lowCriteria: (list: string) => `Tiêu chí thấp hơn hẳn chỉ số chung: ${list}.`,
    noLowCriteria: 'Không tiêu chí nào thấp hơn hẳn chỉ số chung: các khoảng tin cậy chồng nhau.',
    lowCriterion: (label: string, share: string) => `“${label}” (${share})`,
    voluntary:
      'Người trả lời tự nguyện, không chọn mẫu ngẫu nhiên: con số nói về những người đã trả lời, không suy ra được cho mọi người làm thủ tục.',
    interval:
      'Khoảng tin cậy chỉ kể sai số do số phiếu có hạn. Chỗ nào hai khoảng chồng nhau, báo cáo không nói tăng, giảm hay cao, thấp.',
    own: 'Đây là khảo sát của Sở, không phải Chỉ số hài lòng (SIPAS) do Bộ Nội vụ công bố.',
  },
  document: {
    kind: 'BÁO CÁO',
    subject: (title: string, period: string) => `${title}, ${period}`,
    number: (symbol: string) => `Số:        /${symbol}`,
    to: (addressee: string) => `Kính gửi: ${addressee}.`,
    recipients: (names: readonly string[], filed: string) => [
      ...names.map((name) => `- ${name};`),
      `- ${filed}`,
    ],
    draft: 'DỰ THẢO',
    appendix: (number: string) => `Phụ lục ${number}`,
    figures: 'SỐ LIỆU',
    methodTitle: 'CÁCH TÍNH VÀ TÍNH TOÀN VẸN CỦA SỐ LIỆU',
    attached: (department: string) =>
      `(Kèm theo Báo cáo số        /        ngày      tháng      năm        của ${department})`,
    noTable: 'Chưa đủ phiếu để chia.',
  },
  appendix: {
    method: '1. Cách tính',
    integrity: '2. Tính toàn vẹn',
    setAside: '3. Phiếu để riêng và lý do',
    integrityText:
      'Mỗi phiếu nhận được vào danh sách của ngày; danh sách ngày sau mang mã của danh sách ngày trước, nên sửa một phiếu cũ thì mọi mã về sau đổi theo. Danh sách và mã đăng ở trang kết quả khảo sát.',
    head: (day: string, head: string) => `Mã của danh sách ngày ${day}: ${head}`,
    noHead: 'Chưa có danh sách ngày nào đóng trong kỳ này hoặc trước đó.',
    checked: (at: string, compared: string) =>
      `Lần so gần nhất, lúc ${at}: cả ${compared} phiếu lưu khớp với phiếu đã nhận.`,
    checkFailed: (at: string) =>
      `Lần so gần nhất, lúc ${at}: có phiếu lưu KHÔNG khớp với phiếu đã nhận. Báo người quản trị trước khi dùng số liệu này.`,
    notChecked: 'Chưa so phiếu lưu với phiếu đã nhận lần nào.',
    window: (answers: string, withdrawn: string) =>
      `Trong các ngày đã đóng của kỳ: nhận ${answers} phiếu, người trả lời rút ${withdrawn} phiếu (mọi mẫu phiếu).`,
    leftOut: (count: string) =>
      `Chưa nhận kết quả: ${count} phiếu, vì công thức chỉ tính người đã nhận kết quả.`,
    marked: (count: string) => `Có dấu khác thường: ${count} phiếu.`,
    noMarked: 'Có dấu khác thường: không có, hoặc dưới 5 phiếu hay không nêu riêng được.',
    since: (day: string) => `Từ đầu đến hết ngày ${day}, theo mẫu phiếu và đợt:`,
    notCounted: 'Chưa có lần đếm công khai nào.',
  },
  sheets: {
    summary: 'Tổng hợp',
    factors: 'Yếu tố, tiêu chí',
    months: 'Tháng',
    method: 'Cách tính',
    heads: {
      table: 'Bảng',
      row: 'Dòng',
      n: 'n',
      index: 'Chỉ số (%)',
      low: 'KTC 95% từ (%)',
      high: 'KTC 95% đến (%)',
    },
    whole: 'Chỉ số hài lòng chung',
    overall: 'Câu hỏi chung',
    compared: (period: string) => `Chỉ số hài lòng chung, ${period}`,
    period: 'Kỳ',
    window: 'Số liệu',
    running: 'Lưu ý',
    answers: 'Phiếu không có dấu',
    leftOut: 'Trong đó chưa nhận kết quả, không tính',
    marked: 'Phiếu có dấu, để riêng',
  },
} as const;
