import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from './start-error.ts';

/** A process that was just killed holds its port until its last thread is gone. */
const RELEASE_TIME_IN_MS = 3_000;
const POLL_IN_MS = 50;

/** Why a server cannot listen there (an error code), null: it can. */
function listenFault(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A port on loopback that nobody uses just now. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** As `listenFault`; a port in use is given time to become free. */
async function lastingFault(host: string, port: number): Promise<string | null> {
  const deadline = performance.now() + RELEASE_TIME_IN_MS;
  for (;;) {
    const fault = await listenFault(host, port);
    if (fault !== 'EADDRINUSE' || performance.now() > deadline) return fault;
    await wait(POLL_IN_MS);
  }
}

function sentence(setting: string, host: string, port: number, fault: string): string {
  if (fault === 'EADDRINUSE') {
    return `${setting}: port ${port} on ${host} is in use by another program. Stop it, or set ${setting} to a free port.`;
  }
  if (fault === 'EACCES') {
    return `${setting}: this account may not use port ${port}. Set ${setting} to a port above 1023.`;
  }
  return `HOST: the site cannot listen on "${host}" (${fault}). Set HOST to an address of this machine, e.g. 127.0.0.1.`;
}

/**
 * Looks whether the site and PocketBase will be able to listen.
 *
 * @throws StartError that names each setting and what to do.
 */
export async function checkPorts(host: string, port: number, pocketbasePort: number): Promise<void> {
  const wanted = [
    { setting: 'PORT', host, port },
    { setting: 'POCKETBASE_PORT', host: '127.0.0.1', port: pocketbasePort },
  ];
  const faults = await Promise.all(wanted.map(({ host: at, port: number }) => lastingFault(at, number)));
  const lines = wanted.flatMap((place, index) => {
    const fault = faults[index] ?? null;
    return fault === null ? [] : [sentence(place.setting, place.host, place.port, fault)];
  });
  if (lines.length > 0) throw new StartError(...lines);
}
