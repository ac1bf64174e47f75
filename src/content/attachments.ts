import { createHash } from 'node:crypto';
import type { FormFileType } from '../domain/forms.ts';

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
const NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(docx|pdf)$/;

/** How each type begins: a PDF by ISO 32000, a docx is a ZIP archive (ECMA-376 part 2). */
const BEGINNINGS: Record<FormFileType, string> = { docx: 'PK\x03\x04', pdf: '%PDF-' };

export function isAttachment(path: string): boolean {
  return path.startsWith(FOLDER);
}

/** A file of `tep/` by its path and bytes, or a sentence that says why it cannot be offered. */
export function toAttachment(path: string, bytes: Buffer): Attachment | { fault: string } {
  const name = path.slice(FOLDER.length);
  const type = NAME.exec(name)?.[1] as FormFileType | undefined;
  if (type === undefined) {
    return {
      fault:
        'Thư mục tep chỉ nhận tệp .docx hoặc .pdf, tên gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: tep/mau-so-01.docx',
    };
  }
  if (!bytes.toString('latin1', 0, 8).startsWith(BEGINNINGS[type])) {
    return { fault: `Nội dung tệp này không phải ${type}. Hãy mở tệp bằng Word rồi lưu thành ${type}.` };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, type, size: bytes.length, sha256, bytes };
}
