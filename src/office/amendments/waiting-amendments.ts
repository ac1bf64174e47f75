import type { Amendment } from '../../domain/amendment.ts';
import type { StaffAccount } from '../../domain/staff.ts';
import { listDeputies } from '../../pocketbase/amendment-review.ts';
import { listAmendments, listFlagged } from '../../pocketbase/amendments.ts';
import type { StaffClient } from '../../pocketbase/staff.ts';
import { memoBy } from '../../lib/memo-by.ts';
import { hasRole } from '../staff.ts';
import { mayDecide } from './permitted-acts.ts';

/** What waits for one person, each the oldest last. */
export interface WaitingAmendments {
  toDecide: Amendment[];
  /** Live without review, to be looked at by this person. */
  toReview: Amendment[];
  /** Own ones that were sent back, or could not go live. */
  toMend: Amendment[];
}

const NOTHING: WaitingAmendments = { toDecide: [], toReview: [], toMend: [] };

type Reader = Pick<StaffAccount, 'id' | 'roles'> & { client: StaffClient };

async function lookUp(reader: Reader, today: string): Promise<WaitingAmendments> {
  const { client, id, roles } = reader;
  if (!hasRole(reader, ['editor', 'approver'])) return NOTHING;
  const [open, flagged, deputies] = await Promise.all([
    listAmendments(client, ['waiting', 'returned', 'approved', 'draft']),
    listFlagged(client),
    listDeputies(client, today),
  ]);
  const decides = (amendment: Amendment) => mayDecide(amendment, { id, roles }, deputies, today);
  return {
    toDecide: open.filter((amendment) => amendment.state === 'waiting' && decides(amendment)),
    toReview: flagged.filter(decides),
    toMend: open.filter(
      ({ state, trouble, workedBy }) => workedBy.includes(id) && (state === 'returned' || trouble !== null),
    ),
  };
}

/** What was looked up for a reader, by day. */
const lookedUp = memoBy((_: Reader) => new Map<string, Promise<WaitingAmendments>>());

/**
 * Looks up what waits for somebody, once for each reader, who lives as long as one request: the band of a page and its list of
 * tasks both ask. Throws as PocketBase's routes do.
 */
export function waitingAmendments(reader: Reader, today: string): Promise<WaitingAmendments> {
  const known = lookedUp(reader);
  const waiting = known.get(today) ?? lookUp(reader, today);
  known.set(today, waiting);
  return waiting;
}

/** How many of them wait: the number in the Office's band. */
export function countWaiting({ toDecide, toReview, toMend }: WaitingAmendments): number {
  return toDecide.length + toReview.length + toMend.length;
}
