/** The Office's list of assignments. */
export const ASSIGNMENTS_PATH = '/van-phong/nhiem-vu';

/** Where a document with assignments is brought in. */
export const IMPORT_PATH = `${ASSIGNMENTS_PATH}/them`;

/** Where assignments go to Excel and come back; the file itself. */
export const SHEET_PATH = `${ASSIGNMENTS_PATH}/excel`;
export const SHEET_FILE_PATH = `${SHEET_PATH}/nhiem-vu.xlsx`;
/** Key of the file's address: none of the assignments. */
export const SHEET_EMPTY = 'mau-trong';

/** How far units and persons have come, and its files. */
export const COMPLETION_PATH = `${ASSIGNMENTS_PATH}/ket-qua`;
export const COMPLETION_FILES = {
  word: `${COMPLETION_PATH}/ket-qua.docx`,
  excel: `${COMPLETION_PATH}/ket-qua.xlsx`,
} as const;

/** Keys of its address. */
export const COMPLETION_KEY = { period: 'ky', by: 'theo', name: 'ten', status: 'trang-thai' } as const;

/** The snapshots of the months. */
export const SNAPSHOTS_PATH = `${ASSIGNMENTS_PATH}/thang`;

/** The snapshot of a month, `YYYY-MM`; as a file for Word. */
export const snapshotPath = (month: string): string => `${SNAPSHOTS_PATH}/${month}`;
export const snapshotFile = (month: string): string => `${snapshotPath(month)}/word`;

/** The page of one assignment. */
export const assignmentPath = (id: string): string => `${ASSIGNMENTS_PATH}/${id}`;

/** Where files that show that it was done are sent to, and fetched. */
export const evidencePath = (id: string): string => `${assignmentPath(id)}/tep`;
export const evidenceFilePath = (id: string, file: string): string => `${evidencePath(id)}/${file}`;

/** Keys of the list's address. */
export const LIST_KEY = {
  status: 'trang-thai',
  source: 'van-ban',
  unit: 'don-vi',
  search: 'tim',
  page: 'trang',
  imported: 'da-them',
} as const;

/** Fields of the forms. */
export const ASSIGNMENT_FIELD = {
  revision: 'ban-so',
  place: 'muc',
  text: 'nhiem-vu',
  product: 'san-pham',
  unit: 'don-vi',
  person: 'nguoi',
  coUnits: 'phoi-hop',
  due: 'han',
  evidence: 'minh-chung',
  doneOn: 'ngay-xong',
  reason: 'nguyen-nhan',
  to: 'han-moi',
  postponeReason: 'ly-do-gia-han',
  decision: 'loi-nguoi-duyet',
  removal: 'ly-do-xoa',
  file: 'tep',
} as const;

export const IMPORT_FIELD = {
  kind: 'loai',
  number: 'so-hieu',
  issuedOn: 'ngay-ban-hanh',
  title: 'trich-yeu',
  lines: 'cac-doan',
  file: 'tep',
  due: 'han',
} as const;

/** What the buttons of an assignment's page say. */
export const ASSIGNMENT_TASK = {
  save: 'luu',
  split: 'tach',
  postpone: 'gia-han',
  approve: 'dong-y',
  refuse: 'khong-dong-y',
  show: 'cho-hien',
  hide: 'thoi-hien',
  remove: 'xoa',
} as const;
