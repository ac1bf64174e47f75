import { KIOSK_PATH } from '../kiosk/wire.ts';
import type { SiteMode } from '../domain/site.ts';
import { contentSecurityPolicy } from './csp.ts';

const YEAR_IN_SECONDS = 31_536_000;

/** The one that keeps the tablet's page: it may speak for that page, and for no other. */
const SERVICE_WORKER = /^\/_astro\/service-worker-[\w-]+\.js$/;

/** Of what has a hash of itself in its address. */
export const KEPT_FOR_GOOD = `max-age=${YEAR_IN_SECONDS}, immutable`;

/** A new release reaches readers within this time. */
const PAGE_MAX_AGE_IN_SECONDS = 60;

/** Headers that mean something on every answer, whatever its kind. */
function barestHeaders(publicUrl: string): Record<string, string> {
  const headers: Record<string, string> = { 'x-content-type-options': 'nosniff' };
  if (publicUrl.startsWith('https:')) headers['strict-transport-security'] = `max-age=${YEAR_IN_SECONDS}`;
  return headers;
}

/** Headers of every answer but that of a hashed file. */
export function commonHeaders(publicUrl: string): Record<string, string> {
  return {
    ...barestHeaders(publicUrl),
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Headers of a page; `cacheControl` overrides what suits a page of a release. */
export function pageHeaders(html: string, publicUrl: string, cacheControl?: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': cacheControl ?? `public, max-age=${PAGE_MAX_AGE_IN_SECONDS}`,
    'content-security-policy': contentSecurityPolicy(html),
    ...commonHeaders(publicUrl),
  };
}

/** Headers of a style sheet or script with a hash in its name: what protects a page says nothing of them. */
function hashedFileHeaders(path: string, contentType: string, publicUrl: string): Record<string, string> {
  return {
    ...(SERVICE_WORKER.test(path) && { 'service-worker-allowed': KIOSK_PATH }),
    'content-type': contentType,
    'cache-control': KEPT_FOR_GOOD,
    ...barestHeaders(publicUrl),
  };
}

/**
 * Headers of anything that is not a page. Open data may be read by any site; files of a trial are not to be
 * found by searching, which its pages say in themselves.
 */
export function fileHeaders(
  path: string,
  contentType: string,
  { publicUrl, mode }: { publicUrl: string; mode: SiteMode },
): Record<string, string> {
  if (path.startsWith('/_astro/')) return hashedFileHeaders(path, contentType, publicUrl);
  const headers: Record<string, string> = {
    'content-type': contentType,
    'cache-control': `public, max-age=${PAGE_MAX_AGE_IN_SECONDS}`,
    ...commonHeaders(publicUrl),
  };
  if (contentType.includes('svg')) headers['content-security-policy'] = "default-src 'none'";
  if (mode === 'trial') headers['x-robots-tag'] = 'noindex';
  if (path.startsWith('/tep/')) headers['content-disposition'] = 'attachment';
  if (path.startsWith('/api/')) headers['access-control-allow-origin'] = '*';
  return headers;
}
