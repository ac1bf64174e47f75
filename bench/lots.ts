import { killClosings } from '#tests/api/support/lot-kills.ts';
import type { Figure } from './figures.ts';

const KILLS = 50;

/** Fifty kills of the whole site while a lot of paper forms is closed, which is then done to the end. */
export async function benchLots(): Promise<Figure[]> {
  const run = await killClosings(KILLS, Math.random);
  return [
    { what: 'kills while a lot is closed', value: String(run.kills) },
    { what: 'lots half closed; with answers made', value: `${run.halfClosed}; ${run.withAnswers}` },
    { what: 'answers lost; doubled', value: `${run.lost}; ${run.doubled}` },
  ];
}
