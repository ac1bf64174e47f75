import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseEncoding, type Encoding } from './encoding.ts';
import type { Asset, LoadedRelease } from './loaded-release.ts';

const brotli = promisify(brotliCompress);
const gzipBytes = promisify(gzip);

function isHead(request: IncomingMessage): boolean {
  return request.method === 'HEAD';
}

function end(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
  if (isHead(request)) response.end();
  else response.end(bytes);
}

function encodingHeaders(encoding: Encoding): Record<string, string> {
  const vary = { vary: 'accept-encoding' };
  return encoding === 'identity' ? vary : { ...vary, 'content-encoding': encoding };
}

/** Weak comparison (RFC 9110 §13.1.2); `*` matches whatever exists. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
}

/** An answer's headers as Node takes them fastest: names and values in one list. */
type HeaderList = string[];

const headerLists = new WeakMap<Asset, Map<Encoding | 'unchanged', HeaderList>>();

/** Of a 304 when `encoding` is `unchanged`. Put together once: it is a tenth of the work of an answer. */
function headerList(release: LoadedRelease, asset: Asset, encoding: Encoding | 'unchanged'): HeaderList {
  const lists = headerLists.get(asset) ?? new Map<Encoding | 'unchanged', HeaderList>();
  const found = lists.get(encoding);
  if (found !== undefined) return found;
  const ofBody =
    encoding === 'unchanged'
      ? encodingHeaders('identity')
      : { ...encodingHeaders(encoding), 'content-length': String(asset.bytes(encoding).length) };
  const list = Object.entries({
    ...asset.headers,
    etag: asset.etag,
    'x-release': release.id,
    ...ofBody,
  }).flat();
  headerLists.set(asset, lists.set(encoding, list));
  return list;
}

/** Sends the stored bytes of an address, or 304 when the client has them. */
export function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  release: LoadedRelease,
  asset: Asset,
  status = 200,
): void {
  if (status === 200 && matchesEtag(request.headers['if-none-match'], asset.etag)) {
    response.writeHead(304, headerList(release, asset, 'unchanged')).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  response.writeHead(status, headerList(release, asset, encoding));
  end(request, response, asset.bytes(encoding));
}

// Made for one reader: quick settings, which cost a third of a millisecond a page.
async function compress(text: string | Buffer, encoding: Encoding): Promise<Buffer> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  if (encoding === 'br') return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipBytes(bytes) : bytes;
}

/** Of a text that others may keep too, so that a copy that is still right costs nothing; '' for all other texts. */
function tagOf(text: string | Buffer, status: number, headers: Record<string, string>): string {
  if (status !== 200 || headers['cache-control']?.startsWith('public') !== true) return '';
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** Sends a text that was made for this request, or 304 when the client has it. */
export async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  text: string | Buffer,
): Promise<void> {
  const etag = tagOf(text, status, headers);
  const tagged = etag === '' ? headers : { ...headers, etag };
  if (etag !== '' && matchesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { ...tagged, ...encodingHeaders('identity') }).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const bytes = await compress(text, encoding);
  response.writeHead(status, { ...tagged, ...encodingHeaders(encoding), 'content-length': bytes.length });
  end(request, response, bytes);
}

export function sendRedirect(
  response: ServerResponse,
  headers: Record<string, string>,
  status: 302 | 303 | 308,
  location: string,
): void {
  const cacheControl = status === 303 ? 'no-store' : 'public, max-age=60';
  response
    .writeHead(status, { ...headers, 'cache-control': cacheControl, location, 'content-length': 0 })
    .end();
}
