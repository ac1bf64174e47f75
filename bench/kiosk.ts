import { doubledIn, killTablet, lostIn } from '#tests/support/tablet-kills.ts';
import type { Figure } from './figures.ts';

const KILLS = 50;

/** Fifty kills of the tablet's browser, of the site, or of both, while people answer on it. */
export async function benchKiosk(): Promise<Figure[]> {
  const run = await killTablet(KILLS, Math.random);
  return [
    { what: 'kills of browser, site or both', value: String(run.kills) },
    {
      what: 'finished; thanked; stored',
      value: `${run.finished}; ${run.thanked.size}; ${run.stored.length}`,
    },
    { what: 'waiting on the tablet at kills', value: String(run.waitingAtKills) },
    { what: 'lost; doubled', value: `${lostIn(run).length}; ${doubledIn(run)}` },
  ];
}
