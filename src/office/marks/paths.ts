export const MARKS_PATH = '/van-phong/danh-dau';

/** Page of one answer, by its record id. */
export function answerMarksPath(id: string): string {
  return `${MARKS_PATH}/${id}`;
}

/** Names of the fields; `text`: whether the comment is shown. */
export const MARKS_FIELD = { day: 'ngay', form: 'mau', which: 'phieu', what: 'dau', text: 'doc' } as const;

/** As much of an id as tells two answers apart. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
