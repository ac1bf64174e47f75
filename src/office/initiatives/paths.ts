/** The Office's list of good ideas. */
export const INITIATIVES_PATH = '/van-phong/sang-kien';

export const NEW_INITIATIVE_PATH = `${INITIATIVES_PATH}/them`;
export const INITIATIVE_FILES = {
  word: `${INITIATIVES_PATH}/word`,
  excel: `${INITIATIVES_PATH}/excel`,
} as const;

export const initiativePath = (id: string): string => `${INITIATIVES_PATH}/${id}`;

export const YEAR_KEY = 'nam';

/** Address of a list of one year; null: of all. */
export const ofYear = (path: string, year: number | null): string =>
  year === null ? path : `${path}?${YEAR_KEY}=${year}`;

export const INITIATIVE_FIELD = {
  revision: 'ban-so',
  title: 'ten',
  authors: 'tac-gia',
  unit: 'don-vi',
  year: 'nam-xet',
  content: 'noi-dung-moi',
  effect: 'hieu-qua',
  appliedOn: 'ngay-ap-dung',
  evidence: 'minh-chung',
  level: 'cap',
  document: 'quyet-dinh',
  issuedOn: 'ngay-ky',
  removal: 'ly-do-xoa',
} as const;

export const INITIATIVE_TASK = {
  save: 'luu',
  recognise: 'cong-nhan',
  refuse: 'khong-cong-nhan',
  undo: 'bo-ket-qua',
  remove: 'xoa',
} as const;
