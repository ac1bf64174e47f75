import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';

const END_OF_HEAD = '\r\n\r\n';

/** One request as it goes over the wire, body and all. */
export function rawRequest(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string,
): Buffer {
  const lines = Object.entries({ host: 'localhost', ...headers, 'content-length': Buffer.byteLength(body) });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(`${head.join('\r\n')}${END_OF_HEAD}${body}`);
}

/**
 * A connection on which one request follows the other. It reads of a reply no more than it must, so that what is
 * measured is the server and not the client beside it.
 */
export class LeanClient {
  readonly #socket: Socket;
  #arrived = '';
  #wanted = Number.POSITIVE_INFINITY;
  #done: (status: number) => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1').on('data', (text) => this.#read(String(text)));
    // Nobody waits on a connection that breaks when the server is stopped.
    socket.on('error', () => this.#done(0));
  }

  static async to(port: number): Promise<LeanClient> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new LeanClient(socket);
  }

  #read(text: string): void {
    this.#arrived += text;
    if (this.#wanted === Number.POSITIVE_INFINITY) {
      const end = this.#arrived.indexOf(END_OF_HEAD);
      if (end === -1) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#arrived)?.[1] ?? '0';
      this.#wanted = end + END_OF_HEAD.length + Number(length);
    }
    if (this.#arrived.length < this.#wanted) return;
    const status = Number(this.#arrived.slice(9, 12));
    this.#arrived = this.#arrived.slice(this.#wanted);
    this.#wanted = Number.POSITIVE_INFINITY;
    this.#done(status);
  }

  /** Sends a request and gives the status of its reply; 0: the connection broke. */
  send(request: Buffer): Promise<number> {
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
