import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { handle } from './handle.ts';
import type { Host } from './host.ts';
import { noteAnswer, refuseConnection, refuseExpectation, refuseTunnel } from './refuse-connection.ts';

/** Limits of one connection: what an honest phone on a bad line stays well within. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  // The one switch that pays for requests without a body (7-12 %).
  optimizeEmptyRequests: true,
} as const;

/** A reader whose line takes no byte for so long has gone away. */
const STALLED_AFTER_MS = 60_000;

/** Starts to listen. Resolves when connections are taken. */
export async function listen(host: Host): Promise<Server> {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    noteAnswer(request.socket, response);
    void handle(host, request, response);
  };
  const server = createServer(LIMITS, answer);
  server.timeout = STALLED_AFTER_MS;
  // Who asks first whether to send a body is told so when it is wanted, see `post-form.ts`.
  server.on('checkContinue', (request, response) => {
    // One who was not told to may send the body or not: what follows cannot be told apart.
    response.shouldKeepAlive = false;
    answer(request, response);
  });
  server.on('checkExpectation', refuseExpectation);
  server.on('connect', refuseTunnel);
  server.on('clientError', refuseConnection);
  const { port, host: address } = host.settings;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return server;
}

/** Longest time a draining worker waits for its slowest reader. */
const DRAIN_TIMEOUT_IN_MS = 8_000;

/**
 * Takes no new connection, lets every running request end and asks idle clients to come back on
 * another connection.
 */
export async function drain(server: Server): Promise<void> {
  // http's own close() cuts idle keep-alive connections at once, under requests that are on their way.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  server.keepAliveTimeout = 1;
  const idle = setInterval(() => server.closeIdleConnections(), 500);
  const timeout = new Promise<void>((resolve) => setTimeout(resolve, DRAIN_TIMEOUT_IN_MS).unref());
  await Promise.race([closed, timeout]);
  clearInterval(idle);
  server.closeAllConnections();
}
