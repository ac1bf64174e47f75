import type { IncomingMessage } from 'node:http';
import { readUpTo } from './read-form.ts';

/** A form with one file. */
export interface Upload {
  fields: [string, string][];
  /** Empty when none was chosen. */
  file: Buffer;
  /** As the sender's machine calls it, without folders; '' when none was chosen. */
  fileName: string;
}

/** What was too large: fields that stood before its file. */
export interface LargeUpload {
  fault: 'too-large';
  fields: [string, string][];
}

export type UploadResult = Upload | LargeUpload | { status: 400 | 415 };

/** Whether it says that it is a form with files. */
export function isUpload({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');
}

/** Node's own reading of such forms. Throws on what is none. */
async function parts(body: Buffer, contentType: string): Promise<[string, string | File][]> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  return [...form];
}

const isField = (part: [string, string | File]): part is [string, string] => typeof part[1] === 'string';

/** The fields before the file, of a form whose end was thrown away. */
async function fieldsBeforeFile(head: Buffer, contentType: string): Promise<[string, string][]> {
  const boundary = /boundary="?(?<boundary>[^";]+)"?/i.exec(contentType)?.groups?.['boundary'] ?? '';
  const start = head.lastIndexOf(`--${boundary}`, head.indexOf('; filename="'));
  if (start <= 0) return [];
  const body = Buffer.concat([head.subarray(0, start), Buffer.from(`--${boundary}--\r\n`)]);
  return (await parts(body, contentType)).filter(isField);
}

/**
 * Reads the body of a form with a file, or says what is wrong as an HTTP status. What is too large is read a while and thrown
 * away, but for the fields before the file, so that the answer reaches the browser and nobody types them again.
 *
 * @param onWanted called before the body is read; not when the head alone says that it is none of ours
 * @param maxBytes longest body
 */
export async function readUpload(
  request: IncomingMessage,
  onWanted: () => void,
  maxBytes: number,
): Promise<UploadResult> {
  const { headers } = request;
  if (headers['content-encoding'] !== undefined || !isUpload(request)) return { status: 415 };
  onWanted();
  const contentType = headers['content-type'] ?? '';
  const { bytes: body, isWhole } = await readUpTo(request, maxBytes);
  try {
    if (!isWhole) return { fault: 'too-large', fields: await fieldsBeforeFile(body, contentType) };
    const all = await parts(body, contentType);
    const fields = all.filter(isField);
    const file = all.map(([, value]) => value).find((value) => typeof value !== 'string');
    const bytes = Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
    return { fields, file: bytes, fileName: file?.name.split(/[/\\]/).at(-1) ?? '' };
  } catch {
    return { status: 400 };
  }
}
