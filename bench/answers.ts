import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { countWaiting, superuserOf, untilDelivered } from '#tests/api/support/stored-records.ts';
import { answer, idOf } from '#tests/unit/queue/submissions.ts';
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
import { rawRequest } from './lean-client.ts';
import { flood, steady } from './load.ts';
import { withSite } from './scratch-site.ts';

const CONNECTIONS = [16, 64];
const ANSWERS = 6_000;
const ROUNDS = 3;
const STEADY_PER_SECOND = 200;
const STEADY_SECONDS = 15;

/** Records for the site's own PocketBase, made one by one; `first` numbers them. */
async function plainRequests(site: SiteProcess, first: number): Promise<Buffer[]> {
  const { token } = (await superuserOf(site)).authStore;
  return Array.from({ length: ANSWERS / 3 }, (_, index) => {
    const record = { ...answer(first + index).record, comment: crypto.randomUUID(), id: idOf(first + index) };
    const headers = { authorization: token, 'content-type': 'application/json' };
    return rawRequest('POST', '/api/collections/answers/records', headers, JSON.stringify(record));
  });
}

/** Answers thanked for by the site, and records made in the same PocketBase directly, in turns. */
async function against(site: SiteProcess, connections: number): Promise<Figure[]> {
  const [thanked, plain]: [number[], number[]] = [[], []];
  let backlog = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const number = connections * 1_000_000 + round * ANSWERS;
    const plainLoad = { port: site.pocketbasePort, connections, status: 200 };
    plain.push((await flood({ ...plainLoad, requests: await plainRequests(site, number) })).perSecond);
    const requests = await answerRequests(site, ANSWERS, number);
    thanked.push((await flood({ port: site.port, connections, status: 303, requests })).perSecond);
    backlog = Math.max(backlog, countWaiting(site));
    await untilDelivered(site);
  }
  return [
    { what: `${connections} connections: made in PocketBase`, value: perSecond(median(plain)) },
    { what: `${connections} connections: thanked by the site`, value: perSecond(median(thanked)) },
    { what: `${connections} connections: site to PocketBase`, value: ratio(median(thanked) / median(plain)) },
    { what: `${connections} connections: waiting at the end`, value: String(backlog) },
  ];
}

/** How long people wait at a steady rate; while PocketBase is backed up too. */
async function waits(site: SiteProcess): Promise<Figure[]> {
  const requests = await answerRequests(site, STEADY_PER_SECOND * STEADY_SECONDS, 3_000_000);
  const load = { port: site.port, connections: 64, status: 303, requests };
  const { took } = await steady(load, STEADY_PER_SECOND);
  const superuser = await superuserOf(site);
  const again = await answerRequests(site, STEADY_PER_SECOND * STEADY_SECONDS, 4_000_000);
  let backups = 0;
  const [busy] = await Promise.all([
    steady({ ...load, requests: again }, STEADY_PER_SECOND),
    (async () => {
      for (const end = performance.now() + STEADY_SECONDS * 1000; performance.now() < end; backups += 1)
        await superuser.backups.create(`bench_${backups}.zip`);
    })(),
  ]);
  return [
    { what: '200 answers/s: half are thanked within', value: tenthsOfMilliseconds(percentile(took, 50)) },
    { what: '200 answers/s: 99 of 100 within', value: tenthsOfMilliseconds(percentile(took, 99)) },
    {
      what: `the same while ${backups} backups run, 99 of 100`,
      value: tenthsOfMilliseconds(percentile(busy.took, 99)),
    },
  ];
}

/** Answers that are thanked for, against records made in the same PocketBase; and how long people wait. */
export function benchAnswers(): Promise<Figure[]> {
  return withSite(async (site) => {
    const figures: Figure[] = await waits(site);
    for (const connections of CONNECTIONS) figures.push(...(await against(site, connections)));
    const drained = await timed(() => untilDelivered(site));
    return [...figures, { what: 'backlog gone after', value: milliseconds(drained) }];
  });
}
