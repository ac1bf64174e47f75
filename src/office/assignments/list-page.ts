import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listSources } from '../../pocketbase/assignments.ts';
import { listAssignments } from '../../pocketbase/held-assignments.ts';
import type { Exchange } from '../../server/host.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { hasRole } from '../staff.ts';
import { readFilter } from './asked-assignments.ts';
import { assignmentsView } from './list-view.ts';
import { LIST_KEY } from './paths.ts';

export const WHO_READS_ASSIGNMENTS = ['viewer', 'editor', 'approver'] as const;
export const WHO_WRITES_ASSIGNMENTS = ['editor', 'approver'] as const;

/** All assignments, the most pressing first. */
export async function showAssignments(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return;
  const [assignments, sources] = await Promise.all([
    listAssignments(staff.client),
    listSources(staff.client),
  ]);
  const view = assignmentsView({
    assignments,
    sources,
    filter: readFilter(exchange.query),
    today: vietnamDay(exchange.host.clock()),
    calendar: exchange.release.data.content.calendar,
    mayWrite: hasRole(staff, WHO_WRITES_ASSIGNMENTS),
    imported: exchange.query.get(LIST_KEY.imported) ?? '',
  });
  await sendOffice(exchange, staff, { assignments: view });
}
