import type { Exchange } from './host.ts';
import { type FormLimits, readForm } from './read-form.ts';
import { readUpload, type LargeUpload, type Upload } from './read-upload.ts';
import { sendRefusal } from './refuse.ts';

export type Fields = [string, string][];

/** Tells a client that asked first (`Expect: 100-continue`) to send the body. */
function invite({ request, response }: Exchange): void {
  if (request.headers.expect !== undefined && request.httpVersion === '1.1') response.writeContinue();
}

/**
 * Reads a form that one of our own pages sent; anything else is refused with a sentence.
 *
 * @returns the fields in their order, or null when the refusal has been sent.
 */
export async function receiveForm(exchange: Exchange, limits?: FormLimits): Promise<Fields | null> {
  const { host, request } = exchange;
  if (!host.isOwnOrigin(request.headers)) {
    await sendRefusal(exchange, 403);
    return null;
  }
  const form = await readForm(request, () => invite(exchange), limits);
  if ('fields' in form) return form.fields;
  await sendRefusal(exchange, form.status);
  return null;
}

/**
 * Reads a form with a file that one of our own pages sent; anything else is refused with a sentence.
 *
 * @param maxBytes longest body that is taken
 * @returns null when the refusal has been sent
 */
export async function receiveUpload(
  exchange: Exchange,
  maxBytes: number,
): Promise<Upload | LargeUpload | null> {
  const { host, request } = exchange;
  if (!host.isOwnOrigin(request.headers)) {
    await sendRefusal(exchange, 403);
    return null;
  }
  const upload = await readUpload(request, () => invite(exchange), maxBytes);
  if (!('status' in upload)) return upload;
  await sendRefusal(exchange, upload.status);
  return null;
}
