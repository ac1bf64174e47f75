import type { IncomingMessage } from 'node:http';
import { isInNetworks } from '../settings/networks.ts';
import type { BlockList } from 'node:net';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** The scheme that the proxy nearest to us reports; null: there is none to believe. */
function forwardedScheme({ socket, headers }: IncomingMessage, trusted: BlockList): string | null {
  const header = headers['x-forwarded-proto'];
  if (header === undefined || !isInNetworks(trusted, socket.remoteAddress ?? '')) return null;
  const list = Array.isArray(header) ? header.join(',') : header;
  return list.split(',').at(-1)?.trim().toLowerCase() ?? null;
}

function isLocalName(host: string | undefined): boolean {
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) && LOOPBACK_HOSTS.includes(new URL(url).hostname);
}

/**
 * Whether what is typed on this connection reaches us unread: by TLS at the proxy before us, or on this very
 * machine. The scheme is what a trusted proxy reports; without a report PUBLIC_URL says it, for we ourselves
 * speak plain HTTP only: a client that comes to us past the proxy is never safe.
 */
export function isSafeConnection(request: IncomingMessage, publicUrl: string, trusted: BlockList): boolean {
  const scheme = forwardedScheme(request, trusted);
  if (scheme !== null) return scheme === 'https';
  const peer = request.socket.remoteAddress ?? '';
  if (publicUrl.startsWith('https:')) return isLoopback(peer) || isInNetworks(trusted, peer);
  return isLoopback(peer) && isLocalName(new URL(publicUrl).host) && isLocalName(request.headers.host);
}
