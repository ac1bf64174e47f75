/**
 * Keeps the tablet's page for times without a line, and nothing else: its scope is `/kiosk`. Files with a hash in their
 * name come from what is kept, the page itself from the site whenever it answers: a faulty version lives no longer than
 * that.
 */
import { importedFiles, linkedFiles } from '../shell-files.ts';
import { REFRESH } from './shell-messages.ts';
import type { PageRequest, WorkerScope } from './worker-scope.ts';

const PAGE = '/kiosk';
const CACHE = 'kiosk-trang';
const PATIENCE_IN_MS = 4_000;

const worker = self as unknown as WorkerScope;

/** Throws when it is no answer to be kept. */
function okay(response: Response): Response {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return response;
}

/** Adds a file and what it imports. */
async function addFile(cache: Cache, path: string, kept: Set<string>): Promise<void> {
  if (kept.has(path)) return;
  kept.add(path);
  const response = (await cache.match(path)) ?? okay(await fetch(path, { credentials: 'omit' }));
  const copy = response.clone();
  if (path.endsWith('.js')) {
    for (const imported of importedFiles(await response.text())) await addFile(cache, imported, kept);
  }
  await cache.put(path, copy);
}

/** Keeps a page: first its files, then itself, so that what is kept is always whole; then forgets what it needs no more. */
async function keep(page: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = new Set<string>();
  const copy = page.clone();
  for (const path of linkedFiles(await page.text())) await addFile(cache, path, kept);
  await cache.put(PAGE, copy);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !kept.has(pathname)) await cache.delete(request);
  }
}

async function refresh(): Promise<boolean> {
  try {
    await keep(await fetch(PAGE, { credentials: 'omit', cache: 'no-cache' }).then(okay));
    return true;
  } catch {
    return false;
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), PATIENCE_IN_MS));
}

/** The page from the site, or the one that is kept when the site does not answer soon. */
async function page(event: PageRequest): Promise<Response> {
  const asked = fetch(event.request).then(okay);
  event.waitUntil(asked.then((response) => keep(response.clone())).catch(() => undefined));
  try {
    return (await Promise.race([asked, late()])).clone();
  } catch (error) {
    const kept = await caches.match(PAGE, { cacheName: CACHE });
    if (kept === undefined) throw error;
    return kept;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(refresh().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data !== REFRESH) return;
  event.waitUntil(refresh().then((isKept) => event.ports[0]?.postMessage(isKept)));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(page(event));
  else if (pathname.startsWith('/_astro/')) event.respondWith(file(request));
});
