import { AMENDMENT_FIELD, AMENDMENTS_PATH, amendmentPath } from '../amendments/paths.ts';
import { CONTENT_PATH } from '../editing/paths.ts';

export const FILES_PATH = `${CONTENT_PATH}/tep`;

/** Page of the files of one form. */
export const FORM_FILES_PATTERN = new RegExp(`^${FILES_PATH}/[a-z0-9-]{1,200}$`);

export const formFilesPath = (slug: string): string => `${FILES_PATH}/${slug}`;

/** Page of the files of one document that is public. */
export const DISCLOSURE_FILES_PATTERN = new RegExp(`^${FILES_PATH}/cong-khai/[a-z0-9-]{1,200}$`);

export const disclosureFilesPath = (slug: string): string => `${FILES_PATH}/cong-khai/${slug}`;

/** Slug of the document that an address names. */
export const disclosureIn = (path: string): string => path.split('/')[5] ?? '';

/** Slug of the form that an address names. */
export const formIn = (path: string): string => path.split('/')[4] ?? '';

/** A file to download that an amendment brings, for who looks it over. */
export const DRAFT_FILE_PATTERN = new RegExp(`^${AMENDMENTS_PATH}/[a-z0-9]{15}/tep$`);

export const draftFilePath = (amendment: string, path: string): string =>
  `${amendmentPath(amendment)}/tep?${new URLSearchParams({ [AMENDMENT_FIELD.place]: path }).toString()}`;

export const FILES_FIELD = {
  file: 'tep',
  day: 'ngay-cua-ban',
  amendment: 'lan-sua',
  /** Name of a file that is there. */
  name: 'ten-tep',
  reason: 'ly-do',
  from: 'thoi-dung-tu',
  successor: 'mau-thay',
} as const;

/** What the buttons say. */
export const FILES_TASK = { recall: 'rut', withdraw: 'thoi-dung', remove: 'bo-tep' } as const;
