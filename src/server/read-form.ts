import type { IncomingMessage } from 'node:http';

/** A filled survey with a comment of 2,000 four-byte letters, percent-encoded, is under 26 kB. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_FIELDS = 200;

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

/** A body, or its beginning where it is larger than the limit: the rest is read and thrown away, so that the answer reaches the client. */
export async function readUpTo(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBytes * 4) break;
    if (size <= maxBytes) chunks.push(chunk as Buffer);
  }
  return { bytes: Buffer.concat(chunks), isWhole: size <= maxBytes };
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
    const fields = parseFields(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return fields.length > maxFields ? { status: 413 } : { fields };
  } catch {
    return { status: 400 };
  }
}
