import type { IncomingMessage, ServerResponse } from 'node:http';
import { countVisit } from './count-pages.ts';
import { countFollowed } from './count-searches.ts';
import type { Exchange, Host } from './host.ts';
import { type LoadedRelease, plainHeaders } from './loaded-release.ts';
import { canonicalPath, parseTarget, type Target } from './paths.ts';
import { sendRefusal } from './refuse.ts';
import { sendNotFound, sendServerError } from './render.ts';
import type { Route } from './route.ts';
import { findRoute, isFiltered, renderFiltered } from './routes.ts';
import { sendAsset, sendRedirect } from './send.ts';
import { posterTarget } from '../survey/poster-address.ts';

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** Redirect table, then spelling: capitals and a last slash lead to the address as we write it. */
function redirect(exchange: Exchange, target: Target): boolean {
  const { response, release, path } = exchange;
  const canonical = canonicalPath(path);
  const to = release.redirects.get(canonical)?.to ?? posterTarget(canonical, release.data.content);
  if (to !== null) {
    sendRedirect(response, plainHeaders(release), 302, withQuery(to, target.query));
    return true;
  }
  if (canonical === path || !exists(exchange, canonical)) return false;
  sendRedirect(response, plainHeaders(release), 308, canonical + target.query);
  return true;
}

/** The query of the address that was asked for goes after that of the one it leads to, and before its fragment. */
function withQuery(to: string, query: string): string {
  const [path = '', ...fragment] = to.split('#');
  const more = path.includes('?') ? query.replace('?', '&') : query;
  return [path + more, ...fragment].join('#');
}

function exists({ release }: Exchange, path: string): boolean {
  return release.assets.has(path) || findRoute(path) !== undefined;
}

async function sendRoute(exchange: Exchange, route: Route): Promise<void> {
  const handler = isReading(exchange.request)
    ? route.GET
    : exchange.request.method === 'POST'
      ? route.POST
      : undefined;
  if (handler !== undefined) return handler(exchange);
  const allowed = [...(route.GET ? ['GET', 'HEAD'] : []), ...(route.POST ? ['POST'] : [])];
  return sendRefusal(exchange, 405, { allow: allowed.join(', ') });
}

/** Almost every request: a page of the release by its exact address. False: look closer. */
function answerAtOnce(request: IncomingMessage, response: ServerResponse, release: LoadedRelease): boolean {
  const asset = request.method === 'GET' ? release.assets.get(request.url ?? '') : undefined;
  if (asset === undefined) return false;
  sendAsset(request, response, release, asset);
  return true;
}

async function answer(exchange: Exchange, target: Target): Promise<void> {
  const { request, response, release, path, query } = exchange;
  if (isFiltered(path, query, release.data.content) && isReading(request)) return renderFiltered(exchange);
  const asset = release.assets.get(path);
  if (asset !== undefined) {
    if (isReading(request)) return sendAsset(request, response, release, asset);
    return sendRefusal(exchange, 405, { allow: 'GET, HEAD' });
  }
  if (isReading(request) && redirect(exchange, target)) return;
  const route = findRoute(path);
  if (route !== undefined) return sendRoute(exchange, route);
  return sendNotFound(exchange);
}

async function lookCloser(parts: Omit<Exchange, 'path' | 'query'>): Promise<void> {
  const target = parseTarget(parts.request.url);
  const { path, query } = target ?? { path: '/', query: '' };
  const exchange: Exchange = { ...parts, path, query: new URLSearchParams(query) };
  return target === null ? sendRefusal(exchange, 400) : answer(exchange, target);
}

/** Answers one request: exact match in the release first, then redirects, then the pages made on request. */
export async function handle(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const release = host.release();
  try {
    countFollowed(host, request);
    countVisit(host, request, release);
    if (answerAtOnce(request, response, release)) return;
    await lookCloser({ host, request, response, release });
  } catch (error) {
    // The reader has gone away: nothing to answer, nothing to report.
    if (request.destroyed && !request.complete) return;
    host.log('request failed', error);
    if (response.headersSent) response.destroy();
    else sendServerError({ request, response, release });
  }
}
