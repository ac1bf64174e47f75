import { type Amendment, OPEN_STATES } from '../../domain/amendment.ts';
import type { Role } from '../../domain/staff.ts';
import { listAmendments, listFlagged } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { amendmentsView } from './amendments-view.ts';

/** Everybody who reads content before it is public. */
export const WHO_SEES_AMENDMENTS: readonly Role[] = ['viewer', 'editor', 'approver'];

/** Of those that are over so many are listed. */
const MOST_OVER = 20;

/** All amendments by what has to be done with them. */
export async function showAmendments(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff === null) return;
  const { client } = staff;
  const [open, flagged, published, abandoned] = await Promise.all([
    listAmendments(client, OPEN_STATES),
    listFlagged(client),
    listAmendments(client, ['published'], MOST_OVER),
    listAmendments(client, ['abandoned'], MOST_OVER),
  ]);
  const all: Amendment[] = [...open, ...flagged, ...published, ...abandoned];
  await sendOffice(exchange, staff, { amendments: amendmentsView(all) });
}
