import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { megabytes, percentile, tenthsOfMilliseconds } from './figures.ts';
import type { Figure } from './figures.ts';
import { memoryOf } from './memory-of.ts';
import { browserRequest, startReaders } from './readers.ts';
import { withSite } from './scratch-site.ts';

const NUISANCE = join(import.meta.dirname, 'nuisance.ts');
const NUISANCES = [
  'heads of 64 kB',
  'addresses with 10,000 keys',
  'methods and encodings nobody expects',
  'addresses with .. and %00',
  'Range and If-None-Match of all kinds',
  'a hundred requests in one breath',
  'a hundred searches in one breath',
  '2,000 idle connections',
  '500 who send a byte a second',
  '200 who read a byte a second',
];
const READERS = 4;
const WARM_UP_IN_MS = 10_000;
const SPAN_IN_MS = 6_000;

function start(nuisance: string, port: number): ChildProcess {
  const args = ['--disable-warning=ExperimentalWarning', NUISANCE, nuisance, String(port)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error('The bad clients gave up');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** What other readers meet just now, and the memory of the web worker before and after. */
async function measure(site: SiteProcess, what: string): Promise<Figure> {
  const { pid } = site.part('web');
  const before = memoryOf(pid);
  const readers = startReaders(site.port, [browserRequest('/'), browserRequest('/thu-tuc')], READERS);
  await wait(SPAN_IN_MS);
  const { latencies, failures } = await readers.stop();
  if (failures.length > 0) throw new Error(`${what}: ${failures.length} readers failed: ${failures[0]}`);
  const [middle, slow] = [50, 99].map((percent) => tenthsOfMilliseconds(percentile(latencies, percent)));
  return {
    what,
    value: `${middle}, p99 ${slow}; memory ${megabytes(before)} → ${megabytes(memoryOf(pid))}`,
  };
}

async function measureUnder(site: SiteProcess, nuisance: string): Promise<Figure> {
  const child = start(nuisance, site.port);
  try {
    return await measure(site, nuisance);
  } finally {
    await end(child);
  }
}

/** What bad input costs other readers, and in memory, beside what they have before and after. */
export function benchBadInput(): Promise<Figure[]> {
  return withSite(async (site) => {
    const readers = startReaders(site.port, [browserRequest('/tim-kiem?q=x'), browserRequest('/')], READERS);
    await wait(WARM_UP_IN_MS);
    await readers.stop();
    const figures = [await measure(site, 'nothing bad')];
    for (const nuisance of NUISANCES) figures.push(await measureUnder(site, nuisance));
    return [...figures, await measure(site, 'nothing bad any more')];
  });
}
