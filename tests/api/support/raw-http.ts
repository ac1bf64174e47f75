import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const TIMEOUT_IN_MS = 20_000;
const HEAD_END = '\r\n\r\n';

export interface Answer {
  status: number;
  /** Names in lower case; a header that came twice is there once, joined by a comma. */
  headers: Map<string, string>;
  /** Decompressed. */
  body: string;
  /** `100 Continue` came before it. */
  isInvited: boolean;
}

/** What became of a connection: an answer, or null when it was closed without one. */
export interface Outcome {
  answer: Answer | null;
  /** The connection broke off instead of being closed. */
  wasReset: boolean;
}

function parseHead(head: string): Pick<Answer, 'status' | 'headers'> {
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  if (Number.isNaN(status)) throw new Error(`Not an HTTP answer: ${first.slice(0, 100)}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return { status, headers };
}

function decompress(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** How long the body is; what names no length ends with the connection. */
function bodyLength({ status, headers }: Pick<Answer, 'status' | 'headers'>, isHead: boolean): number {
  if (isHead || status === 304) return 0;
  return Number(headers.get('content-length') ?? Infinity);
}

/** null: not all of it has come yet. `rest` comes after it. @throws Error when it is no HTTP */
function parseOne(bytes: Buffer, isHead: boolean, isOver: boolean): { answer: Answer; rest: Buffer } | null {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return null;
  const rest = bytes.subarray(end + HEAD_END.length);
  const head = parseHead(bytes.toString('latin1', 0, end));
  if (head.status === 100) {
    const found = parseOne(rest, isHead, isOver);
    return found === null ? null : { ...found, answer: { ...found.answer, isInvited: true } };
  }
  const length = bodyLength(head, isHead);
  if (rest.length < length && !(isOver && length === Infinity)) return null;
  const body = decompress(rest.subarray(0, length), head.headers.get('content-encoding'));
  const answer = { ...head, body: body.toString('utf8'), isInvited: false };
  return { answer, rest: rest.subarray(length) };
}

function parseAnswer(bytes: Buffer, isHead: boolean, isOver: boolean): Answer | null {
  return parseOne(bytes, isHead, isOver)?.answer ?? null;
}

/** The whole answers to requests other than HEAD that came over one connection, in their order. */
export function answersIn(bytes: Buffer): Answer[] {
  const answers: Answer[] = [];
  for (let found = parseOne(bytes, false, false); found !== null; found = parseOne(found.rest, false, false))
    answers.push(found.answer);
  return answers;
}

/**
 * Sends bytes over a connection of their own and waits for the first answer, or the end.
 *
 * @param options.isCut the client goes away after the last byte
 * @throws Error when neither comes, and when what comes is no HTTP
 */
export function sendBytes(
  port: number,
  bytes: Buffer,
  { isHead = false, isCut = false }: { isHead?: boolean; isCut?: boolean } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let received = Buffer.alloc(0);
    let wasReset = false;
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      socket.destroy();
      settle();
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error('Neither answered nor closed'))),
      TIMEOUT_IN_MS,
    );
    const look = (isOver: boolean): void => {
      try {
        const answer = parseAnswer(received, isHead, isOver);
        if (answer !== null || isOver) finish(() => resolve({ answer, wasReset }));
      } catch (error) {
        finish(() => reject(error as Error));
      }
    };
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      look(false);
    });
    // A broken connection closes as well; what came before counts.
    socket.on('error', () => (wasReset = true));
    socket.on('close', () => look(true));
    if (isCut) socket.end(bytes);
    else socket.write(bytes);
  });
}
