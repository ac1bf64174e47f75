import { runCommand } from '#tests/api/support/run-command.ts';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { countWaiting, superuserOf, untilDelivered } from '#tests/api/support/stored-records.ts';
import { answerRequests } from './answer-requests.ts';
import {
  median,
  milliseconds,
  perSecond,
  percentile,
  ratio,
  tenthsOfMilliseconds,
  timed,
} from './figures.ts';
import type { Figure } from './figures.ts';
import { flood, steady } from './load.ts';
import { openPlainDoor, plainRequests } from './plain-records.ts';
import { withSite } from './scratch-site.ts';

const CONNECTIONS = [16, 64];
const ANSWERS = 6_000;
const ROUNDS = 5;
/** So many answers it takes until all code of the site is compiled; PocketBase's is from the start. */
const WARM_UP = 30_000;
/** Records of a round that are made directly. */
const PLAIN = ANSWERS / 3;

type Three = [number, number, number];

const STEADY_PER_SECOND = 200;
const STEADY_SECONDS = 15;

/** Answers thanked for by the site, and records made in the same PocketBase directly, in turns. */
async function against(site: SiteProcess, connections: number): Promise<Figure[]> {
  const tokens = await openPlainDoor(site);
  const rates = { thanked: [] as number[], account: [] as number[], superuser: [] as number[] };
  let backlog = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const number = connections * 1_000_000 + round * 2 * ANSWERS;
    const plainLoad = { port: site.pocketbasePort, connections, status: 200 };
    for (const [place, who] of (['account', 'superuser'] as const).entries()) {
      const requests = plainRequests(tokens[who], PLAIN, number + place * PLAIN);
      rates[who].push((await flood({ ...plainLoad, requests })).perSecond);
    }
    const requests = await answerRequests(site, ANSWERS, number);
    rates.thanked.push((await flood({ port: site.port, connections, status: 303, requests })).perSecond);
    backlog = Math.max(backlog, countWaiting(site));
    await untilDelivered(site);
  }
  const [thanked, account, superuser] = [rates.thanked, rates.account, rates.superuser].map(median) as Three;
  const line = (what: string, value: string): Figure => ({
    what: `${connections} connections: ${what}`,
    value,
  });
  return [
    line('records made by an account', perSecond(account)),
    line('by the superuser, past all rules', perSecond(superuser)),
    line('thanked by the site', perSecond(thanked)),
    line('site to account; to superuser', `${ratio(thanked / account)}; ${ratio(thanked / superuser)}`),
    line('waiting at the end', String(backlog)),
  ];
}

/** One backup after the other, by the command that makes them each night. Returns how many. */
async function backUpFor(site: SiteProcess, milliseconds: number): Promise<number> {
  const { url, paths, pocketbasePort } = site;
  let backups = 0;
  for (const end = performance.now() + milliseconds; performance.now() < end; backups += 1) {
    const address = { url, dataDir: paths.root, pocketbasePort };
    const { code, said } = await runCommand(address, 'src/backup/backup-main.ts');
    if (code !== 0) throw new Error(said);
  }
  return backups;
}

async function countStored(site: SiteProcess): Promise<number> {
  await untilDelivered(site);
  return (await (await superuserOf(site)).collection('answers').getList(1, 1)).totalItems;
}

/** How long people wait at a steady rate; while everything is backed up too, and whether an answer is lost then. */
async function waits(site: SiteProcess): Promise<Figure[]> {
  const requests = await answerRequests(site, STEADY_PER_SECOND * STEADY_SECONDS, 3_000_000);
  const load = { port: site.port, connections: 64, status: 303, requests };
  const { took } = await steady(load, STEADY_PER_SECOND);
  const again = await answerRequests(site, STEADY_PER_SECOND * STEADY_SECONDS, 4_000_000);
  const before = await countStored(site);
  const [busy, backups] = await Promise.all([
    steady({ ...load, requests: again }, STEADY_PER_SECOND),
    backUpFor(site, STEADY_SECONDS * 1000),
  ]);
  const lost = before + again.length - (await countStored(site));
  return [
    { what: '200 answers/s: half are thanked within', value: tenthsOfMilliseconds(percentile(took, 50)) },
    { what: '200 answers/s: 99 of 100 within', value: tenthsOfMilliseconds(percentile(took, 99)) },
    {
      what: `the same while ${backups} backups run, 99 of 100`,
      value: tenthsOfMilliseconds(percentile(busy.took, 99)),
    },
    { what: 'answers lost meanwhile', value: String(lost) },
  ];
}

/** Answers thanked for a second by a site that was just started, and until it is as fast as it gets. */
async function warmUp(site: SiteProcess): Promise<Figure> {
  const requests = await answerRequests(site, WARM_UP, 5_000_000);
  const load = { port: site.port, connections: 16, status: 303 };
  const first = await flood({ ...load, requests: requests.slice(0, ANSWERS) });
  await flood({ ...load, requests: requests.slice(ANSWERS) });
  await untilDelivered(site);
  return { what: `the first ${ANSWERS} of a rush, 16 connections`, value: perSecond(first.perSecond) };
}

/** Answers that are thanked for, against records made in the same PocketBase; and how long people wait. */
export function benchAnswers(): Promise<Figure[]> {
  return withSite(async (site) => {
    const figures: Figure[] = [...(await waits(site)), await warmUp(site)];
    for (const connections of CONNECTIONS) figures.push(...(await against(site, connections)));
    const drained = await timed(() => untilDelivered(site));
    return [...figures, { what: 'backlog gone after', value: milliseconds(drained) }];
  });
}
