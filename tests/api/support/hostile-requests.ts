import fc from 'fast-check';
import { MARK, anyEncoder, hostileText } from './hostile-text.ts';

/** One request as bytes, and how its sender behaves. */
export interface HostileRequest {
  bytes: Buffer;
  isHead: boolean;
  /** Not all of it comes, or it is no HTTP: the connection may be closed without an answer. */
  isCut: boolean;
  /** How a failing one is printed. */
  [fc.toStringMethod](): string;
}

/** @param isHead the answer has no body */
export function requestOf(bytes: Buffer, isHead: boolean, isCut: boolean): HostileRequest {
  return { bytes, isHead, isCut, [fc.toStringMethod]: () => bytes.toString('latin1').slice(0, 1_000) };
}

export interface Parts {
  method: string;
  target: string | Buffer;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
}

const CRLF = Buffer.from('\r\n');

/** Writes a request just as it is given, faults and all. */
export function toRequest({ method, target, headers, body }: Parts, isCut = false): HostileRequest {
  const head = headers.flatMap(([name, value]) => [Buffer.from(`${name}: ${value}`, 'latin1'), CRLF]);
  const bytes = Buffer.concat([
    Buffer.from(`${method} `, 'latin1'),
    Buffer.isBuffer(target) ? target : Buffer.from(target, 'latin1'),
    Buffer.from(' HTTP/1.1\r\n'),
    ...head,
    CRLF,
    body,
  ]);
  return requestOf(bytes, method === 'HEAD', isCut);
}

const HOST: readonly [string, string] = ['host', 'localhost'];
const NO_BODY = Buffer.alloc(0);

/** Keys that some page reads, and some that none does. */
const QUERY_KEYS = [
  ...['q', 'linh-vuc', 'doi-tuong', 'kenh', 'muc-do', 'tinh-huong', 'trang', 'nguon', 'thu-tuc', 'phieu'],
  ...['ngon-ngu', '__proto__', 'constructor[prototype]', MARK],
];

const anyQuery: fc.Arbitrary<Buffer> = fc
  .array(fc.tuple(fc.constantFrom(...QUERY_KEYS), hostileText, anyEncoder), { minLength: 1, maxLength: 4 })
  .map((pairs) => {
    const parts = pairs.map(([key, text, encode]) => Buffer.concat([Buffer.from(`${key}=`), encode(text)]));
    return Buffer.concat(parts.flatMap((part, index) => [Buffer.from(index === 0 ? '?' : '&'), part]));
  });

const anyMethod = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'),
  fc.constantFrom('get', 'GE T', 'CONNECT', 'PRI', 'X'.repeat(3_000), '', '<b>'),
);

/** Pages with hostile questions, and addresses that are none. */
export function hostileAddresses(addresses: readonly string[]): fc.Arbitrary<HostileRequest> {
  const address = fc.constantFrom(...addresses);
  const known = fc.tuple(address, anyQuery).map(([path, query]) => Buffer.concat([Buffer.from(path), query]));
  const unknown = fc
    .tuple(address, hostileText, anyEncoder)
    .map(([path, text, encode]) => Buffer.concat([Buffer.from(`${path}/`), encode(text)]));
  const odd = fc.constantFrom(
    ...['*', '//evil.example/', '/\\evil.example', 'http://evil.example/', '/%2e%2e/%2e%2e/etc/passwd'],
    ...['/thu-tuc/../../package.json', '/./', '/?', '/#', '/%', '/%00', `/${'a/'.repeat(3_000)}`, '?q=1', ''],
  );
  const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD');
  return fc
    .tuple(method, fc.oneof({ weight: 6, arbitrary: known }, { weight: 3, arbitrary: unknown }, odd))
    .map(([verb, target]) => toRequest({ method: verb, target, headers: [HOST], body: NO_BODY }));
}

export function hostileMethods(addresses: readonly string[]): fc.Arbitrary<HostileRequest> {
  return fc
    .tuple(anyMethod, fc.constantFrom(...addresses))
    .map(([method, target]) =>
      toRequest({ method, target, headers: [HOST], body: NO_BODY }, method === 'CONNECT'),
    );
}

const HEADERS: readonly (readonly [string, string])[] = [
  ['accept-encoding', 'br;q=0, gzip;q=x, *'],
  ['accept-encoding', `${'br,'.repeat(2_000)}`],
  ['if-none-match', `"${MARK}", *, W/"`],
  ['if-none-match', '*'],
  ['if-modified-since', 'the day before'],
  ['range', 'bytes=0-0,-1,5-2'],
  ['x-forwarded-for', `<${MARK}>, ::ffff:999.1.1.1, fe80::1%eth0, 1.2.3.4:80`],
  ['x-forwarded-for', '1,'.repeat(3_000)],
  ['x-forwarded-proto', 'javascript'],
  ['forwarded', 'for=";host="'],
  ['host', 'evil.example'],
  ['host', `<${MARK}>`],
  ['transfer-encoding', 'chunked, identity'],
  ['transfer-encoding', '\u000bchunked'],
  ['content-length', '-1'],
  ['content-length', '0x10'],
  ['content-length', '99999999999999999999'],
  ['expect', '100-continue'],
  ['expect', 'everything'],
  ['connection', 'upgrade, keep-alive'],
  ['upgrade', 'websocket'],
  ['cookie', 'a=b;'.repeat(500)],
  ['authorization', 'Bearer '.repeat(100)],
  ['user-agent', '\u0001\u007f'],
  ['x-long', 'x'.repeat(20_000)],
  [' folded', 'value\r\n continued'],
  ['bad name', '1'],
  ['', 'no name'],
  ['x-nul', 'a\u0000b'],
];

export function hostileHeaders(addresses: readonly string[]): fc.Arbitrary<HostileRequest> {
  const few = fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 4 });
  const many = fc
    .integer({ min: 50, max: 3_000 })
    .map((count) => Array.from({ length: count }, (_, n): [string, string] => [`x-${n}`, 'y']));
  return fc
    .tuple(
      fc.constantFrom('GET', 'POST'),
      fc.constantFrom(...addresses),
      fc.oneof({ weight: 5, arbitrary: few }, many),
    )
    .map(([method, target, headers]) =>
      // Some of these announce a body that never comes.
      toRequest({ method, target, headers: [HOST, ...headers], body: NO_BODY }, true),
    );
}

/** No HTTP at all. */
export const noise: fc.Arbitrary<HostileRequest> = fc
  .oneof(
    fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(
      Buffer.from('\r\n\r\n\r\n'),
      Buffer.from('GET /\r\n\r\n'),
      Buffer.from('GET / HTTP/1.0\r\n\r\n'),
      Buffer.from('GET / HTTP/3.0\r\nhost: a\r\n\r\n'),
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      Buffer.from('GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n'),
      Buffer.from('GET / HTTP/1.1\nhost: a\n\n'),
      Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
      Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    ),
  )
  .map((bytes) => requestOf(bytes, false, true));
