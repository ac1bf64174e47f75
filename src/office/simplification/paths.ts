/** The Office's review of procedures. */
export const SIMPLIFICATION_PATH = '/van-phong/don-gian-hoa';

export const YEAR_KEY = 'nam';

export const yearAddress = (year: number): string => `${SIMPLIFICATION_PATH}?${YEAR_KEY}=${year}`;
export const yearFile = (year: number): string => `${SIMPLIFICATION_PATH}/nam/${year}/word`;
export const reviewPath = (id: string): string => `${SIMPLIFICATION_PATH}/${id}`;
export const reviewFile = (id: string): string => `${reviewPath(id)}/word`;

/** What the buttons say. */
export const REVIEW_TASK = {
  plan: 'ke-hoach',
  add: 'them',
  save: 'luu',
  approve: 'thong-qua',
  refuse: 'khong-thong-qua',
  reopen: 'mo-lai',
  carry: 'dua-vao-trang',
  remove: 'bo',
} as const;

/** Fields of the forms. */
export const REVIEW_FIELD = {
  id: 'ma-muc',
  revision: 'ban-so',
  year: YEAR_KEY,
  procedure: 'thu-tuc',
  document: 'van-ban',
  issuedOn: 'ngay-ky',
  planGround: 'can-cu',
  proceduresRate: 'chi-tieu-thu-tuc',
  costRate: 'chi-tieu-chi-phi',
  unit: 'don-vi',
  dueOn: 'han',
  ground: 'su-can-thiet',
  product: 'san-pham',
  fees: 'phi',
  feesAfter: 'phi-sau',
  days: 'ngay',
  daysAfter: 'ngay-sau',
  proposal: 'kien-nghi',
  schedule: 'lo-trinh',
  decision: 'quyet-dinh',
  decidedOn: 'ngay-quyet-dinh',
  note: 'ghi-chu',
  reopening: 'ly-do-mo-lai',
  removal: 'ly-do-bo',
} as const;

export const STEP_KEYS = ['name', 'hours', 'hoursAfter', 'hired', 'hiredAfter'] as const;
export const CUT_KEYS = ['part', 'was', 'becomes', 'reason'] as const;
export type StepKey = (typeof STEP_KEYS)[number];
export type CutKey = (typeof CUT_KEYS)[number];

const NAMES: Record<StepKey | CutKey, string> = {
  ...{ name: 'ten', hours: 'gio', hoursAfter: 'gio-sau', hired: 'thue', hiredAfter: 'thue-sau' },
  ...{ part: 'phan', was: 'hien-nay', becomes: 'con-lai', reason: 'ly-do' },
};

/** Fields of a row of the two tables; rows count from 0. */
export const stepField = (row: number, key: StepKey): string => `viec-${row}-${NAMES[key]}`;
export const cutField = (row: number, key: CutKey): string => `cat-${row}-${NAMES[key]}`;

/** No review has more rows. */
export const MOST_ROWS = 100;
