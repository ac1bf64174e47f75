import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { dribble, openClients, sip } from '#tests/support/odd-clients.ts';
import type { OddClient } from '#tests/support/odd-clients.ts';
import { megabytes, percentile, tenthsOfMilliseconds } from './figures.ts';
import type { Figure } from './figures.ts';
import { browserRequest, startReaders } from './readers.ts';
import { withSite } from './scratch-site.ts';

const READERS = 4;
const WARM_UP_IN_MS = 5_000;
const SPAN_IN_MS = 6_000;
const AGAIN_AFTER_MS = 50;
const END = 'Host: localhost\r\n\r\n';

/** Something bad that goes on until it is told to stop. */
type Nuisance = (port: number) => Promise<() => void>;

function leaveAll(clients: readonly OddClient[]): void {
  for (const client of clients) client.leave();
}

/** So many clients who each send the same again and again, on connections of their own. */
function repeated(clientCount: number, bytes: string): Nuisance {
  return async (port) => {
    let isOver = false;
    const client = async (): Promise<void> => {
      while (!isOver) {
        const [one] = await openClients(port, 1);
        one?.send(bytes);
        await Promise.race([one?.closed, wait(AGAIN_AFTER_MS)]);
        one?.leave();
      }
    };
    const all = Array.from({ length: clientCount }, client);
    return () => {
      isOver = true;
      void Promise.all(all);
    };
  };
}

const keys = Array.from({ length: 10_000 }, (_, number) => `k${number}=1`).join('&');
const head = `GET / HTTP/1.1\r\nX-Slow: ${'x'.repeat(10_000)}\r\n`;
const mixed = [`GET / HTTP/1.1\r\n${END}`, `GET /khong-co HTTP/1.1\r\n${END}`, `TRACE / HTTP/1.1\r\n${END}`];

const NUISANCES: Record<string, Nuisance> = {
  'nothing bad': async () => () => undefined,
  'heads of 64 kB': repeated(8, `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(65_536)}\r\n${END}`),
  'addresses with 10,000 keys': repeated(8, `GET /thu-tuc?${keys} HTTP/1.1\r\n${END}`),
  'a hundred requests in one breath': repeated(2, mixed.join('').repeat(34)),
  'a hundred searches in one breath': repeated(1, `GET /tim-kiem?q=x HTTP/1.1\r\n${END}`.repeat(100)),
  '2,000 idle connections': async (port) => {
    const clients = await openClients(port, 2_000);
    return () => leaveAll(clients);
  },
  '500 who send a byte a second': async (port) => {
    const clients = await openClients(port, 500);
    const stop = dribble(clients, head);
    return () => {
      stop();
      leaveAll(clients);
    };
  },
  '200 who read a byte a second': async (port) =>
    sip(port, 200, `GET /api/thu-tuc.json HTTP/1.1\r\n${END}`.repeat(20)),
};

function bytesOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}

/** What other readers meet while it goes on. */
async function measure(site: SiteProcess, what: string, nuisance: Nuisance): Promise<Figure> {
  const { pid } = site.part('web');
  const before = bytesOf(pid);
  const stop = await nuisance(site.port);
  const readers = startReaders(site.port, [browserRequest('/'), browserRequest('/thu-tuc')], READERS);
  await wait(SPAN_IN_MS);
  const during = bytesOf(pid);
  const { latencies, failures } = await readers.stop();
  stop();
  if (failures.length > 0) throw new Error(`${what}: ${failures.length} readers failed: ${failures[0]}`);
  const [middle, slow] = [percentile(latencies, 50), percentile(latencies, 99)];
  const memory = `${megabytes(before)} → ${megabytes(during)}`;
  return {
    what,
    value: `${tenthsOfMilliseconds(middle)}, p99 ${tenthsOfMilliseconds(slow)}; memory ${memory}`,
  };
}

/** What bad input costs other readers, and in memory; the first line is what they have without any. */
export function benchBadInput(): Promise<Figure[]> {
  return withSite(async (site) => {
    const readers = startReaders(site.port, [browserRequest('/tim-kiem?q=x'), browserRequest('/')], READERS);
    await wait(WARM_UP_IN_MS);
    await readers.stop();
    const figures: Figure[] = [];
    for (const [what, nuisance] of Object.entries(NUISANCES))
      figures.push(await measure(site, what, nuisance));
    return figures;
  });
}
