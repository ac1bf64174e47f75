import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { median, milliseconds, perSecond } from './figures.ts';
import type { Figure } from './figures.ts';
import { edit } from './publishing.ts';
import { ReleaseReaders } from './release-readers.ts';
import { withSite } from './scratch-site.ts';

const PUBLISHES = 20;
/** After each fifth publish the web workers are replaced. */
const RESTART_EACH = 5;
const REQUESTS_A_SECOND = 600;
const POLL_IN_MS = 20;

function pagesOf(site: SiteProcess): string[] {
  const slugs = (folder: string): string[] =>
    readdirSync(join(site.paths.root, 'content', folder)).map((file) => file.replace(/\.md$/, ''));
  return [
    ...['/', '/thu-tuc', '/danh-muc', '/lien-he', '/gioi-thieu', '/tim-kiem/muc.json', '/api/thu-tuc.json'],
    ...slugs('huong-dan').map((slug) => `/huong-dan/${slug}`),
  ];
}

const webWorkers = (site: SiteProcess): number[] =>
  site
    .parts()
    .filter(({ name }) => name === 'web')
    .map(({ pid }) => pid);

/** Replaces the web workers; resolves when others serve. */
async function restartWorkers(site: SiteProcess): Promise<void> {
  const before = webWorkers(site);
  process.kill(site.pid, 'SIGUSR2');
  while (webWorkers(site).some((pid) => before.includes(pid))) await wait(POLL_IN_MS);
}

async function publishAll(site: SiteProcess): Promise<{ took: number[]; restarts: number }> {
  const took: number[] = [];
  let restarts = 0;
  for (let number = 1; number <= PUBLISHES; number += 1) {
    took.push(await edit(site, number));
    if (number % RESTART_EACH !== 0) continue;
    await restartWorkers(site);
    restarts += 1;
  }
  return { took, restarts };
}

/** Of all files that a page loaded in the run those that are not there any more. */
async function lostFiles(site: SiteProcess, files: ReadonlySet<string>): Promise<string[]> {
  const answers = await Promise.all(
    [...files].map(async (path) => ({ path, status: (await fetch(site.url + path)).status })),
  );
  return answers.filter(({ status }) => status !== 200).map(({ path }) => path);
}

/** Publishes and restarts of the web workers while many read: what failed, and whether each answer named its release. */
export function benchPublishLoad(): Promise<Figure[]> {
  return withSite(async (site) => {
    const readers = new ReleaseReaders(site.url, pagesOf(site));
    const reading = readers.run(REQUESTS_A_SECOND);
    const { took, restarts } = await publishAll(site).finally(() => readers.stop());
    const { requests, seconds, releases, failures, files } = await reading;
    for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
    return [
      { what: 'publishes; restarts of the workers', value: `${PUBLISHES}; ${restarts}` },
      { what: 'requests', value: `${requests.toLocaleString('en')}, ${perSecond(requests / seconds)}` },
      { what: 'failed, or without a release', value: String(failures.length) },
      { what: 'releases that answers named', value: String(releases.size) },
      {
        what: 'files that pages load; lost in the end',
        value: `${files.size}; ${(await lostFiles(site, files)).length}`,
      },
      { what: 'from a saved file to the page', value: milliseconds(median(took)) },
    ];
  });
}
