/*
 * What of a service worker's world ours uses: TypeScript's own description of it does not go together with that of
 * pages.
 */

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface PageRequest extends Lasting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Messaged extends Lasting {
  data: unknown;
  ports: readonly MessagePort[];
}

export interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Messaged) => void): void;
  addEventListener(type: 'fetch', listener: (event: PageRequest) => void): void;
}
