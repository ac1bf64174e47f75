import type { Catalogue } from '../catalogue/catalogue.ts';

type Field = keyof Catalogue['procedures'][number];

/** What each field of a procedure in the open catalogue means. */
export const FIELD_MEANINGS: Record<Field, string> = {
  code: 'Mã thủ tục trong cơ sở dữ liệu quốc gia.',
  slug: 'Phần cuối địa chỉ trang; mã không có trang riêng thì mang phần của trang chung.',
  url: 'Địa chỉ trang.',
  name: 'Tên thủ tục.',
  sector: 'Lĩnh vực.',
  sheet:
    'Mức đăng: full (đầy đủ), full-with-open-points (đầy đủ, còn điểm cần đối chiếu), guidance (chỉ dẫn), short (ngắn).',
  status: 'in-force (đang áp dụng), replaced (đã được thay), abolished (đã bãi bỏ).',
  replacedBy: 'Các mã thay thủ tục này.',
  replaces: 'Các mã mà thủ tục này thay.',
  level: 'Cấp thực hiện.',
  publicationDecision: 'Số quyết định công bố.',
  role: 'Việc của Sở: decides (giải quyết), receives-and-forwards (tiếp nhận và chuyển), guidance-only (chỉ hướng dẫn), unverified.',
  decidingBody: 'Cơ quan quyết định.',
  receivingBody: 'Cơ quan tiếp nhận.',
  audience: 'Ai được nộp.',
  channels:
    'Ba cách nộp, theo thứ tự in-person, online, post. Mỗi cách có available, timeLimits (min, max, unit, condition), fees (status, amount, currency, amountVnd, condition, text), url, note.',
  onlineLevel: 'Mức trực tuyến: full (toàn trình), partial (một phần), none (không), unverified.',
  postal: 'send: gửi hồ sơ qua bưu chính; return: nhận kết quả qua bưu chính; reason: lý do khi không được.',
  dossierSets: 'Số bộ hồ sơ.',
  dossierItems:
    'Giấy tờ: label (tên), case (trường hợp; null là mọi trường hợp), originals (bản chính), copies (bản sao), form (mẫu), note.',
  steps: 'Các bước.',
  result: 'Kết quả.',
  conditions: 'Yêu cầu, điều kiện.',
  legalBasis: 'Căn cứ pháp lý: number (số hiệu), title, date (ngày ban hành), status, replacedBy.',
  situations: 'Phần cuối địa chỉ các trang tình huống.',
  openPoints: 'Điểm cần đối chiếu: part (phần), reason (lý do), since (ngày ghi).',
  sources: 'Nguồn: title, url, checkedOn (ngày xem).',
  checkedOn: 'Ngày đối chiếu gần nhất.',
};
