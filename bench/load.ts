import { setTimeout as wait } from 'node:timers/promises';
import { LeanClient } from './lean-client.ts';

export interface Load {
  port: number;
  connections: number;
  /** Each is sent once. */
  requests: readonly Buffer[];
  /** The status that every reply must have. */
  status: number;
}

interface Measured {
  /** Replies a second. */
  perSecond: number;
  /** Milliseconds from when a request was due to its reply. */
  took: number[];
}

async function withClients<T>(load: Load, work: (clients: LeanClient[]) => Promise<T>): Promise<T> {
  const clients = await Promise.all(Array.from({ length: load.connections }, () => LeanClient.to(load.port)));
  try {
    return await work(clients);
  } finally {
    for (const client of clients) client.close();
  }
}

async function demand(client: LeanClient, request: Buffer, { status }: Load): Promise<void> {
  const got = await client.send(request);
  if (got !== status) throw new Error(`The server answered ${got}, not ${status}`);
}

/** Sends all requests as fast as they are answered, each connection one after the other. */
export function flood(load: Load): Promise<Measured> {
  return withClients(load, async (clients) => {
    let next = 0;
    const took: number[] = [];
    const start = performance.now();
    const work = async (client: LeanClient): Promise<void> => {
      for (let request = load.requests[next++]; request !== undefined; request = load.requests[next++]) {
        const sent = performance.now();
        await demand(client, request, load);
        took.push(performance.now() - sent);
      }
    };
    await Promise.all(clients.map(work));
    return { perSecond: (took.length * 1000) / (performance.now() - start), took };
  });
}

/** Sends so many a second, whether or not those before are answered; counts from when each was due. */
export function steady(load: Load, perSecond: number): Promise<Measured> {
  return withClients(load, async (clients) => {
    const free = [...clients];
    const took: number[] = [];
    const start = performance.now();
    let next = 0;
    const sendDue = (): void => {
      const due = ((performance.now() - start) * perSecond) / 1000;
      while (next < Math.min(due, load.requests.length) && free.length > 0) {
        const client = free.pop() as LeanClient;
        const dueAt = start + (next * 1000) / perSecond;
        void demand(client, load.requests[next++] as Buffer, load).then(() => {
          took.push(performance.now() - dueAt);
          free.push(client);
        });
      }
    };
    while (took.length < load.requests.length) {
      sendDue();
      await wait(1);
    }
    return { perSecond: (took.length * 1000) / (performance.now() - start), took };
  });
}
