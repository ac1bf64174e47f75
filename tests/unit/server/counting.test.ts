import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, start, stop, told } from './small-host.ts';

beforeEach(() => start());
afterEach(stop);

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
    expect(told.pages).toEqual([event]);
  });

  test('counts a page that the browser has already', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', 'GET', { ...AGENT, 'if-none-match': headers.etag ?? '' });
    expect([again.status, told.pages]).toEqual([304, [{ page: '/', deed: 'views', client }]]);
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
    expect(told.pages).toEqual([]);
  });

  test('counts a step to the portal by the page that the browser names', async () => {
    const { status, body } = await ask('/dem', 'POST', { ...PING, 'ping-from': SHEET }, 'PING');
    expect([status, body]).toEqual([204, '']);
    expect(told.pages).toEqual([{ page: '/thu-tuc/hoi-thao', deed: 'portal', client }]);
  });

  test.each([
    ['from another site', 403, { ...PING, origin: 'https://evil.example', 'ping-from': SHEET }],
    ['from no page of ours', 204, { ...PING, 'ping-from': 'http://localhost:4321/x' }],
    ['without a page', 204, PING],
    ['of a program', 204, { ...PING, 'user-agent': 'Examplebot/1.0', 'ping-from': SHEET }],
  ])('counts no step %s', async (_, expected, headers) => {
    expect((await ask('/dem', 'POST', headers, 'PING')).status).toBe(expected);
    expect(told.pages).toEqual([]);
  });
});

describe('counting of searches', () => {
  const AGENT = {
    'user-agent': 'Mozilla/5.0',
    referer: 'http://localhost:4321/tim-kiem?q=H%E1%BB%99i%20th%E1%BA%A3o',
  };

  test('counts a step from the results to a sheet, by what was searched for', async () => {
    await ask('/thu-tuc/hoi-thao', 'GET', AGENT);
    expect(told.searches).toEqual([{ text: 'hoi thao', outcome: 'followed', client: '127.0.0.1' }]);
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
    expect(told.searches).toEqual([]);
  });
});
