import type { SearchCountRecord } from '../domain/search-count.ts';

/** A text that was searched for once may be about one person: it is not shown. */
const LEAST_SEARCHES = 2;

/** A text that people search for in vain. */
export interface Miss {
  text: string;
  searches: number;
  /** On how many days, and the last of them, `YYYY-MM-DD`. */
  days: number;
  lastDay: string;
}

/** What the Office can learn from. Each list begins with what is searched for most. */
export interface Misses {
  /** Found nothing, and would find nothing now. */
  empty: Miss[];
  /** Has hits, but nobody opened one. */
  unopened: Miss[];
  /** Was told that other offices do this. */
  elsewhere: Miss[];
  /** How many texts found nothing then and find something now. */
  mended: number;
}

interface Sum extends Miss {
  empty: number;
  elsewhere: number;
  followed: number;
}

function sumOf(text: string, records: readonly SearchCountRecord[]): Sum {
  const total = (column: 'searches' | 'empty' | 'elsewhere' | 'followed'): number =>
    records.reduce((sum, record) => sum + record[column], 0);
  const days = [...new Set(records.map(({ day }) => day))].sort();
  return {
    text,
    days: days.length,
    lastDay: days.at(-1) ?? '',
    searches: total('searches'),
    empty: total('empty'),
    elsewhere: total('elsewhere'),
    followed: total('followed'),
  };
}

function mostFirst(sums: readonly Sum[]): Miss[] {
  return sums
    .toSorted((a, b) => b.searches - a.searches || a.text.localeCompare(b.text, 'vi'))
    .map(({ text, searches, days, lastDay }) => ({ text, searches, days, lastDay }));
}

/**
 * Sorts counted searches into what can be mended.
 *
 * @param finds whether a search for a text finds anything in the content as it is now.
 */
export function missesOf(records: readonly SearchCountRecord[], finds: (text: string) => boolean): Misses {
  const sums = [...Map.groupBy(records, ({ text }) => text)]
    .map(([text, list]) => sumOf(text, list))
    .filter(({ searches }) => searches >= LEAST_SEARCHES);
  const empty = sums.filter((sum) => sum.empty * 2 > sum.searches);
  const stillEmpty = empty.filter(({ text }) => !finds(text));
  const elsewhere = sums.filter((sum) => sum.elsewhere * 2 > sum.searches);
  const others = sums.filter((sum) => !empty.includes(sum) && !elsewhere.includes(sum));
  return {
    empty: mostFirst(stillEmpty),
    unopened: mostFirst(others.filter(({ followed }) => followed === 0)),
    elsewhere: mostFirst(elsewhere),
    mended: empty.length - stillEmpty.length,
  };
}
