import { MAX_ATTACHMENT_BYTES } from '../../content/read-folder.ts';
import type { Exchange } from '../../server/host.ts';
import { type Fields, receiveUpload } from '../../server/post-form.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { WHO_WRITES_CONTENT } from '../editing/asked-draft.ts';
import { demandRole, isOfSession } from '../guard.ts';
import type { Staff } from '../staff.ts';
import { FILES_FIELD as F } from './paths.ts';
import { fault, type Put } from './upload.ts';

/** The file, and what a form puts around it. One that is a little longer is read, and told to be too long. */
const MAX_BODY_BYTES = MAX_ATTACHMENT_BYTES + 1_000_000;

/**
 * Reads a form that brings a file, of somebody who may write.
 *
 * @param answer shows the page again with what is wrong
 * @returns null when the answer has been sent
 */
export async function receiveSentFile(
  exchange: Exchange,
  staff: Staff,
  answer: (fields: Fields, put: Put) => Promise<void>,
): Promise<{ fields: Fields; bytes: Buffer; name: string } | null> {
  const upload = await receiveUpload(exchange, MAX_BODY_BYTES);
  if (upload === null) return null;
  const refuse = async (fields: Fields, sentence: string): Promise<null> => {
    await answer(fields, fault(F.file, sentence));
    return null;
  };
  if ('fault' in upload) return refuse(upload.fields, text.faults['too-large']);
  const { fields, file: bytes, fileName: name } = upload;
  if (!isOfSession(staff, fields)) return refuse([], text.faults['other-session']);
  if (!(await demandRole(exchange, staff, WHO_WRITES_CONTENT))) return null;
  return name === '' ? refuse(fields, text.faults.none) : { fields, bytes, name };
}
