import type { IsoDate } from './procedure.ts';

export type FormFileType = 'docx' | 'pdf';

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
}
