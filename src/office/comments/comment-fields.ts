export const COMMENTS_PATH = '/van-phong/y-kien';

/** Names of the fields of the page of comments, in its address and in its form. */
export const COMMENT_FIELD = {
  month: 'thang',
  day: 'ngay',
  state: 'trang-thai',
  tag: 'nhan',
  who: 'nguoi',
  search: 'tim',
  page: 'trang',
  /** How many were handled, and how many were left, just before. */
  changed: 'da-ghi',
  left: 'con-lai',
  chosen: 'chon',
  scope: 'pham-vi',
  newState: 'doi-trang-thai',
  addTag: 'them-nhan',
  removeTag: 'bo-nhan',
  assignee: 'phu-trach',
  note: 'da-lam',
} as const;

/** Values of the field `scope`. */
export const SCOPE = { chosen: 'chon', every: 'tat-ca' } as const;
