import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ReleaseStore } from '#src/release/release-store.ts';
import { type Asset, type LoadedRelease, ReleaseLoader } from '#src/server/loaded-release.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { freePort } from '#tests/support/free-port.ts';
import { readCorpus } from '../scripts/corpus/records.ts';
import { writeContent } from '../scripts/corpus/write-content.ts';
import { corpusFolder, holdsCorpus } from '../scripts/lib/test-environment.mjs';
import { releaseOnce } from './corpus.ts';
import { median, megabytes, perSecond, ratio } from './figures.ts';
import type { Figure } from './figures.ts';
import { findNginx, startNginx } from './nginx-process.ts';
import { browserRequest, startReaders } from './readers.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const ROOT = join(import.meta.dirname, '..');
const CONNECTIONS = 32;
const ROUNDS = 5;
const WARM_UP_IN_MS = 1_000;
const SPAN_IN_MS = 4_000;

/** The site and nginx with the same pages. */
interface Pair {
  site: ServerProcess;
  nginx: ServerProcess;
}

async function loadRelease(dataDir: string): Promise<LoadedRelease> {
  const store = new ReleaseStore(dataPaths({ dataDir }).releases);
  return new ReleaseLoader(store).load((await store.currentId()) ?? '');
}

/** All pages but the home page: an address ending in a slash is a folder to nginx. */
function pagesOf({ assets }: LoadedRelease): Map<string, Asset> {
  const isPage = ([path, { headers }]: [string, Asset]): boolean =>
    path !== '/' && (headers['content-type'] ?? '').startsWith('text/html');
  return new Map([...assets].filter(isPage));
}

async function startSite(dataDir: string, workers: number): Promise<ServerProcess> {
  const port = await freePort();
  const args = ['--disable-warning=ExperimentalWarning', 'bench/web-workers.ts', String(workers)];
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), SETTINGS_FILE: '/dev/null' };
  return startServer(port, process.execPath, args, { cwd: ROOT, env });
}

/** @throws Error when an answer was not a page */
async function requestsPerSecond(server: ServerProcess, requests: readonly Buffer[], spanInMs: number) {
  const readers = startReaders(server.port, requests, CONNECTIONS);
  await wait(spanInMs);
  const { latencies, failures, seconds } = await readers.stop();
  if (failures.length > 0) throw new Error(`${failures.length} requests failed: ${failures[0]}`);
  return latencies.length / seconds;
}

async function withPair<T>(
  program: string,
  dataDir: string,
  workers: number,
  work: (pair: Pair, requests: Buffer[]) => Promise<T>,
): Promise<T> {
  const release = await loadRelease(dataDir);
  const pages = pagesOf(release);
  const requests = [...pages.keys()].map((path) => browserRequest(path));
  const site = await startSite(dataDir, workers);
  try {
    const nginx = await startNginx(program, pages, { workers, releaseId: release.id });
    try {
      for (const path of pages.keys()) await mustBeAlike({ site, nginx }, path);
      return await work({ site, nginx }, requests);
    } finally {
      await nginx.stop();
    }
  } finally {
    await site.stop();
  }
}

/** Status, body and all headers but those that each server sets by itself. */
async function answerOf({ port }: ServerProcess, path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'gzip' } });
  const own = ['server', 'date', 'connection', 'keep-alive', 'vary'];
  const headers = [...answer.headers].filter(([name]) => !own.includes(name));
  return JSON.stringify([answer.status, headers.sort(), await answer.text()]);
}

/** @throws Error when the two do not say the same: they could not be compared */
async function mustBeAlike({ site, nginx }: Pair, path: string): Promise<void> {
  const [ours, theirs] = [await answerOf(site, path), await answerOf(nginx, path)];
  if (ours !== theirs) throw new Error(`${path}: nginx answers\n${theirs}\nwhere the site answers\n${ours}`);
}

/** Both in turns, now one first and now the other. */
async function compare(pair: Pair, requests: Buffer[]): Promise<[number, number]> {
  const speeds = new Map<ServerProcess, number[]>();
  for (const server of [pair.site, pair.nginx]) {
    await requestsPerSecond(server, requests, WARM_UP_IN_MS);
    speeds.set(server, []);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const inTurn = round % 2 === 0 ? [pair.site, pair.nginx] : [pair.nginx, pair.site];
    for (const server of inTurn)
      speeds.get(server)?.push(await requestsPerSecond(server, requests, SPAN_IN_MS));
  }
  return [median(speeds.get(pair.site) ?? []), median(speeds.get(pair.nginx) ?? [])];
}

async function speed(program: string, dataDir: string, workers: number): Promise<Figure[]> {
  const [ours, theirs] = await withPair(program, dataDir, workers, compare);
  const each = workers === 1 ? 'one worker each' : `${workers} workers each`;
  return [
    { what: `${each}: nginx`, value: perSecond(theirs) },
    { what: `${each}: the site`, value: perSecond(ours) },
    { what: `${each}: site to nginx`, value: ratio(ours / theirs) },
  ];
}

/** After each page was asked for many times. */
async function memory(program: string, dataDir: string): Promise<Figure[]> {
  return withPair(program, dataDir, 1, async ({ site, nginx }, requests) => {
    for (const server of [site, nginx]) await requestsPerSecond(server, requests, SPAN_IN_MS);
    const pages = requests.length.toLocaleString('en');
    return [
      { what: `${pages} pages: memory of a worker of nginx`, value: megabytes(nginx.bytes()) },
      { what: `${pages} pages: memory of a web worker`, value: megabytes(site.bytes()) },
    ];
  });
}

/** A release of every procedure of the corpus; false where there is no corpus. */
async function releaseCorpus(folder: string): Promise<boolean> {
  const corpus = corpusFolder(ROOT, process.env);
  if (!holdsCorpus(corpus)) return false;
  writeContent(readCorpus(corpus), join(folder, 'content'));
  await releaseOnce(join(folder, 'content'), dataPaths({ dataDir: folder }).releases);
  return true;
}

/** The built-in server and nginx: the same pages with the same headers, asked for as phones do. */
export async function benchNginx(): Promise<Figure[]> {
  const program = findNginx();
  if (program === null) return [{ what: 'nginx is not on this machine', value: 'not compared' }];
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [few, many] = [join(folder, 'few'), join(folder, 'many')];
  try {
    await releaseOnce('content', dataPaths({ dataDir: few }).releases);
    const figures = [...(await speed(program, few, 2)), ...(await speed(program, few, 1))];
    if (!(await releaseCorpus(many))) return figures;
    return [...figures, ...(await memory(program, many))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
