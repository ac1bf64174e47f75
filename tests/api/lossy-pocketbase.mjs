/**
 * Stands before the real PocketBase and loses some of its confirmations: the batch is stored, and the
 * site never hears of it. Called like PocketBase itself, by the script `lossy-pocketbase.ts` writes:
 * `lossy-pocketbase.mjs <real program> <pid file> <share of lost confirmations> <arguments …>`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createServer as createTcpServer } from 'node:net';

const [real = '', pidFile = '', share = '0', ...args] = process.argv.slice(2);
const flag = args.find((arg) => arg.startsWith('--http='));

async function freePort() {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** Should this program have been killed before, the real one may still be there. */
function endForerunner() {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  } catch {
    // There is none.
  }
}

/** @param {number} innerPort */
function proxy(innerPort) {
  return createServer((outer, response) => {
    const { method, headers, url: path } = outer;
    const inner = request({ host: '127.0.0.1', port: innerPort, path, method, headers }, (answer) => {
      if (path === '/api/x/ingest' && Math.random() < Number(share)) return void outer.socket.destroy();
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    inner.on('error', () => outer.socket.destroy());
    outer.pipe(inner);
  });
}

async function serve() {
  endForerunner();
  const innerPort = await freePort();
  const innerArgs = args.map((arg) => (arg === flag ? `--http=127.0.0.1:${innerPort}` : arg));
  const child = spawn(real, innerArgs, { stdio: 'inherit' });
  writeFileSync(pidFile, String(child.pid));
  child.once('exit', () => process.exit(1));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [host, port] = String(flag).replace('--http=', '').split(':');
  proxy(innerPort).listen(Number(port), host);
}

if (flag === undefined) {
  spawn(real, args, { stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1));
} else {
  await serve();
}
