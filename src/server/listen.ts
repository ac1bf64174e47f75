import { createServer, type Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { handle } from './handle.ts';
import type { Host } from './host.ts';

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

const STATUS_OF_PARSER_ERROR: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What cannot be read as HTTP gets a clear status and an end of the connection. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = STATUS_OF_PARSER_ERROR[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Starts to listen. Resolves when connections are taken. */
export async function listen(host: Host): Promise<Server> {
  const server = createServer(LIMITS, (request, response) => {
    void handle(host, request, response);
  });
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
