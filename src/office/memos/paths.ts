/** What the Office tells its own people. */
export const MEMOS_PATH = '/van-phong/thong-bao';

export const memoPath = (id: string): string => `${MEMOS_PATH}/${id}`;
export const memoFile = (id: string): string => `${memoPath(id)}/word`;

/** Fields of the forms. */
export const MEMO_FIELD = {
  ...{ title: 'tieu-de', text: 'loi-thong-bao', until: 'doc-truoc', reason: 'ly-do' },
} as const;

/** What the buttons of a memo's page say. */
export const MEMO_TASK = { read: 'da-doc', end: 'ket-thuc' } as const;
