/** `nuisance.ts NAME PORT`: bad clients, apart from who measures; until it is killed. */
import { setTimeout as wait } from 'node:timers/promises';
import { OddClient, dribble, openClients, sip } from '#tests/support/odd-clients.ts';

const AGAIN_AFTER_MS = 50;
const END = 'Host: localhost\r\n\r\n';

/** Something bad that goes on for as long as this process lives. */
type Nuisance = (port: number) => Promise<unknown>;

/** So many clients who each send the same again and again, on connections of their own. */
function repeated(clients: number, bytes: string): Nuisance {
  return async (port) => {
    const client = async (): Promise<void> => {
      for (;;) {
        const one = await OddClient.on(port);
        one.send(bytes);
        await Promise.race([one.closed, wait(AGAIN_AFTER_MS)]);
        one.leave();
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  };
}

const keys = Array.from({ length: 10_000 }, (_, number) => `k${number}=1`).join('&');
const head = `GET / HTTP/1.1\r\nX-Slow: ${'x'.repeat(10_000)}\r\n`;
const mixed = [`GET / HTTP/1.1\r\n${END}`, `GET /khong-co HTTP/1.1\r\n${END}`, `TRACE / HTTP/1.1\r\n${END}`];

/** Requests without a body, one after the other on one connection. */
const requests = (heads: string[]): string => heads.map((lines) => `${lines}\r\n${END}`).join('');

const oddMethods = ['TRACE', 'OPTIONS', 'PROPFIND', 'PURGE', 'M-SEARCH'].map((name) => `${name} / HTTP/1.1`);
const oddEncodings = ['zq7x, br;q=0', '*;q=0', 'br;q=0,'.repeat(1_000)].map(
  (names) => `GET / HTTP/1.1\r\nAccept-Encoding: ${names}`,
);
const oddPaths = ['/../../etc/passwd', '/_astro/..%2fx', '/%2e%2e/x', '/%00', '/thu-tuc%00.html', '/%zz'].map(
  (path) => `GET ${path} HTTP/1.1`,
);
const oddRanges = ['bytes=0-0', 'bytes=5-2', `bytes=${'0-0,'.repeat(2_000)}`].map(
  (range) => `GET / HTTP/1.1\r\nRange: ${range}`,
);
const oddTags = ['*', '"a",'.repeat(3_000)].map((tags) => `GET / HTTP/1.1\r\nIf-None-Match: ${tags}`);

const NUISANCES: Record<string, Nuisance> = {
  'heads of 64 kB': repeated(8, `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(65_536)}\r\n${END}`),
  'addresses with 10,000 keys': repeated(8, `GET /thu-tuc?${keys} HTTP/1.1\r\n${END}`),
  'methods and encodings nobody expects': repeated(8, requests([...oddMethods, ...oddEncodings])),
  'addresses with .. and %00': repeated(8, requests(oddPaths)),
  'Range and If-None-Match of all kinds': repeated(8, requests([...oddRanges, ...oddTags])),
  'a hundred requests in one breath': repeated(2, mixed.join('').repeat(34)),
  'a hundred searches in one breath': repeated(1, `GET /tim-kiem?q=x HTTP/1.1\r\n${END}`.repeat(100)),
  '2,000 idle connections': (port) => openClients(port, 2_000),
  '500 who send a byte a second': async (port) => dribble(await openClients(port, 500), head),
  '200 who read a byte a second': async (port) =>
    sip(port, 200, `GET /api/thu-tuc.json HTTP/1.1\r\n${END}`.repeat(5)),
};

const [name = '', port] = process.argv.slice(2);
const nuisance = NUISANCES[name];
if (nuisance === undefined) throw new Error(`There is no nuisance "${name}"`);
await nuisance(Number(port));
