import type { Clerk, Page } from '#tests/api/support/clerk.ts';
import { median, milliseconds, timed, type Figure } from './figures.ts';

const ROUNDS = 21;

/** Throws unless a page of the Office was given. */
export function demandPage({ status, text }: Page, path: string): void {
  if (status >= 400) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
}

/** How long one look at a page of the Office takes, in milliseconds. */
export const lookAt = (clerk: Clerk, path: string): Promise<number> =>
  timed(async () => demandPage(await clerk.get(path), path));

/** Median and worst of many looks, one after the other. */
export async function pageTimes(clerk: Clerk, path: string): Promise<Figure['value']> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) took.push(await lookAt(clerk, path));
  return `${milliseconds(median(took))}; ${milliseconds(Math.max(...took))}`;
}
