import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { releasedContent } from '#tests/api/support/released-content.ts';
import { median, perSecond, ratio } from './figures.ts';
import type { Figure } from './figures.ts';
import { withSite } from './scratch-site.ts';

const SECONDS = 4;
const CONNECTIONS = 16;
const ROUNDS = 3;

/** Requests a second. Throws when one was not answered as it should be. */
async function load(url: string): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'br' },
  });
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${url}: requests failed`);
  return result.requests.average;
}

/** The bytes of an answer as they cross the line. */
async function compressedBytes(url: string): Promise<Buffer> {
  const request = get(url, { headers: { 'accept-encoding': 'br' } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return Buffer.concat(await Array.fromAsync(response as AsyncIterable<Buffer>));
}

/** The least that Node can do: the same bytes, and nothing else. */
async function bareServer(body: Buffer): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** A sheet served by the site, against a server that sends the same bytes and does nothing else. */
export function benchServing(): Promise<Figure[]> {
  return withSite(async (site) => {
    const [procedure] = (await releasedContent(site.paths)).procedures;
    const sheet = `${site.url}/thu-tuc/${procedure?.slug}`;
    const bare = await bareServer(await compressedBytes(sheet));
    const [ours, least]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      least.push(await load(bare.url));
      ours.push(await load(sheet));
    }
    bare.server.close();
    return [
      { what: 'a bare Node server', value: perSecond(median(least)) },
      { what: 'a sheet from the site', value: perSecond(median(ours)) },
      { what: 'site to bare server', value: ratio(median(ours) / median(least)) },
    ];
  });
}
