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

const NUISANCES: Record<string, Nuisance> = {
  'heads of 64 kB': repeated(8, `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(65_536)}\r\n${END}`),
  'addresses with 10,000 keys': repeated(8, `GET /thu-tuc?${keys} HTTP/1.1\r\n${END}`),
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
