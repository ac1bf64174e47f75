import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAttachment, toAttachment } from '../../content/attachments.ts';
import { digestOf, type ReadFolder, textOf } from '../../content/read-folder.ts';
import type { Overlay, Overlays, UploadOverlay } from '../content-desk.ts';

const NOT_HERE = 'Tệp tải về nằm ở chỗ khác: hãy tải tệp lên bằng mục Tệp tải về.';
const MISPLACED = 'Tệp tải về phải nằm trong thư mục tep. Ví dụ đúng: tep/mau-so-01.docx';
const UPLOAD_IS_GONE = 'Tệp đã tải lên không còn trên máy. Hãy tải lên lần nữa.';

function addText({ files, errors, digests }: ReadFolder, { path, text }: Overlay): void {
  files.delete(path);
  digests.delete(path);
  if (text === null) return;
  if (isAttachment(path)) return void errors.push({ file: path, field: null, message: NOT_HERE });
  const bytes = Buffer.from(text);
  digests.set(path, digestOf(bytes));
  const read = textOf(path, bytes);
  if ('text' in read) files.set(path, read.text);
  else errors.push({ file: path, field: null, message: read.fault });
}

/** Bytes of a file in the uploads folder, which is flat. Throws when it is not there. */
export function uploadedBytes(uploadsDir: string, from: string): Promise<Buffer> {
  return readFile(join(uploadsDir, basename(from)));
}

/** null: all is well. */
async function addUpload(
  { attachments, digests }: ReadFolder,
  { path, from }: UploadOverlay,
  uploadsDir: string,
): Promise<string | null> {
  if (!isAttachment(path)) return MISPLACED;
  attachments.delete(path.slice('tep/'.length));
  digests.delete(path);
  if (from === null) return null;
  const bytes = await uploadedBytes(uploadsDir, from).catch(() => null);
  if (bytes === null) return UPLOAD_IS_GONE;
  const attachment = toAttachment(path, bytes);
  if ('fault' in attachment) return attachment.fault;
  attachments.set(attachment.name, attachment);
  digests.set(path, digestOf(bytes));
  return null;
}

/** Files in the order in which a folder is read: name by name from the root. */
function sorted<Value>(map: Map<string, Value>): Map<string, Value> {
  const inOrder = (path: string) => path.replaceAll('/', '\0');
  return new Map([...map].sort(([a], [b]) => (inOrder(a) < inOrder(b) ? -1 : 1)));
}

/**
 * The folder as it would be with these texts and files over its own; nothing on the disk is changed.
 *
 * @param uploadsDir where the files to download lie that were sent
 */
export async function overlaidFolder(
  folder: ReadFolder,
  { texts, uploads = [] }: Overlays,
  uploadsDir: string,
): Promise<ReadFolder> {
  const touched = new Set([...texts, ...uploads].map(({ path }) => path));
  const after: ReadFolder = {
    files: new Map(folder.files),
    attachments: new Map(folder.attachments),
    errors: folder.errors.filter(({ file }) => !touched.has(file)),
    digests: new Map(folder.digests),
  };
  for (const overlay of texts) addText(after, overlay);
  for (const upload of uploads) {
    const message = await addUpload(after, upload, uploadsDir);
    if (message !== null) after.errors.push({ file: upload.path, field: null, message });
  }
  return { ...after, files: sorted(after.files), attachments: sorted(after.attachments) };
}
