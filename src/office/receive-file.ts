import type { Exchange } from '../server/host.ts';
import { type Fields, receiveUpload } from '../server/post-form.ts';
import { isUpload, type LargeUpload, type Upload } from '../server/read-upload.ts';
import { isOfSession, receiveOfficeForm } from './guard.ts';
import type { Staff } from './staff.ts';

/** What was sent: a file with the other fields, or why it is not looked at. */
export type SentFile = Upload | LargeUpload | { fault: 'other-session'; fields: Fields };

/**
 * A form of the Office with one file, which is empty where none was chosen, or the form is of another kind.
 *
 * @param maxBytes longest body
 * @returns null: the refusal has been sent
 */
export async function receiveFile(
  exchange: Exchange,
  staff: Staff,
  maxBytes: number,
): Promise<SentFile | null> {
  if (!isUpload(exchange.request)) {
    const fields = await receiveOfficeForm(exchange, staff);
    return fields && { file: Buffer.alloc(0), fileName: '', fields };
  }
  const upload = await receiveUpload(exchange, maxBytes);
  if (upload === null || 'fault' in upload) return upload;
  const { fields } = upload;
  return isOfSession(staff, fields) ? upload : { fault: 'other-session', fields };
}
