import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { countWaiting, untilDelivered } from '#tests/api/support/stored-records.ts';
import { answerRequests } from './answer-requests.ts';
import { megabytes, milliseconds, perSecond, timed } from './figures.ts';
import type { Figure } from './figures.ts';
import { flood } from './load.ts';
import { memoryOf } from './memory-of.ts';
import { withSite } from './scratch-site.ts';

const ANSWERS = 200_000;
const LOOK_EVERY = 50_000;
/** So many requests at once lie ready here. */
const WAVE = 10_000;
const CONNECTIONS = 64;

function look(site: SiteProcess, answered: number): Figure {
  const { pid: web } = site.part('web');
  const { pid: pocketbase } = site.part('pocketbase');
  const parts = Object.entries({ web, supervisor: site.pid, PocketBase: pocketbase });
  const value = parts.map(([name, pid]) => `${name} ${megabytes(memoryOf(pid))}`).join(', ');
  return { what: `memory after ${answered.toLocaleString('en')} answers`, value };
}

/** Sends so many answers, each of another person; says how many waited in the queue at most. */
async function answerMany(site: SiteProcess, first: number): Promise<number> {
  let waiting = 0;
  for (let sent = 0; sent < LOOK_EVERY; sent += WAVE) {
    const requests = await answerRequests(site, WAVE, first + sent);
    await flood({ port: site.port, connections: CONNECTIONS, status: 303, requests });
    waiting = Math.max(waiting, countWaiting(site));
  }
  return waiting;
}

/** What the processes of a site need while it takes very many answers, one wave after the other. */
export function benchMemory(): Promise<Figure[]> {
  return withSite(async (site) => {
    const figures = [look(site, 0)];
    let [waiting, drained] = [0, 0];
    const took = await timed(async () => {
      for (let answered = 0; answered < ANSWERS; answered += LOOK_EVERY) {
        waiting = Math.max(waiting, await answerMany(site, answered));
        drained = await timed(() => untilDelivered(site));
        figures.push(look(site, answered + LOOK_EVERY));
      }
    });
    return [
      ...figures,
      { what: 'all of them, delivered', value: perSecond((ANSWERS * 1000) / took) },
      { what: 'waiting at most', value: waiting.toLocaleString('en') },
      { what: 'backlog gone after the last', value: milliseconds(drained) },
    ];
  });
}
