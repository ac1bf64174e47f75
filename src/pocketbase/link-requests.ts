import type { LinkRequest } from '../domain/link-request.ts';
import { countBy } from '../lib/count-by.ts';
import { callAsStaff } from './staff.ts';
import type { StaffClient } from './staff.ts';

const COLUMNS =
  'id,round,count,state,askedBy,askedName,askedAt,note,decidedBy,decidedName,decidedAt,decision';

/** All requests of a round, the newest first; empty for who may not see them. */
export function listLinkRequests(client: StaffClient, round: string): Promise<LinkRequest[]> {
  const filter = client.filter('round = {:round}', { round });
  return client
    .collection('link_requests')
    .getFullList<LinkRequest>({ filter, sort: '-askedAt,id', fields: COLUMNS });
}

/** Rounds for which somebody waits for a decision, with how many requests. */
export async function countOpenRequests(client: StaffClient): Promise<ReadonlyMap<string, number>> {
  const open = await client
    .collection('link_requests')
    .getFullList<LinkRequest>({ filter: 'state = "asked"', fields: 'round' });
  return countBy(open, ({ round }) => round);
}

/** Asks for links. Throws OfficeRefusedError `no-note`, `not-allowed`. */
export function askForLinks(
  client: StaffClient,
  request: { round: string; count: number; note: string },
): Promise<{ id: string }> {
  return callAsStaff(client, 'links/ask', request);
}

/**
 * Approves a request of somebody else, which happens once, or refuses it.
 *
 * @throws OfficeRefusedError `decided`, `same-person`, `no-note`, `not-allowed`, `no-request`
 */
export function decideOnLinks(
  client: StaffClient,
  decision: { id: string; round: string; isApproved: boolean; note: string },
): Promise<{ count: number }> {
  return callAsStaff(client, 'links/decide', decision);
}

/** Takes one's own request back. Throws OfficeRefusedError `decided`, `not-allowed`, `no-request`. */
export function withdrawLinkRequest(client: StaffClient, id: string): Promise<object> {
  return callAsStaff(client, 'links/withdraw', { id });
}
