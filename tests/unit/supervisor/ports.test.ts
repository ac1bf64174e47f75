import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPorts } from '#src/supervisor/ports.ts';
import type { StartError } from '#src/supervisor/start-error.ts';

let taken: Server;
let port: number;
beforeEach(async () => {
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  port = (taken.address() as AddressInfo).port;
});
afterEach(() => taken.close());

async function linesFor(host: string, sitePort: number, pocketbasePort: number): Promise<readonly string[]> {
  return checkPorts(host, sitePort, pocketbasePort).then(
    () => [],
    (error: StartError) => error.lines,
  );
}

test('free ports are no fault', async () => {
  expect(await linesFor('127.0.0.1', 0, 0)).toEqual([]);
});

test('each port in use is named with its setting and what to do', async () => {
  expect(await linesFor('127.0.0.1', port, port)).toEqual([
    `PORT: port ${port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to a free port.`,
    `POCKETBASE_PORT: port ${port} on 127.0.0.1 is in use by another program. Stop it, or set POCKETBASE_PORT to a free port.`,
  ]);
});

test('a port that becomes free in a moment is waited for', async () => {
  const lines = linesFor('127.0.0.1', port, 0);
  setTimeout(() => taken.close(), 100);
  expect(await lines).toEqual([]);
});

test('an address of another machine is named', async () => {
  expect(await linesFor('192.0.2.1', 0, 0)).toEqual([
    'HOST: the site cannot listen on "192.0.2.1" (EADDRNOTAVAIL). Set HOST to an address of this machine, e.g. 127.0.0.1.',
  ]);
});
