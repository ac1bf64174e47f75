import type { IncomingMessage } from 'node:http';

/** A filled survey with a comment of 2,000 four-byte letters, percent-encoded, is under 26 kB. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_FIELDS = 200;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The most that a form may hold. */
export interface FormLimits {
  maxBytes?: number;
  maxFields?: number;
}

export type FormResult =
  | { fields: [string, string][] }
  /** HTTP status of the refusal. */
  | { status: 400 | 413 | 415 };

function isUrlEncodedForm(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return false;
  const charset = parameters
    .map((parameter) => /^\s*charset="?([^"]*)"?\s*$/i.exec(parameter)?.[1])
    .find(Boolean);
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/**
 * A body, or its beginning where it is larger than the limit: the rest is read and thrown away, so that the answer reaches
 * the client. Rejects when the client goes away before its end.
 */
export function readUpTo(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const end = (): void => resolve({ bytes: Buffer.concat(chunks), isWhole: size <= maxBytes });
    const goneAway = (): void => reject(new Error('The client has gone away'));
    // Without a body it has ended before anybody listens, and says nothing more.
    if (request.readableEnded) return end();
    if (request.destroyed) return goneAway();
    // Listened to directly: an iterator would cost as much as the rest of reading a form.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      // Whoever sends so much more is told now, and may go on sending it.
      if (size > maxBytes * 4) end();
    });
    request.once('end', end);
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) goneAway();
    });
  });
}

/** Throws on a lone percent sign and on bytes that are not UTF-8, where URLSearchParams would put �. */
function decode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function parseFields(body: string): [string, string][] {
  if (body === '') return [];
  return body.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1
      ? [decode(pair), '']
      : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
  });
}

/**
 * Reads the body of a form POST: its fields in their order, or the status that says what is wrong.
 *
 * @param onWanted called before the body is read; not when the head alone says that it is none of ours
 */
export async function readForm(
  request: IncomingMessage,
  onWanted: () => void = () => undefined,
  { maxBytes = MAX_BODY_BYTES, maxFields = MAX_FIELDS }: FormLimits = {},
): Promise<FormResult> {
  const { headers } = request;
  if (headers['content-encoding'] !== undefined) return { status: 415 };
  if (!isUrlEncodedForm(headers['content-type'])) return { status: 415 };
  if (Number(headers['content-length'] ?? 0) > maxBytes) return { status: 413 };
  onWanted();
  const { bytes: body, isWhole } = await readUpTo(request, maxBytes);
  if (!isWhole) return { status: 413 };
  try {
    const fields = parseFields(UTF8.decode(body));
    return fields.length > maxFields ? { status: 413 } : { fields };
  } catch {
    return { status: 400 };
  }
}
