import type { IncomingMessage } from 'node:http';
import { readBody } from './read-form.ts';

/** A form with one file. */
export interface Upload {
  fields: [string, string][];
  /** Empty when none was chosen. */
  file: Buffer;
  /** As the sender's machine calls it, without folders; '' when none was chosen. */
  fileName: string;
}

export type UploadResult = Upload | { status: 400 | 413 | 415 };

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

/**
 * Reads the body of a form with a file, or says what is wrong as an HTTP status. What is too large is read a while and thrown
 * away, so that the answer reaches the browser.
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
  const body = await readBody(request, maxBytes);
  if (body === null) return { status: 413 };
  try {
    const all = await parts(body, headers['content-type'] ?? '');
    const fields = all.filter((part): part is [string, string] => typeof part[1] === 'string');
    const file = all.map(([, value]) => value).find((value) => typeof value !== 'string');
    const bytes = Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
    return { fields, file: bytes, fileName: file?.name.split(/[/\\]/).at(-1) ?? '' };
  } catch {
    return { status: 400 };
  }
}
