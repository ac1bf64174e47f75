import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answerFaults } from './support/answer-faults.ts';
import { type Answer, sendBytes } from './support/raw-http.ts';
import { SiteWithReaders } from './support/site-with-readers.ts';

const SURVEY = '/khao-sat/hai-long';
const UNREADABLE = 'Yêu cầu gửi đến không đọc được.';
const NOT_FOUND = 'Không tìm thấy trang này';

let around: SiteWithReaders;
let home: Answer;
beforeAll(async () => {
  around = await SiteWithReaders.start();
  home = await ask('GET / HTTP/1.1');
});
afterAll(() => around.stop());
afterEach(() => expect(around.failures).toEqual([]));

/** The answer to a request line and lines of headers; the connection is not cut off before it. */
async function ask(line: string, headers: readonly string[] = [], body = ''): Promise<Answer> {
  const hasHost = headers.some((header) => /^host:/i.test(header));
  const lines = [line, ...(hasHost ? [] : ['Host: localhost']), ...headers, '', body];
  const bytes = Buffer.from(lines.join('\r\n'), 'latin1');
  const { answer } = await sendBytes(around.site.port, bytes, { isHead: line.startsWith('HEAD') });
  if (answer === null) throw new Error(`No answer to ${line.slice(0, 100)}`);
  expect(answerFaults(answer)).toEqual([]);
  return answer;
}

const get = (target: string, ...headers: string[]): Promise<Answer> => ask(`GET ${target} HTTP/1.1`, headers);

const keys = (count: number): string => Array.from({ length: count }, (_, n) => `k${n}=1`).join('&');

test.each([
  ['one header of 64 kB', '/', [`X-Long: ${'x'.repeat(65_536)}`], 431],
  ['one header of 2 MB', '/', [`X-Long: ${'x'.repeat(2_000_000)}`], 431],
  ['3,000 headers', '/', Array.from({ length: 3_000 }, (_, n) => `X-${n}: some value`), 431],
  ['10,000 keys in the address', `/thu-tuc?${keys(10_000)}`, [], 431],
  ['1,000 keys in the address', `/thu-tuc?${keys(1_000)}`, [], 400],
  ['an address of 12 kB', `/${'a'.repeat(12_000)}`, [], 400],
])('%s: refused', async (_, target, headers, status) => {
  expect((await get(target, ...headers)).status).toBe(status);
});

test.each([
  ['1,000 times “ộ”', '%E1%BB%99'.repeat(1_000), 'ộ'.repeat(200)],
  ['10,000 letters', 'h'.repeat(10_000), 'h'.repeat(200)],
])('a search for %s is answered for its first part', async (_, query, part) => {
  const { status, headers, body } = await get(`/tim-kiem?q=${query}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(body).toContain(`value="${part}"`);
});

test.each([2_000, 10_000])('a search for %s times “ộ” gets a page with a way on', async (count) => {
  const { status, headers, body } = await get(`/tim-kiem?q=${'%E1%BB%99'.repeat(count)}`);
  expect([status, headers.get('content-type')]).toEqual([431, 'text/html; charset=utf-8']);
  expect(body).toContain('<html lang="vi">');
  expect(body).toContain('Nội dung gửi đến quá dài');
  expect(body).toContain('<a href="/tim-kiem">');
});

test('a thousand short keys in an address change nothing', async () => {
  const [list, filtered] = [await get('/thu-tuc'), await get('/thu-tuc?kenh=online')];
  expect((await get(`/thu-tuc?${'a&'.repeat(1_000)}`)).body).toBe(list.body);
  expect((await get(`/thu-tuc?${'a&'.repeat(1_000)}kenh=online`)).status).toBe(filtered.status);
});

test.each([
  ...['TRACE', 'PROPFIND', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'MKCOL', 'M-SEARCH', 'PURGE', 'QUERY'],
])('%s is answered with what is taken, and repeats nothing', async (method) => {
  for (const [path, allowed] of [
    ['/', 'GET, HEAD'],
    ['/tim-kiem', 'GET, HEAD'],
    ['/danh-gia/y-kien', 'POST'],
    [SURVEY, 'GET, HEAD, POST'],
  ]) {
    const { status, headers, body } = await ask(`${method} ${path} HTTP/1.1`, ['X-Secret: kept-to-himself']);
    expect([status, headers.get('allow')], path).toEqual([405, allowed]);
    expect(body).not.toContain('kept-to-himself');
  }
});

test('what is no method is refused', async () => {
  for (const method of ['get', 'Get', 'BREW', 'X'.repeat(3_000), '<b>', ''])
    expect((await ask(`${method} / HTTP/1.1`)).status, method).toBe(400);
});

test('CONNECT opens no tunnel', async () => {
  const { port } = around.site;
  for (const target of [`localhost:${port}`, 'evil.example:443', '/'])
    expect((await ask(`CONNECT ${target} HTTP/1.1`)).status).toBe(405);
});

test.each([
  ['br;q=0, gzip;q=0.001', 'gzip'],
  ['GZIP', 'gzip'],
  ['zstd, br;q=0.5', 'br'],
  ['*', undefined],
  ['*;q=0', undefined],
  ['identity;q=0, br;q=0, gzip;q=0', undefined],
  ['"br"', undefined],
  [',,,;q=1,', undefined],
])('Accept-Encoding "%s" gets the page as %s', async (header, encoding) => {
  const { headers, body } = await get('/', `Accept-Encoding: ${header}`);
  expect([headers.get('content-encoding'), body]).toEqual([encoding, home.body]);
});

test('a very long Accept-Encoding gets the page as it is', async () => {
  for (const header of ['x'.repeat(8_000), 'br;q=0,'.repeat(1_000)]) {
    const { headers, body } = await get('/', `Accept-Encoding: ${header}`);
    expect([headers.get('content-encoding'), body]).toEqual([undefined, home.body]);
  }
});

const FROM_HERE = (): string[] => [
  `Origin: ${around.site.url}`,
  'Content-Type: application/x-www-form-urlencoded',
];

test.each([
  ['a packed form', ['Content-Encoding: gzip', 'Content-Length: 3'], 'a=b', 415],
  ['a form in an unknown encoding', ['Content-Encoding: zq7x', 'Content-Length: 3'], 'a=b', 415],
  ['a transfer packed and in no chunks', ['Transfer-Encoding: chunked, gzip'], '0\r\n\r\n', 400],
  ['an unknown transfer', ['Transfer-Encoding: zq7x'], '0\r\n\r\n', 400],
  ['a transfer beside a length', ['Transfer-Encoding: chunked', 'Content-Length: 3'], '0\r\n\r\n', 400],
  ['chunks of no length', ['Transfer-Encoding: chunked'], 'zz\r\n\r\n', 400],
  ['chunks with long remarks', ['Transfer-Encoding: chunked'], `1;${'x'.repeat(20_000)}\r\n`, 413],
  ['two lengths', ['Content-Length: 3', 'Content-Length: 4'], 'a=b', 400],
  ['a negative length', ['Content-Length: -3'], 'a=b', 400],
  ['a length in another number', ['Content-Length: 0x3'], 'a=b', 400],
  ['an announced length that is too much', ['Content-Length: 99999999'], '', 413],
  ['another expectation', ['Expect: everything', 'Content-Length: 3'], 'a=b', 417],
])('%s: refused, and nothing of it kept', async (_, headers, body, status) => {
  expect((await ask(`POST ${SURVEY} HTTP/1.1`, [...FROM_HERE(), ...headers], body)).status).toBe(status);
  expect((await around.site.health()).queue).toBe(0);
});

test('a body is asked for only when it is wanted', async () => {
  const expecting = ['Expect: 100-continue', 'Content-Length: 3'];
  const refused = await ask(`POST ${SURVEY} HTTP/1.1`, ['Origin: https://evil.example', ...expecting]);
  expect([refused.status, refused.headers.get('connection'), refused.isInvited]).toEqual([
    403,
    'close',
    false,
  ]);
  const taken = await ask(`POST ${SURVEY} HTTP/1.1`, [...FROM_HERE(), ...expecting], 'a=b');
  expect([taken.status, taken.isInvited]).toEqual([400, true]);
});

test.each([
  ...['/..', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/thu-tuc/../../package.json', '/_astro/../x'],
  ...[
    '/_astro/%2e%2e/package.json',
    '/_astro/..%2fpackage.json',
    '/tep/..%5c..%5cpackage.json',
    '/./',
    '/.git/config',
  ],
  ...[
    '/%00',
    '/thu-tuc%00',
    '/thu-tuc%00.html',
    '/%',
    '/%zz',
    '/%u0041',
    '/%2',
    '/%ff%fe',
    '/;a=b',
    '/thu-tuc%2f',
  ],
  ...['/constructor', '/__proto__', '/thu-tuc/__proto__'],
])('%s is not there', async (target) => {
  const { status, body } = await get(target);
  expect([status, body.includes(NOT_FOUND)]).toEqual([404, true]);
});

test.each([
  ...[
    '\\',
    '/\\',
    '/a\\..\\b',
    '/\\evil.example',
    '//evil.example',
    '//evil.example/%2e%2e',
    '*',
    '?',
    'thu-tuc',
  ],
  ...['http://localhost/', 'http://evil.example/', 'HTTP://evil.example/thu-tuc?x=1', 'ftp://x/', 'http://'],
  ...['/\u00e9', '/a b', '/a\tb', '/a\0b'],
])('%j is no address', async (target) => {
  const { status, headers, body } = await get(target);
  expect([status, headers.get('location')]).toEqual([400, undefined]);
  if (body !== '') expect(body).toContain(UNREADABLE);
});

test.each(['evil.example', '', 'a b', 'a, b', 'localhost:99999', '<zq7x>', '[::1', 'a@b', '\u00e9'])(
  'Host "%s" changes nothing',
  async (host) => {
    const { status, body, headers } = await get('/', `Host: ${host}`);
    expect([status, body]).toEqual([200, home.body]);
    expect(JSON.stringify([...headers])).not.toContain('evil');
    expect((await get('/Thu-Tuc/', `Host: ${host}`)).headers.get('location')).toBe('/thu-tuc');
  },
);

test('a request without a Host is refused, one of an old browser answered', async () => {
  const bytes = (text: string) => sendBytes(around.site.port, Buffer.from(text));
  expect((await bytes('GET / HTTP/1.1\r\n\r\n')).answer?.status).toBe(400);
  const { answer } = await bytes('GET / HTTP/1.0\r\n\r\n');
  expect([answer?.status, answer?.headers.get('connection'), answer?.body]).toEqual([
    200,
    'close',
    home.body,
  ]);
});

test('who asks for a part gets the whole, which says so', async () => {
  const odd = ['bytes=0-0,-1,5-2', 'bytes=999999-', 'lines=1', '', `bytes=${'0-0,'.repeat(2_000)}`];
  for (const range of ['bytes=0-0', 'bytes=-1', 'bytes=5-2', ...odd]) {
    for (const headers of [[], [`If-Range: ${home.headers.get('etag')}`]]) {
      const { status, headers: sent, body } = await get('/', `Range: ${range}`, ...headers);
      expect([status, sent.get('content-range'), body]).toEqual([200, undefined, home.body]);
    }
    expect((await get('/api/thu-tuc.json', `Range: ${range}`)).status).toBe(200);
    expect((await get('/tim-kiem?q=x', `Range: ${range}`)).status).toBe(200);
  }
});

test('who has the page is told so, in whatever way he asks', async () => {
  const etag = home.headers.get('etag') ?? '';
  const strong = etag.replace('W/', '');
  const others = Array.from({ length: 500 }, (_, n) => `"other-${n}"`).join(', ');
  for (const tags of ['*', ' * ', etag, strong, `${others}, ${etag}`, `"a,b", ,${strong}`]) {
    const { status, headers, body } = await get('/', `If-None-Match: ${tags}`);
    expect([status, body, headers.get('etag')], tags).toEqual([304, '', etag]);
  }
});

test('who has another page, or asks by a date, gets the page', async () => {
  const dates = ['the day before', 'Fri, 01 Jan 2100 00:00:00 GMT', '0'].map(
    (date) => `If-Modified-Since: ${date}`,
  );
  const tags = ['"other"', 'W/', '', '"*"', '"a",'.repeat(3_000)].map((tag) => `If-None-Match: ${tag}`);
  for (const header of [...dates, ...tags]) {
    const { status, body } = await get('/', header);
    expect([status, body], header.slice(0, 50)).toEqual([200, home.body]);
  }
});

test('a tag that fits anything does not hide that there is nothing', async () => {
  expect((await get('/khong-co', 'If-None-Match: *')).status).toBe(404);
});
