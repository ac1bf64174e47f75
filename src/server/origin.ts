import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** On loopback the three names of this machine count as one. */
function spellings(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!LOOPBACK_HOSTS.includes(url.hostname)) return [url.origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return LOOPBACK_HOSTS.map((host) => `${url.protocol}//${host}${port}`);
}

function refererOrigin(referer: string | undefined): string | null {
  if (referer === undefined) return null;
  return URL.canParse(referer) ? new URL(referer).origin : null;
}

/**
 * Decides whether a POST comes from one of our own pages, whatever its content type: `Origin`, else
 * `Sec-Fetch-Site`, else `Referer`. A request that has none of them is refused: every browser that we
 * serve sends at least one with a form.
 */
export function createOriginCheck(publicUrl: string): (headers: IncomingHttpHeaders) => boolean {
  const own = new Set(spellings(publicUrl));
  return (headers) => {
    const { origin, referer } = headers;
    if (origin !== undefined && origin !== 'null') return own.has(origin);
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin';
    if (origin === 'null') return false;
    const from = refererOrigin(referer);
    return from !== null && own.has(from);
  };
}
