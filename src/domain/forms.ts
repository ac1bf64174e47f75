import type { IsoDate } from './procedure.ts';

/** Endings of the files that readers may download; each says what the file is. */
export const FORM_FILE_TYPES = ['docx', 'odt', 'pdf', 'xlsx'] as const;

export type FormFileType = (typeof FORM_FILE_TYPES)[number];

/** How files to download are named: lower case without marks, told apart by hyphens and points. */
export const FORM_FILE_NAME = new RegExp(`^[a-z0-9]+(?:[-.][a-z0-9]+)*\\.(${FORM_FILE_TYPES.join('|')})$`);

/** One version of a form, as a file to download at `/tep/<file>`. */
export interface FormVersion {
  /** ASCII, lower case. */
  file: string;
  type: FormFileType;
  day: IsoDate;
  /** Bytes. */
  size: number;
  /** SHA-256 of the file, hex. */
  sha256: string;
}

/** A version whose file nobody gets any more; its address says so. */
export interface RecalledVersion {
  file: string;
  day: IsoDate;
  recalledOn: IsoDate;
  reason: string;
}

/** Why and since when a form is not to be used. */
export interface FormWithdrawal {
  from: IsoDate;
  reason: string;
  /** Slug of the form to be used instead; null: none. */
  replacedBy: string | null;
}

/** A prescribed form (mẫu đơn, tờ khai). */
export interface PrescribedForm {
  slug: string;
  /** e.g. "Mẫu số 01". */
  number: string;
  title: string;
  /** Number of the document that issues it. */
  document: string;
  /** Kept as history: the only way a form of a dead document may be kept. */
  isHistory: boolean;
  /** Where it is officially published; null: not known. */
  officialUrl: string | null;
  /** Newest first; empty: the department has no file yet. */
  versions: FormVersion[];
  /** Absent in releases of a program that did not know them yet. */
  recalled?: RecalledVersion[];
  /** null or absent: it is in use. */
  withdrawal?: FormWithdrawal | null;
}
