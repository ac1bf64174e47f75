import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { OddClient, dribble, openClients } from '../support/odd-clients.ts';
import { answersIn } from './support/raw-http.ts';
import { SiteWithReaders } from './support/site-with-readers.ts';

/** A worker has found its size after so many pages. */
const WARM_UP = 1_500;
/** Beyond what garbage collection leaves lying about. */
const MAX_GROWTH_IN_MEGABYTES = 200;
/** The server gives the head of a request 15 s and looks every 5 s. */
const PATIENCE_IN_MS = 60_000;

const HOST = 'Host: localhost\r\n\r\n';
const get = (target: string): string => `GET ${target} HTTP/1.1\r\n${HOST}`;

let around: SiteWithReaders;
let port: number;
let worker: number;
let requestsBefore: number;
let megabytesBefore: number;
beforeAll(async () => {
  around = await SiteWithReaders.start();
  port = around.site.port;
  worker = around.site.part('web').pid;
  await whileOthersRead(WARM_UP);
});
afterAll(() => around.stop());
beforeEach(async () => {
  await whileOthersRead(20);
  requestsBefore = around.requests;
  megabytesBefore = around.megabytes();
});
afterEach(() => {
  expect(around.requests).toBeGreaterThan(requestsBefore);
  expect(around.failures).toEqual([]);
  expect(around.site.part('web').pid).toBe(worker);
  expect(around.megabytes() - megabytesBefore).toBeLessThan(MAX_GROWTH_IN_MEGABYTES);
});

/** Waits until the readers have read so many pages more. */
async function whileOthersRead(pages: number): Promise<void> {
  const goal = around.requests + pages;
  await vi.waitUntil(() => around.requests >= goal, { timeout: PATIENCE_IN_MS });
}

/** As many as asked for, where this process may have so many files open. */
function affordable(connections: number): number {
  const limit = execFileSync('/bin/sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  return limit === 'unlimited' ? connections : Math.min(connections, Number(limit) - 200);
}

const IDLE = affordable(2_000);

test(
  `${IDLE} connections that say nothing, and 100 that send a byte a second, are told to go in time`,
  { timeout: 2 * PATIENCE_IN_MS },
  async () => {
    const idle = await openClients(port, IDLE);
    const slow = await openClients(port, 100);
    const stop = dribble(slow, `GET / HTTP/1.1\r\nX-Slow: ${'x'.repeat(10_000)}\r\n`);
    await whileOthersRead(50);
    expect(around.megabytes() - megabytesBefore).toBeLessThan(MAX_GROWTH_IN_MEGABYTES);
    await Promise.all([...idle, ...slow].map(({ closed }) => closed));
    stop();
    const statuses = [...idle, ...slow].map(({ received }) =>
      answersIn(received).map(({ status }) => status),
    );
    expect(statuses).toEqual(statuses.map(() => [408]));
  },
);

test('readers who stop reading find all of it later, and keep nobody else from reading', async () => {
  const path = '/api/thu-tuc.json';
  const whole = await (await fetch(around.site.url + path)).text();
  const clients = await openClients(port, 40);
  const times = 50;
  for (const client of clients) {
    client.stopReading();
    client.send(get(path).repeat(times));
  }
  await whileOthersRead(50);
  const [patient, ...others] = clients;
  for (const other of others) other.leave();
  patient?.readOn();
  const bytes = Buffer.byteLength(whole) * times;
  await patient?.until((received) => received.length > bytes && answersIn(received).length === times);
  const answers = answersIn(patient?.received ?? Buffer.alloc(0));
  expect(answers.filter(({ status, body }) => status === 200 && body === whole)).toHaveLength(times);
  patient?.leave();
});

/** Requests as they may follow one another, with the status and a piece of the body of each answer. */
const KINDS: readonly (readonly [string, number, string])[] = [
  [get('/'), 200, '<h1'],
  [get('/tim-kiem?q=kieu-1'), 200, 'kieu-1'],
  [get('/khong-co'), 404, 'Không tìm thấy trang này'],
  [get('//evil.example/'), 400, 'không đọc được'],
  [`TRACE / HTTP/1.1\r\n${HOST}`, 405, 'không nhận cách gửi'],
  [get('/thu-tuc?kenh=online'), 200, '<h1'],
  [`POST /khao-sat/hai-long HTTP/1.1\r\nContent-Length: 3\r\n${HOST}a=b`, 403, 'chính trang này'],
  [get('/gioi-thieu'), 200, '<h1'],
  [get('/tt/3.000604'), 302, ''],
  [get('/tim-kiem?q=kieu-2'), 200, 'kieu-2'],
];
const TEN_OF_EACH = Array.from({ length: 10 }, () => KINDS).flat();

async function answersTo(text: string): Promise<ReturnType<typeof answersIn>> {
  const client = await OddClient.on(port);
  client.send(text);
  await client.closed;
  return answersIn(client.received);
}

const ENDS: readonly (readonly [string, string, number])[] = [
  ['what is no HTTP', 'BREW coffee\r\n\r\n', 400],
  ['a head of 64 kB', `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(65_536)}\r\n${HOST}`, 431],
  ['a wish for a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}`, 405],
  [
    'a body that cannot be read',
    `POST /khao-sat/hai-long HTTP/1.1\r\nOrigin: http://localhost\r\nTransfer-Encoding: chunked\r\n${HOST}zz\r\n`,
    400,
  ],
  ['a last request', `GET /khong-co HTTP/1.1\r\nConnection: close\r\n${HOST}${get('/')}`, 404],
];

test.each(ENDS)(
  'a hundred requests in one breath and then %s are answered in order',
  async (_, end, last) => {
    const answers = await answersTo(TEN_OF_EACH.map(([request]) => request).join('') + end);
    expect(answers.map(({ status }) => status)).toEqual([...TEN_OF_EACH.map(([, status]) => status), last]);
    for (const [index, [, , piece]] of TEN_OF_EACH.entries()) expect(answers[index]?.body).toContain(piece);
  },
);

test('other readers come in between when one asks for a thousand pages in one breath', async () => {
  const greedy = await OddClient.on(port);
  greedy.send(get('/tim-kiem?q=ho+chieu').repeat(1_000));
  await greedy.until((received) => received.length > 0);
  await (await fetch(`${around.site.url}/tim-kiem?q=lanh+su`)).text();
  await (await fetch(`${around.site.url}/gioi-thieu`)).text();
  expect(answersIn(greedy.received).length).toBeLessThan(900);
  await greedy.until((received) => answersIn(received).length === 1_000);
  greedy.leave();
});
