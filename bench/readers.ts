import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What readers met while they read. */
export interface Reading {
  /** Milliseconds from each request to the last byte of its answer. */
  latencies: number[];
  /** One sentence for each answer that was not a whole page. */
  failures: string[];
  seconds: number;
}

export interface Readers {
  /** Lets the running requests end. */
  stop(): Promise<Reading>;
}

const HEAD_END = '\r\n\r\n';
const CHUNK = 256 * 1024;
const BETWEEN_CONNECTIONS_IN_MS = 5;

/** How many bytes an answer still lacks, given its first ones; null: its head is not whole. */
function missingBytes(head: string): number | null {
  const end = head.indexOf(HEAD_END);
  if (end === -1) return null;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return end + HEAD_END.length + length - head.length;
}

/** What a phone's browser sends for a page, for an encoding that every server has. */
export function browserRequest(path: string, host = 'localhost'): Buffer {
  return Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: keep-alive',
      'sec-ch-ua: "Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
      'sec-ch-ua-mobile: ?1',
      'sec-ch-ua-platform: "Android"',
      'Upgrade-Insecure-Requests: 1',
      'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
      'Sec-Fetch-Site: none',
      'Sec-Fetch-Mode: navigate',
      'Sec-Fetch-User: ?1',
      'Sec-Fetch-Dest: document',
      'Accept-Encoding: gzip, deflate',
      'Accept-Language: vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7',
      '\r\n',
    ].join('\r\n'),
  );
}

/** One reader on one connection, who asks again as soon as the answer is there. Resolves at its end. */
function read(
  port: number,
  requests: readonly Buffer[],
  first: number,
  reading: Reading,
  isOver: () => boolean,
) {
  return new Promise<void>((resolve) => {
    let turn = first;
    let sentAt = 0;
    let head = '';
    let missing: number | null = null;
    const ask = (): void => {
      if (isOver()) return void socket.end();
      sentAt = performance.now();
      [head, missing] = ['', null];
      socket.write(requests[turn++ % requests.length] ?? '');
    };
    const take = (length: number, buffer: Uint8Array): boolean => {
      if (missing === null) {
        head += Buffer.from(buffer.buffer, 0, length).toString('latin1');
        missing = missingBytes(head);
      } else missing -= length;
      if (missing !== null && missing <= 0) {
        reading.latencies.push(performance.now() - sentAt);
        if (!head.startsWith('HTTP/1.1 200')) reading.failures.push(head.slice(0, 40));
        ask();
      }
      return true;
    };
    const onread = { buffer: new Uint8Array(CHUNK), callback: take };
    const socket = connect({ port, host: '127.0.0.1', onread });
    socket.setNoDelay(true).on('connect', ask);
    socket.on('error', (error) => reading.failures.push(error.message));
    socket.on('close', () => {
      if (!isOver()) reading.failures.push('the connection was closed');
      resolve();
    });
  });
}

/** Starts readers on kept connections. They cost little, so that the figures are the server's. */
export function startReaders(port: number, requests: readonly Buffer[], connections: number): Readers {
  let isOver = false;
  const reading: Reading = { latencies: [], failures: [], seconds: 0 };
  const start = performance.now();
  const all = Array.from({ length: connections }, async (_, first) => {
    // As people come: all at once would be taken by whichever worker wakes first.
    await wait(first * BETWEEN_CONNECTIONS_IN_MS);
    if (!isOver) await read(port, requests, first, reading, () => isOver);
  });
  return {
    async stop() {
      reading.seconds = (performance.now() - start) / 1000;
      isOver = true;
      await Promise.all(all);
      return reading;
    },
  };
}
