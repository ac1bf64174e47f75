import { CONTENT_PATH, EDIT_FIELD } from '../editing/paths.ts';

export const WITHDRAWAL_PATH = `${CONTENT_PATH}/ngung`;

/** The page on which a file of the content is ended. */
export const withdrawalAddress = (path: string): string =>
  `${WITHDRAWAL_PATH}?${new URLSearchParams({ [EDIT_FIELD.path]: path }).toString()}`;

export const WITHDRAWAL_FIELD = {
  path: EDIT_FIELD.path,
  way: 'cach-ngung',
  on: 'tu-ngay',
  document: 'so-van-ban',
  documentDay: 'ngay-van-ban',
  reason: 'ly-do',
  /** Code of a procedure, or number of a document. */
  successor: 'thay-bang',
  /** Address to which the old ones lead. */
  target: 'chuyen-den',
  amendment: 'lan-sua',
} as const;
