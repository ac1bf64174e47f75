import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, start, stop, told } from './small-host.ts';

beforeEach(() => start());
afterEach(stop);

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
    expect([status, body, told.logged]).toEqual([500, 'server error', ['request failed']]);
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
    await stop();
    await start({
      program: {
        render: async () => {
          throw new Error('broken');
        },
      },
    });
    const { status, body } = await ask('/tim-kiem?q=x');
    expect([status, body, told.logged]).toEqual([500, 'server error', ['request failed']]);
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
    await stop();
    await start({ health: () => Promise.reject(new Error('gone')) });
    expect((await ask('/api/suc-khoe')).status).toBe(503);
  });
});
