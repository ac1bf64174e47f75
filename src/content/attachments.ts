import { createHash } from 'node:crypto';
import { FORM_FILE_NAME, FORM_FILE_TYPES, type FormFileType } from '../domain/forms.ts';

/** A file to download, from the folder `tep/`. */
export interface Attachment {
  name: string;
  type: FormFileType;
  size: number;
  sha256: string;
  bytes: Buffer;
}

/** By name. */
export type Attachments = Map<string, Attachment>;

const FOLDER = 'tep/';

/** Path of a file to download inside the content folder. */
export const attachmentPath = (name: string): string => `${FOLDER}${name}`;

/** Name of a file to download by its path inside the content folder. */
export const attachmentName = (path: string): string => path.slice(FOLDER.length);

const ZIP = 'PK\x03\x04';

/** How each type begins: a PDF by ISO 32000, the others are ZIP archives (ECMA-376 part 2, ISO/IEC 26300). */
const BEGINNINGS: Record<FormFileType, string> = { docx: ZIP, odt: ZIP, pdf: '%PDF-', xlsx: ZIP };

/** Names that stand in the clear in an archive with macros of Word or Excel. */
const MACROS = 'vbaProject';

export function isAttachment(path: string): boolean {
  return path.startsWith(FOLDER);
}

/**
 * A file of `tep/` by its path and bytes, or a sentence that says why it cannot be offered. What an upload is looked at
 * for besides: `inspectFormFile`.
 */
export function toAttachment(path: string, bytes: Buffer): Attachment | { fault: string } {
  const name = attachmentName(path);
  const type = FORM_FILE_NAME.exec(name)?.[1] as FormFileType | undefined;
  if (type === undefined) {
    const endings = FORM_FILE_TYPES.map((ending) => `.${ending}`).join(', ');
    return {
      fault: `Thư mục tep chỉ nhận tệp ${endings}, tên gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: tep/mau-so-01.docx`,
    };
  }
  if (!bytes.toString('latin1', 0, 8).startsWith(BEGINNINGS[type])) {
    return { fault: `Nội dung tệp này không phải ${type}. Hãy mở tệp bằng Word rồi lưu thành ${type}.` };
  }
  if (BEGINNINGS[type] === ZIP && bytes.includes(MACROS)) {
    return { fault: 'Tệp này có macro nên không đăng được. Hãy lưu lại thành tệp không có macro.' };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, type, size: bytes.length, sha256, bytes };
}
