import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { PictureStore } from '#src/pictures/picture-store.ts';
import type { AddressInfo } from 'node:net';
import { gzipSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handle } from '#src/server/handle.ts';
import { createHost, type HostParts } from '#src/server/host.ts';
import type { Asset, LoadedRelease } from '#src/server/loaded-release.ts';
import type { PageEvent } from '#src/page-counts/page-event.ts';
import type { SearchEvent } from '#src/search-counts/search-event.ts';
import type { Settings } from '#src/settings/settings.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function asset(text: string): Asset {
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' },
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
    ['/tep/mau.pdf', asset('a form to download')],
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
let logged: string[];
let counted: SearchEvent[];
let visits: PageEvent[];

async function start(change: Partial<HostParts> = {}): Promise<void> {
  logged = [];
  counted = [];
  visits = [];
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
    figures: {} as HostParts['figures'],
    countSearch: (event) => counted.push(event),
    countPage: (event) => visits.push(event),
    listsDir: '/nowhere',
    health: async () => ({ pocketbase: 'down', queue: 3 }),
    release: () => RELEASE,
    clock: () => new Date('2026-11-24T00:00:00Z'),
    log: (message) => logged.push(message),
    ...change,
  };
  const host = createHost(parts);
  server = createServer((request, response) => void handle(host, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function ask(path: string, method = 'GET', headers: Record<string, string> = {}, body = ''): Promise<Answer> {
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

beforeEach(() => start());
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('a page of the release', () => {
  test('is sent with its headers and the release’s name', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body, headers['x-release']]).toEqual([200, 'home', 'release-1']);
    expect(headers['content-length']).toBe('4');
  });

  test('is sent compressed to who takes it', async () => {
    const { headers, body } = await ask('/', 'GET', { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers.vary, body]).toEqual(['gzip', 'accept-encoding', 'home']);
  });

  test('answers 304 without a body to who has it', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', 'GET', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('has no body for HEAD, but its length', async () => {
    const { status, headers, body } = await ask('/', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '4', '']);
  });

  test('is sent whole to who asks for a part of it', async () => {
    for (const range of ['bytes=0-1', 'bytes=-1', 'bytes=0-0,2-', 'bytes=9-2', 'lines=1']) {
      const { status, headers, body } = await ask('/tep/mau.pdf', 'GET', { range });
      expect([status, body, headers['content-range']], range).toEqual([200, 'a form to download', undefined]);
    }
  });

  test('that cannot be unpacked is answered with the page for our faults, and logged', async () => {
    const { status, body } = await ask('/hong');
    expect([status, body, logged]).toEqual([500, 'server error', ['request failed']]);
  });

  test('is not rendered again for keys that it does not know', async () => {
    expect((await ask('/thu-tuc?fbclid=x')).body).toBe('list');
  });

  test('is rendered for its filters', async () => {
    expect((await ask('/thu-tuc?kenh=online')).body).toBe('rendered ?kenh=online');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'refuses %s and says what it takes',
    async (method) => {
      const { status, headers } = await ask('/', method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );
});

describe('redirects', () => {
  test.each([
    ['/tt/3.000604', 302, '/thu-tuc/hoi-thao'],
    ['/TT/3.000604', 302, '/thu-tuc/hoi-thao'],
    ['/KS/HAI-LONG?nguon=quay-1', 302, '/khao-sat/hai-long?nguon=quay-1'],
    ['/thu-tuc/', 308, '/thu-tuc'],
    ['/Thu-Tuc/Hoi-Thao/?a=B', 308, '/thu-tuc/hoi-thao?a=B'],
    ['/Tim-Kiem?q=Hoi', 308, '/tim-kiem?q=Hoi'],
  ])('%s answers %i to %s', async (from, status, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.location]).toEqual([status, to]);
  });

  test.each(['//evil.example/', '/%2f%2fevil.example', '/thu-tuc//hoi-thao', '/khong-co/'])(
    '%s leads nowhere',
    async (path) => {
      const { status, headers } = await ask(path);
      expect(headers.location).toBeUndefined();
      expect([400, 404]).toContain(status);
    },
  );
});

describe('what is not there', () => {
  test('is answered with the release’s page and status 404', async () => {
    const { status, body } = await ask('/khong-co');
    expect([status, body]).toEqual([404, 'not found']);
  });

  test('a page that fails to render is answered with the page for our faults, and logged', async () => {
    await new Promise((resolve) => server.close(resolve));
    await start({
      program: {
        render: async () => {
          throw new Error('broken');
        },
      },
    });
    const { status, body } = await ask('/tim-kiem?q=x');
    expect([status, body, logged]).toEqual([500, 'server error', ['request failed']]);
  });
});

describe('a form', () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

  test('from another site is refused, and nothing of it stands in the answer', async () => {
    const { status, body } = await ask(
      '/khao-sat/hai-long',
      'POST',
      { ...FORM, origin: 'https://evil.example' },
      'a=b',
    );
    expect(status).toBe(403);
    expect(body).not.toContain('evil');
  });

  test('as JSON is refused even from our own origin', async () => {
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:4321' };
    expect((await ask('/khao-sat/hai-long', 'POST', headers, '{}')).status).toBe(415);
  });

  test('for a survey that does not exist is not found', async () => {
    const headers = { ...FORM, origin: 'http://localhost:4321' };
    expect((await ask('/khao-sat/khong-co', 'POST', headers, 'a=b')).status).toBe(404);
  });
});

describe('/api/suc-khoe', () => {
  test('is well while answers are accepted, even with PocketBase down', async () => {
    const { status, headers, body } = await ask('/api/suc-khoe');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toEqual({ site: 'ok', pocketbase: 'down', queue: 3, release: 'release-1' });
  });

  test('answers 503 when the owner of the queue does not answer', async () => {
    await new Promise((resolve) => server.close(resolve));
    await start({ health: () => Promise.reject(new Error('gone')) });
    expect((await ask('/api/suc-khoe')).status).toBe(503);
  });
});

describe('counting of pages', () => {
  const AGENT = { 'user-agent': 'Mozilla/5.0' };
  const PING = { ...AGENT, 'content-type': 'text/ping', origin: 'http://localhost:4321' };
  const SHEET = 'http://localhost:4321/thu-tuc/hoi-thao?thue=co';
  const client = '127.0.0.1';

  test.each([
    ['/thu-tuc/hoi-thao?fbclid=1', { page: '/thu-tuc/hoi-thao', deed: 'views', client }],
    ['/khao-sat?q=x', { page: '/khao-sat', deed: 'views', client }],
    ['/tep/mau.pdf', { page: '/tep/mau.pdf', deed: 'downloads', client }],
  ])('counts %s', async (path, event) => {
    expect((await ask(path, 'GET', AGENT)).status).toBe(200);
    expect(visits).toEqual([event]);
  });

  test('counts a page that the browser has already', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', 'GET', { ...AGENT, 'if-none-match': headers.etag ?? '' });
    expect([again.status, visits]).toEqual([304, [{ page: '/', deed: 'views', client }]]);
  });

  test.each([
    ['of a program', '/', 'GET', { 'user-agent': 'Examplebot/1.0' }],
    ['of who does not say what it is', '/', 'GET', {}],
    ['that nobody sees yet', '/', 'GET', { ...AGENT, 'sec-purpose': 'prefetch' }],
    ['for the headers only', '/', 'HEAD', AGENT],
    ['by a script of a page', '/', 'GET', { ...AGENT, 'sec-fetch-dest': 'empty' }],
    ['of what is not there', '/khong-co', 'GET', AGENT],
    ['of what is no page', '/api/suc-khoe', 'GET', AGENT],
    ['that leads elsewhere', '/tt/3.000604', 'GET', AGENT],
    ['of the rest of a file', '/tep/mau.pdf', 'GET', { ...AGENT, range: 'bytes=100-' }],
    ['of the Office', '/van-phong', 'GET', AGENT],
  ])('counts nothing %s', async (_, path, method, headers) => {
    await ask(path, method, headers);
    expect(visits).toEqual([]);
  });

  test('counts a step to the portal by the page that the browser names', async () => {
    const { status, body } = await ask('/dem', 'POST', { ...PING, 'ping-from': SHEET }, 'PING');
    expect([status, body]).toEqual([204, '']);
    expect(visits).toEqual([{ page: '/thu-tuc/hoi-thao', deed: 'portal', client }]);
  });

  test.each([
    ['from another site', 403, { ...PING, origin: 'https://evil.example', 'ping-from': SHEET }],
    ['from no page of ours', 204, { ...PING, 'ping-from': 'http://localhost:4321/x' }],
    ['without a page', 204, PING],
    ['of a program', 204, { ...PING, 'user-agent': 'Examplebot/1.0', 'ping-from': SHEET }],
  ])('counts no step %s', async (_, expected, headers) => {
    expect((await ask('/dem', 'POST', headers, 'PING')).status).toBe(expected);
    expect(visits).toEqual([]);
  });
});

describe('counting of searches', () => {
  const AGENT = {
    'user-agent': 'Mozilla/5.0',
    referer: 'http://localhost:4321/tim-kiem?q=H%E1%BB%99i%20th%E1%BA%A3o',
  };

  test('counts a step from the results to a sheet, by what was searched for', async () => {
    await ask('/thu-tuc/hoi-thao', 'GET', AGENT);
    expect(counted).toEqual([{ text: 'hoi thao', outcome: 'followed', client: '127.0.0.1' }]);
  });

  test.each([
    ['from elsewhere', '/thu-tuc/hoi-thao', 'GET', { ...AGENT, referer: 'http://localhost:4321/' }],
    ['to no sheet', '/thu-tuc', 'GET', AGENT],
    ['of a program', '/thu-tuc/hoi-thao', 'GET', { ...AGENT, 'user-agent': 'Examplebot/1.0' }],
    ['of who does not say what it is', '/thu-tuc/hoi-thao', 'GET', { referer: AGENT.referer }],
    ['that nobody sees yet', '/thu-tuc/hoi-thao', 'GET', { ...AGENT, 'sec-purpose': 'prefetch' }],
    ['for the headers only', '/thu-tuc/hoi-thao', 'HEAD', AGENT],
    [
      'from a search for a telephone',
      '/thu-tuc/hoi-thao',
      'GET',
      { ...AGENT, referer: 'http://localhost:4321/tim-kiem?q=0912345678' },
    ],
    ['with a broken address', '/thu-tuc/hoi-thao', 'GET', { ...AGENT, referer: '/tim-kiem?q=%' }],
  ])('counts no step %s', async (_, path, method, headers) => {
    expect((await ask(path, method, headers)).status).toBe(200);
    expect(counted).toEqual([]);
  });
});
