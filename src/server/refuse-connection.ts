import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { tooLongPage } from './too-long-page.ts';

const TOO_LONG = '431 Request Header Fields Too Large';
const STATUS_OF_PARSER_ERROR: Record<string, string> = {
  HPE_HEADER_OVERFLOW: TOO_LONG,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
const UNREADABLE = '400 Bad Request';
const NO_TUNNEL = '405 Method Not Allowed';
const UNKNOWN_EXPECTATION = '417 Expectation Failed';

/**
 * How long we go on taking what a refused client still sends: closing a connection with unread bytes resets
 * it, and the client would not see the answer.
 */
const LINGER_IN_MS = 2_000;

const NO_PAGE = { type: '', body: '' };

const lastAnswers = new WeakMap<Duplex, ServerResponse>();
const refused = new WeakSet<Duplex>();

/** To be called for every request: a refusal goes after the answers to what came before it. */
export function noteAnswer(socket: Duplex, response: ServerResponse): void {
  lastAnswers.set(socket, response);
}

function endWith(socket: Duplex, status: string): void {
  if (!socket.writable) return void socket.destroy();
  const { type, body } = status === TOO_LONG ? tooLongPage : NO_PAGE;
  const length = Buffer.byteLength(body);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n${type}Content-Length: ${length}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_IN_MS).unref();
}

/** Ends the connection after this answer. */
function answerLast(response: ServerResponse, status: string): void {
  const [code, ...words] = status.split(' ');
  response.writeHead(Number(code), words.join(' '), { connection: 'close', 'content-length': 0 }).end();
}

function endInOrder(socket: Duplex, status: string): void {
  const last = lastAnswers.get(socket);
  if (last === undefined || last.writableFinished) return endWith(socket, status);
  const isAboutItsBody = !last.req.complete;
  // What is wrong stands in the body of a request whose answer has not begun: this is its answer.
  if (isAboutItsBody && !last.headersSent) return answerLast(last, status);
  last.once('finish', () => (isAboutItsBody ? socket.end() : endWith(socket, status)));
}

/** What cannot be read as HTTP gets a clear status and an end of the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Each further byte is reported again, and so is what comes after a request that announced the end.
  if (refused.has(socket) || error.code === 'HPE_CLOSED_CONNECTION') return;
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  refused.add(socket);
  endInOrder(socket, STATUS_OF_PARSER_ERROR[error.code ?? ''] ?? UNREADABLE);
}

/** CONNECT: Node leaves the connection to us, and nobody else hears its errors. */
export function refuseTunnel(_request: unknown, socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.resume();
  endInOrder(socket, NO_TUNNEL);
}

/** `Expect` with anything but `100-continue`. */
export function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  noteAnswer(request.socket, response);
  answerLast(response, UNKNOWN_EXPECTATION);
}
