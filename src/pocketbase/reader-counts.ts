import type { PageDeeds } from '../domain/page-count.ts';
import type { Miss } from '../search-counts/misses.ts';
import type { Days } from './comments.ts';
import { callRoute } from './office-call.ts';
import type { StaffClient } from './staff.ts';

/** What was counted of one page over some days. */
export interface PageSum extends PageDeeds {
  page: string;
}

function call<Result>(client: StaffClient, route: string, body: object): Promise<Result> {
  return callRoute(`${client.baseURL}/api/x/counts/${route}`, client.authStore.token, body);
}

/**
 * What was counted on these days, by page.
 *
 * @param client of somebody who may read answers
 * @throws as `callRoute`
 */
export async function readPageSums(client: StaffClient, days: Days): Promise<PageSum[]> {
  type Row = [
    page: string,
    views: number,
    portal: number,
    downloads: number,
    opened: number,
    finished: number,
  ];
  const rows = await call<Row[]>(client, 'pages', days);
  return rows.map(([page, views, portal, downloads, opened, finished]) => ({
    page,
    views,
    portal,
    downloads,
    opened,
    finished,
  }));
}

/**
 * Texts that mostly found nothing when they were searched for on these days, most first; never one that was searched
 * for only once.
 *
 * @param most no more than so many
 * @throws as `callRoute`
 */
export async function readMisses(client: StaffClient, days: Days, most: number): Promise<Miss[]> {
  type Row = [text: string, searches: number, days: number, lastDay: string];
  const rows = await call<Row[]>(client, 'misses', { ...days, most });
  return rows.map(([text, searches, count, lastDay]) => ({ text, searches, days: count, lastDay }));
}
