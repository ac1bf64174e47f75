import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chain, ChainDay } from '../queue/chain.ts';
import { NO_HEAD, headOf, readDayList } from './day-list.ts';
import { HEADS_FILE, listFile, writeHeads } from './published-lists.ts';

/** null: it is not there. */
function read(folder: string, file: string): string | null {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isWhole(folder: string, chain: Chain, { day, head }: ChainDay, previous: string): boolean {
  const list = chain.listOf(day);
  const published = read(folder, listFile(day));
  return (
    headOf(list) === head &&
    readDayList(list)?.previous === previous &&
    // Not yet published is no fault; published otherwise is.
    (published === null || published === list)
  );
}

/**
 * Compares the closed days with the answers they were made of and with what was published.
 *
 * @returns the days, or the name of the file of heads, that do not fit
 */
export function checkLists(folder: string, chain: Chain): string[] {
  const days = chain.days();
  const faulty = days.filter((day, index) => !isWhole(folder, chain, day, days[index - 1]?.head ?? NO_HEAD));
  const heads = read(folder, HEADS_FILE);
  const isBehind = heads !== null && writeHeads(days).startsWith(heads);
  return [...faulty.map(({ day }) => day), ...(heads === null || isBehind ? [] : [HEADS_FILE])];
}
