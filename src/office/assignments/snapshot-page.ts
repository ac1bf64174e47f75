import { snapshotOf, type Snapshot } from '../../assignments/snapshot.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { keepSnapshot, listSnapshotMonths, readSnapshot } from '../../pocketbase/assignments.ts';
import { listAssignments } from '../../pocketbase/held-assignments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatDate } from '../../view/format-date.ts';
import { DOCX } from '../file-types.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOfficeFile } from '../send-file.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import { WHO_READS_ASSIGNMENTS, WHO_WRITES_ASSIGNMENTS } from './list-page.ts';
import { SNAPSHOTS_PATH, snapshotPath } from './paths.ts';
import { snapshotDocx } from './snapshot-docx.ts';
import { monthWords, snapshotView, type SnapshotView } from './snapshot-view.ts';

const { snapshots: text } = officeAssignments;

/** The months that have a snapshot. */
export interface SnapshotsView {
  months: { href: string; title: string; takenOn: string }[];
  /** What the button takes; null: this month has one, or this person may not. */
  take: string | null;
  isTaken: boolean;
}

/** Months with a snapshot, and the button that takes this month's. */
export async function showSnapshots(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return;
  const month = vietnamDay(exchange.host.clock()).slice(0, 7);
  const months = await listSnapshotMonths(staff.client);
  const isTaken = months.some((each) => each.month === month);
  const mayTake = hasRole(staff, WHO_WRITES_ASSIGNMENTS) && !isTaken;
  const view: SnapshotsView = {
    months: months.map((each) => ({
      href: snapshotPath(each.month),
      title: monthWords(each.month),
      takenOn: text.takenOn(formatDate(each.takenOn)),
    })),
    take: mayTake ? text.take(monthWords(month)) : null,
    isTaken,
  };
  await sendOffice(exchange, staff, { snapshots: view });
}

/** Takes the snapshot of this month; one that is there stays. */
export async function takeSnapshot(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const day = vietnamDay(exchange.host.clock());
  const month = day.slice(0, 7);
  const { calendar } = exchange.release.data.content;
  const snapshot = snapshotOf(await listAssignments(staff.client), { month, day }, calendar);
  await keepSnapshot(staff.client, snapshot).catch((error: unknown) => {
    // Somebody else was quicker.
    if (!(error instanceof OfficeRefusedError) || error.reason !== 'decided') throw error;
  });
  redirectOffice(exchange, snapshotPath(month));
}

/** The snapshot that an address names, with the one before it. */
async function asked(
  { path }: Exchange,
  staff: Staff,
): Promise<{ before: Snapshot | null; now: Snapshot } | null> {
  const month = /\d{4}-\d{2}/.exec(path.slice(SNAPSHOTS_PATH.length))?.[0] ?? '';
  const now = await readSnapshot(staff.client, month);
  if (now === null) return null;
  const earlier = (await listSnapshotMonths(staff.client)).find((each) => each.month < month);
  return { before: earlier === undefined ? null : await readSnapshot(staff.client, earlier.month), now };
}

/** Answers with the snapshot that was asked for, to who may read it. */
async function withSnapshot(
  exchange: Exchange,
  send: (view: SnapshotView, staff: Staff, month: string) => Promise<void>,
): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return;
  const found = await asked(exchange, staff);
  if (found === null) return sendNotFound(exchange);
  await send(snapshotView(found.before, found.now), staff, found.now.month);
}

/** How all assignments stood at the staff meeting of a month. */
export function showSnapshot(exchange: Exchange): Promise<void> {
  const options = { address: `${SNAPSHOTS_PATH}/mot` };
  return withSnapshot(exchange, (snapshot, staff) => sendOffice(exchange, staff, { snapshot }, options));
}

/** The same as a file for Word. */
export function sendSnapshot(exchange: Exchange): Promise<void> {
  return withSnapshot(exchange, async (view, _, month) => {
    const file = await snapshotDocx(view, exchange.release.data.content);
    await sendOfficeFile(exchange, { name: `${text.fileName(month)}.docx`, type: DOCX, text: file });
  });
}
