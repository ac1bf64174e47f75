/** Parts of the official table of a procedure (decree 63/2010 article 8) and of the portal's page. */
export const SECTIONS = [
  'code',
  'name',
  'decision',
  'level',
  'kind',
  'field',
  'steps',
  'methods',
  'time',
  'fee',
  'dossier',
  'sets',
  'audience',
  'agency',
  'authority',
  'receiver',
  'result',
  'requirements',
  'legal',
  'issuer',
  'url',
  /** Known to be a part, of which a sheet has no field. */
  'other',
] as const;

export type SectionKey = (typeof SECTIONS)[number];

/** How documents head each part; the first is how it is shown. */
export const LABELS: Record<SectionKey, readonly string[]> = {
  code: ['Mã thủ tục', 'Mã TTHC', 'Mã số', 'Mã thủ tục hành chính', 'Mã số thủ tục', 'Mã số TTHC'],
  name: ['Tên thủ tục', 'Tên thủ tục hành chính', 'Tên TTHC', 'Thủ tục', 'Thủ tục hành chính'],
  decision: ['Số quyết định', 'Quyết định công bố', 'Số quyết định công bố'],
  level: ['Cấp thực hiện', 'Cấp giải quyết', 'Cấp thủ tục', 'Cấp hành chính'],
  kind: ['Loại thủ tục', 'Loại thủ tục hành chính'],
  field: ['Lĩnh vực', 'Lĩnh vực thực hiện'],
  steps: ['Trình tự thực hiện', 'Trình tự', 'Các bước thực hiện', 'Trình tự, thủ tục thực hiện'],
  methods: ['Cách thức thực hiện', 'Cách thức nộp', 'Cách thức nộp hồ sơ', 'Hình thức nộp'],
  time: ['Thời hạn giải quyết', 'Thời gian giải quyết', 'Thời hạn'],
  fee: ['Phí, lệ phí', 'Phí', 'Lệ phí', 'Phí/lệ phí', 'Phí và lệ phí', 'Mức phí, lệ phí', 'Mức thu'],
  dossier: [
    'Thành phần hồ sơ',
    'Thành phần, số lượng hồ sơ',
    'Thành phần và số lượng hồ sơ',
    'Thành phần hồ sơ, số lượng hồ sơ',
    'Hồ sơ',
    'Thành phần hồ sơ bao gồm',
    'Thành phần hồ sơ gồm',
    'Thành phần hồ sơ gồm có',
  ],
  sets: ['Số lượng hồ sơ', 'Số bộ hồ sơ', 'Số lượng bộ hồ sơ', 'Số lượng'],
  audience: [
    'Đối tượng thực hiện',
    'Đối tượng thực hiện thủ tục hành chính',
    'Đối tượng thực hiện TTHC',
    'Đối tượng',
  ],
  agency: [
    'Cơ quan thực hiện',
    'Cơ quan thực hiện thủ tục hành chính',
    'Cơ quan giải quyết',
    'Cơ quan giải quyết thủ tục hành chính',
    'Cơ quan trực tiếp thực hiện',
  ],
  authority: [
    'Cơ quan có thẩm quyền',
    'Cơ quan có thẩm quyền quyết định',
    'Cơ quan có thẩm quyền giải quyết',
  ],
  receiver: [
    'Địa chỉ tiếp nhận hồ sơ',
    'Cơ quan tiếp nhận',
    'Nơi tiếp nhận hồ sơ',
    'Địa điểm thực hiện',
    'Cơ quan tiếp nhận hồ sơ',
  ],
  result: [
    'Kết quả thực hiện',
    'Kết quả thực hiện thủ tục hành chính',
    'Kết quả thực hiện TTHC',
    'Kết quả của việc thực hiện thủ tục hành chính',
    'Kết quả giải quyết',
    'Kết quả',
  ],
  requirements: [
    'Yêu cầu, điều kiện thực hiện',
    'Yêu cầu, điều kiện thực hiện thủ tục hành chính',
    'Yêu cầu, điều kiện thực hiện TTHC',
    'Yêu cầu hoặc điều kiện thực hiện thủ tục hành chính',
    'Yêu cầu, điều kiện',
    'Yêu cầu điều kiện',
    'Điều kiện thực hiện',
  ],
  legal: [
    'Căn cứ pháp lý',
    'Căn cứ pháp lý của thủ tục hành chính',
    'Căn cứ pháp lý của TTHC',
    'Cơ sở pháp lý',
  ],
  issuer: ['Cơ quan ban hành', 'Cơ quan công bố'],
  url: ['Địa chỉ trang thủ tục', 'Đường dẫn', 'Liên kết'],
  other: [
    'Mẫu đơn, mẫu tờ khai',
    'Tên mẫu đơn, mẫu tờ khai',
    'Tên mẫu đơn, tờ khai',
    'Mẫu đơn, tờ khai',
    'Cơ quan được ủy quyền',
    'Cơ quan được phân cấp',
    'Cơ quan phối hợp',
    'Từ khóa',
    'Mô tả',
    'Ghi chú',
    'Kết quả tra cứu',
    'Tên gọi khác',
  ],
};

const NUMBERING = /^\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|\p{L})\s*[.)/]\s*/iu;
const REMARK = /\s*\((?:nếu có|kèm theo|đính kèm)\)\s*$/i;

function plain(words: string): string {
  return words
    .replace(REMARK, '')
    .replace(/[\s:;.,*-]+$/u, '')
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const KEYS = new Map(
  SECTIONS.flatMap((key) => LABELS[key].map((label): [string, SectionKey] => [plain(label), key])),
);

/** A text that heads a part, and what it says of the part behind its colon. */
export interface Heading {
  key: SectionKey;
  /** As it was written. */
  label: string;
  rest: string;
}

function keyOf(words: string): SectionKey | undefined {
  return KEYS.get(plain(words)) ?? KEYS.get(plain(words.replace(NUMBERING, '')));
}

/** null: the text is no heading of a part, or says more than one. */
export function wholeHeading(text: string): Heading | null {
  const key = keyOf(text);
  return key === undefined ? null : { key, label: text, rest: '' };
}

/** The same, with what follows a colon: `Lệ phí: 30.000 đồng`. */
export function headingOf(text: string): Heading | null {
  const colon = text.indexOf(':');
  const whole = wholeHeading(text);
  if (whole !== null || colon < 0) return whole;
  const key = keyOf(text.slice(0, colon));
  return key === undefined
    ? null
    : { key, label: text.slice(0, colon + 1), rest: text.slice(colon + 1).trim() };
}

/** A cell that only counts its row. */
export function isNumbering(text: string): boolean {
  return /^(?:\d{1,3}|[ivx]{1,5}|tt|stt)[.)]?$/i.test(text.trim());
}
