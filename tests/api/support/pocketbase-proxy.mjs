/**
 * Stands before the real PocketBase and can hold a confirmation back: the batch is stored, and the site
 * does not hear of it. Called like PocketBase itself, by the script that `watched-pocketbase.ts` writes:
 * `pocketbase-proxy.mjs <real program> <process file> <arguments …>`.
 *
 * `POST /test/hold` is answered as soon as a confirmation of new answers is held; that one never arrives.
 */
import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { freePort } from '../../support/free-port.ts';
import { killRecorded, recordProcess } from './recorded-process.ts';

const [real = '', processFile = '', ...args] = process.argv.slice(2);
const flag = args.find((arg) => arg.startsWith('--http='));

/** Who waits for a held confirmation. @type {(() => void) | null} */
let onHeld = null;

/** @param {Buffer} body */
function hasNewAnswers(body) {
  return JSON.parse(body.toString('utf8')).inserted > 0;
}

/**
 * @param {import('node:http').IncomingMessage} answer
 * @param {import('node:http').ServerResponse} response
 */
async function confirm(answer, response) {
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (onHeld !== null && answer.statusCode === 200 && hasNewAnswers(body)) {
    onHeld();
    onHeld = null;
    return;
  }
  response.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
}

/** @param {number} innerPort */
function proxy(innerPort) {
  return createServer((outer, response) => {
    const { method, headers, url: path } = outer;
    if (path === '/test/hold') return void (onHeld = () => response.end('held'));
    const options = { host: '127.0.0.1', port: innerPort, path, method, headers };
    const inner = request(options, (answer) => {
      if (path === '/api/x/ingest') return void confirm(answer, response).catch(() => outer.socket.destroy());
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    inner.on('error', () => outer.socket.destroy());
    outer.pipe(inner);
  });
}

async function serve() {
  // Should this program have been killed before, the real one may still be there.
  killRecorded(processFile);
  const innerPort = await freePort();
  const innerArgs = args.map((arg) => (arg === flag ? `--http=127.0.0.1:${innerPort}` : arg));
  const child = spawn(real, innerArgs, { stdio: 'inherit' });
  recordProcess(processFile, child.pid ?? 0);
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
