import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { MARK, anyEncoder, correctEncoder, hostileText } from './hostile-text.ts';
import { toRequest } from './hostile-requests.ts';
import type { HostileRequest } from './hostile-requests.ts';

/** A form of the site: where it is sent to, a faultless filling, and other names it may be sent with. */
export interface FormShape {
  path: string;
  /** A filling that would be accepted, with a token of its own. */
  fill(): [string, string][];
  /** Values that belong to the form: each is right somewhere. */
  values: readonly string[];
  /** Tokens that are none, or are not for this form, or are old. */
  tokens: readonly string[];
  tokenField: string | null;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

type Pair = readonly [Buffer, Buffer];

function toBody(pairs: readonly Pair[]): Buffer {
  const parts = pairs.map(([name, value]) => Buffer.concat([name, Buffer.from('='), value]));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from('&'), part])));
}

/** Names that JavaScript, or a careless parser, gives a meaning to. */
const FOREIGN_NAMES = [
  ...['__proto__', 'constructor', 'toString', 'cau-__proto__', 'cau-constructor', 'cau-', '', 'a[b][c]'],
  ...[`cau-<${MARK}>`, 'cau-toString', 'id', 'day', 'marks', 'source'],
];

/** One thing done to a correct form. */
type Change = (fields: [string, string][]) => [string, string][];

function changes({ values, tokens, tokenField }: FormShape): fc.Arbitrary<Change> {
  const value = fc.oneof({ weight: 3, arbitrary: hostileText }, fc.constantFrom(...values));
  const place = fc.nat({ max: 30 });
  const at = (fields: [string, string][], index: number): number => index % Math.max(1, fields.length);
  const set = fc.tuple(place, value).map(
    ([index, text]): Change =>
      (fields) =>
        fields.map(([name, old], n) => [name, n === at(fields, index) && name !== tokenField ? text : old]),
  );
  const repeat = fc
    .tuple(place, value)
    .map(([index, text]): Change => (fields) => [...fields, [fields[at(fields, index)]?.[0] ?? '', text]]);
  const drop = place.map(
    (index): Change =>
      (fields) =>
        fields.filter(([name], n) => n !== at(fields, index) || name === tokenField),
  );
  const add = fc
    .tuple(fc.constantFrom(...FOREIGN_NAMES), value)
    .map(([name, text]): Change => (fields) => [...fields, [name, text]]);
  const token = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...tokens) }, hostileText).map(
    (text): Change =>
      (fields) =>
        fields.map(([name, old]) => [name, name === tokenField ? text : old]),
  );
  return fc.oneof(
    { weight: 8, arbitrary: set },
    { weight: 2, arbitrary: repeat },
    { weight: 1, arbitrary: drop },
    { weight: 2, arbitrary: add },
    { weight: 1, arbitrary: token },
  );
}

/** Any address of a client, so that the limits let the requests through. */
const anyClient = fc.ipV4();

/** From our own page, of the right type, with a hostile filling: it reaches validation. */
export function hostileFillings(shape: FormShape, origin: string): fc.Arbitrary<HostileRequest> {
  return fc
    .tuple(fc.array(changes(shape), { minLength: 1, maxLength: 4 }), correctEncoder, anyClient)
    .map(([all, encode, client]) => {
      const fields = all.reduce((filled, change) => change(filled), shape.fill());
      const body = toBody(fields.map(([name, text]): Pair => [encode(name), encode(text)]));
      return post(shape.path, origin, client, body);
    });
}

function post(path: string, origin: string, client: string, body: Buffer): HostileRequest {
  const headers: [string, string][] = [
    ['host', 'localhost'],
    ['origin', origin],
    ['x-forwarded-for', client],
    ['content-type', FORM_TYPE],
    ['content-length', String(body.length)],
  ];
  return toRequest({ method: 'POST', target: path, headers, body });
}

const TYPES = [
  ...[
    FORM_TYPE,
    `${FORM_TYPE}; charset=utf-16`,
    `${FORM_TYPE};charset=`,
    `${FORM_TYPE}; charset=utf-8; charset=x`,
  ],
  ...[
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/json',
    'text/plain',
    'text/html',
  ],
  ...['', `<${MARK}>`, 'x'.repeat(2_000)],
];

const ORIGINS = [
  'https://evil.example',
  'null',
  'http://localhost',
  '',
  'javascript:',
  'http://localhost:1@evil',
];

/** Bodies of every kind; each is whole. */
const anyBody: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(hostileText, hostileText, anyEncoder)
    .map(([name, text, encode]) => toBody([[encode(name), encode(text)]])),
  fc.constantFrom(
    Buffer.from('{"__proto__":{"x":1},"phieu":"a"}'),
    Buffer.from('[['.repeat(10_000)),
    Buffer.from('a=1&'.repeat(5_000)),
    Buffer.from('&'.repeat(300)),
    Buffer.from('='.repeat(300)),
    Buffer.from(`a=${'x'.repeat(70_000)}`),
    Buffer.from(`a=${'x'.repeat(300_000)}`),
    Buffer.from(`a=${'%41'.repeat(21_000)}`),
    gzipSync('a=1'),
    Buffer.from('--x\r\ncontent-disposition: form-data; name="phieu"\r\n\r\n<zq7x>\r\n--x--'),
  ),
);

function inChunks(body: Buffer): Buffer {
  const half = Math.ceil(body.length / 2);
  const chunks = [body.subarray(0, half), body.subarray(half)].filter(({ length }) => length > 0);
  const lines = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...lines, Buffer.from('0\r\n\r\n')]);
}

type Framing = (body: Buffer) => { headers: [string, string][]; body: Buffer; isCut?: boolean };

/** The two correct ways to announce a body and send it. */
const framings = {
  announced: (body) => ({ headers: [['content-length', String(body.length)]], body }),
  chunked: (body) => ({ headers: [['transfer-encoding', 'chunked']], body: inChunks(body) }),
} satisfies Record<string, Framing>;

/** Ways to announce a body and send it; some send less or more than they announce. */
const FRAMINGS: readonly Framing[] = [
  framings.announced,
  framings.chunked,
  (body) => ({ headers: [['content-length', String(body.length + 1_000)]], body, isCut: true }),
  (body) => ({ headers: [['content-length', String(Math.floor(body.length / 2))]], body }),
  (body) => ({
    headers: [['transfer-encoding', 'chunked']],
    body: inChunks(body).subarray(0, -7),
    isCut: true,
  }),
  (body) => ({
    headers: [['transfer-encoding', 'chunked']],
    body: Buffer.from('zz\r\nabc\r\n'.padEnd(body.length)),
    isCut: true,
  }),
  (body) => ({
    headers: [
      ['content-length', String(body.length)],
      ['transfer-encoding', 'chunked'],
    ],
    body,
    isCut: true,
  }),
  (body) => ({
    headers: [
      ['content-length', '3'],
      ['content-length', '4'],
    ],
    body,
    isCut: true,
  }),
  (body) => ({
    headers: [
      ['content-encoding', 'gzip'],
      ['content-length', String(body.length)],
    ],
    body,
  }),
  (body) => ({ headers: [], body }),
];

/** Posts to any address that no page of ours sends. */
export function hostilePosts(addresses: readonly string[], origin: string): fc.Arbitrary<HostileRequest> {
  return fc
    .record({
      target: fc.constantFrom(...addresses),
      type: fc.constantFrom(...TYPES),
      from: fc.oneof(fc.constant(origin), fc.constantFrom(...ORIGINS)),
      frame: fc.constantFrom(...FRAMINGS),
      content: anyBody,
    })
    .map(({ target, type, from, frame, content }) => {
      const { headers, body, isCut = false } = frame(content);
      const own: [string, string][] = [
        ['host', 'localhost'],
        ['origin', from],
        ['content-type', type],
      ];
      return toRequest({ method: 'POST', target, headers: [...own, ...headers], body }, isCut);
    });
}

/** A form from our own page that is far too long. */
export function longForm(path: string, origin: string, bytes: number, isChunked: boolean): Buffer {
  const { headers, body } = (isChunked ? framings.chunked : framings.announced)(Buffer.alloc(bytes, 'a'));
  const own: [string, string][] = [
    ['host', 'localhost'],
    ['origin', origin],
    ['content-type', FORM_TYPE],
  ];
  return toRequest({ method: 'POST', target: path, headers: [...own, ...headers], body }).bytes;
}
