import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

/** A connection that takes what comes only when told to, and remembers it. */
export class OddClient {
  readonly #socket: Socket;
  readonly #chunks: Buffer[] = [];
  readonly closed: Promise<unknown>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    // A reset closes as well; what came before counts.
    socket.on('error', () => undefined);
    this.closed = once(socket, 'close');
  }

  static async on(port: number): Promise<OddClient> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new OddClient(socket);
  }

  get received(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  /** One byte for each letter. */
  send(text: string): void {
    if (this.#socket.writable) this.#socket.write(text, 'latin1');
  }

  /** Takes nothing more, so that what is sent piles up on its way. */
  stopReading(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  /** Waits until what is asked for has come. Rejects when the connection ends before. */
  async until(isThere: (received: Buffer) => boolean): Promise<void> {
    while (!isThere(this.received)) {
      if (this.#socket.closed) throw new Error('The connection was closed before that');
      await Promise.race([once(this.#socket, 'data'), this.closed]);
    }
  }

  /** Goes away. */
  leave(): void {
    this.#socket.destroy();
  }
}

const OPENED_AT_ONCE = 50;

/** Connections that say nothing yet. */
export async function openClients(port: number, count: number): Promise<OddClient[]> {
  const clients: OddClient[] = [];
  while (clients.length < count) {
    const next = Array.from({ length: Math.min(OPENED_AT_ONCE, count - clients.length) }, () =>
      OddClient.on(port),
    );
    clients.push(...(await Promise.all(next)));
  }
  return clients;
}

/** Each sends one byte of its request a second, until all are closed or it is told to stop. */
export function dribble(clients: readonly OddClient[], request: string, intervalInMs = 1_000): () => void {
  let sent = 0;
  const timer = setInterval(() => {
    for (const client of clients) client.send(request[sent % request.length] ?? '');
    sent += 1;
  }, intervalInMs);
  return () => clearInterval(timer);
}

/** Connections that ask for something and then take one byte of it a second, until told to stop. */
export function sip(port: number, count: number, request: string, intervalInMs = 1_000): () => void {
  const onread = { buffer: new Uint8Array(1), callback: () => false };
  const sockets = Array.from({ length: count }, () => connect({ port, host: '127.0.0.1', onread }));
  for (const socket of sockets) socket.on('error', () => undefined).write(request);
  const timer = setInterval(() => sockets.forEach((socket) => socket.resume()), intervalInMs);
  return () => {
    clearInterval(timer);
    for (const socket of sockets) socket.destroy();
  };
}
