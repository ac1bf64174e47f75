import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { PictureStore } from '#src/pictures/picture-store.ts';
import type { AddressInfo } from 'node:net';
import { gzipSync, gunzipSync } from 'node:zlib';
import { handle } from '#src/server/handle.ts';
import { createHost, type HostParts } from '#src/server/host.ts';
import type { Asset, LoadedRelease } from '#src/server/loaded-release.ts';
import type { PageEvent } from '#src/page-counts/page-event.ts';
import type { SearchEvent } from '#src/search-counts/search-event.ts';
import type { Settings } from '#src/settings/settings.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function asset(text: string, type = 'text/html; charset=utf-8'): Asset {
  return {
    headers: { 'content-type': type, 'cache-control': 'public, max-age=60' },
    etag: `W/"${text.length}"`,
    bytes: (encoding) => (encoding === 'gzip' ? gzipSync(text) : Buffer.from(text)),
  };
}

const BROKEN: Asset = {
  ...asset('broken'),
  bytes: () => {
    throw new Error('broken');
  },
};

const RELEASE: LoadedRelease = {
  id: 'release-1',
  assets: new Map([
    ['/', asset('home')],
    ['/thu-tuc', asset('list')],
    ['/thu-tuc/hoi-thao', asset('sheet')],
    ['/tep/mau.pdf', asset('a form to download', 'application/pdf')],
    ['/hong', BROKEN],
  ]),
  redirects: new Map([
    ['/tt/3.000604', { to: '/thu-tuc/hoi-thao', status: 302 }],
    ['/tt/1.001002', { to: '/thu-tuc/hoi-thao#ma-1-001002', status: 302 }],
    ['/ks/hai-long', { to: '/khao-sat/hai-long', status: 302 }],
  ]),
  errorPages: { 404: asset('not found'), 500: asset('server error') },
  data: {
    publicUrl: 'http://localhost:4321',
    content: {
      questionnaires: [],
      rounds: [],
      procedures: [{ path: '/thu-tuc/hoi-thao', questions: [{ key: 'thue' }] }],
    },
  } as unknown as LoadedRelease['data'],
};

const key = Buffer.alloc(32);
const forSurveys = { token: key, showing: key, receipt: key, seal: key, contact: key };
const KEYS = { ...forSurveys, staffPassword: key, secondFactor: key, officeForm: key, paper: key };

let server: Server;
let parts: HostParts;

/** What the host has told since its start. */
export let told: { logged: string[]; searches: SearchEvent[]; pages: PageEvent[] };

/** Starts a host of a small release. */
export async function start(change: Partial<HostParts> = {}): Promise<void> {
  told = { logged: [], searches: [], pages: [] };
  parts = {
    pictures: new PictureStore('/nowhere'),
    settings: {
      publicUrl: 'http://localhost:4321',
      trustedProxies: [],
      staffNetworks: [],
    } as unknown as Settings,
    program: { render: async (request) => new Response(`rendered ${new URL(request.url).search}`) },
    keys: KEYS,
    intake: { submit: async () => ({ status: 'accepted' }) },
    desk: {} as HostParts['desk'],
    office: {} as HostParts['office'],
    content: {} as HostParts['content'],
    figures: {} as HostParts['figures'],
    countSearch: (event) => told.searches.push(event),
    countPage: (event) => told.pages.push(event),
    listsDir: '/nowhere',
    health: async () => ({ pocketbase: 'down', queue: 3 }),
    release: () => RELEASE,
    clock: () => new Date('2026-11-24T00:00:00Z'),
    log: (message) => told.logged.push(message),
    ...change,
  };
  const host = createHost(parts);
  server = createServer((request, response) => void handle(host, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

export function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text.toString() });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

export function stop(): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}
