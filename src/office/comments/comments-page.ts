import { vietnamDay } from '../../lib/vietnam-time.ts';
import { handleComments } from '../../pocketbase/comment-handling.ts';
import { readComments } from '../../pocketbase/comments.ts';
import type { Exchange } from '../../server/host.ts';
import { officeComments } from '../../texts/office-comments.ts';
import { audit } from '../audit.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole } from '../staff.ts';
import type { Staff } from '../staff.ts';
import { refusal } from '../two-people-form.ts';
import type { FieldFaults } from '../views.ts';
import { COMMENTS_PATH, COMMENT_FIELD } from './comment-fields.ts';
import { filterQuery, filtered, readFilter } from './comment-filter.ts';
import { commentRows } from './comment-row.ts';
import type { CommentRow } from './comment-row.ts';
import { commentsView } from './comments-view.ts';
import { EMPTY_FORM, changeOf, formFaults, meantBy, readHandlingForm } from './handling-form.ts';
import type { HandlingForm } from './handling-form.ts';
import { monthBeside, readMonth } from './months.ts';

const READERS = ['viewer', 'editor', 'approver'] as const;
const HANDLERS = ['editor', 'approver'] as const;

function thisMonthOf({ host }: Exchange): string {
  return vietnamDay(host.clock()).slice(0, 7);
}

function monthOf(exchange: Exchange): string {
  return readMonth(exchange.query.get(COMMENT_FIELD.month), thisMonthOf(exchange));
}

/** Every comment of the month with what was done about it; noted in the audit trail before it is shown. */
async function rowsOfMonth(exchange: Exchange, staff: Staff): Promise<CommentRow[]> {
  const month = monthOf(exchange);
  const days = { from: `${month}-01`, before: `${monthBeside(month, 1)}-01` };
  const comments = await readComments(staff.client, days);
  if (comments.length > 0) await audit(staff, 'text-viewed', month, String(comments.length));
  return commentRows(comments, exchange.release.data.content);
}

/** A number that an address says; 0: none. */
function countIn({ query }: Exchange, name: string): number {
  const text = query.get(name) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

function resultIn(exchange: Exchange): { changed: number; left: number } | null {
  if (!exchange.query.has(COMMENT_FIELD.changed)) return null;
  return {
    changed: countIn(exchange, COMMENT_FIELD.changed),
    left: countIn(exchange, COMMENT_FIELD.left),
  };
}

interface Shown {
  form: HandlingForm;
  faults: FieldFaults;
}

async function send(
  exchange: Exchange,
  staff: Staff,
  rows: CommentRow[],
  { form, faults }: Shown,
): Promise<void> {
  const { commentTags, portal } = exchange.release.data.content;
  const comments = commentsView({
    rows,
    month: monthOf(exchange),
    thisMonth: thisMonthOf(exchange),
    filter: readFilter(exchange.query),
    tags: commentTags,
    page: countIn(exchange, COMMENT_FIELD.page),
    mayHandle: hasRole(staff, HANDLERS),
    petition: { name: portal.name, url: portal.feedbackUrl },
    result: resultIn(exchange),
    form,
    faults,
  });
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(exchange, staff, { comments }, { status });
}

/** What people wrote, a month at a time, with what was done about it; what must be read at once stands first. */
export async function showComments(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, READERS);
  if (staff === null) return;
  await send(exchange, staff, await rowsOfMonth(exchange, staff), { form: EMPTY_FORM, faults: {} });
}

/** Notes what was done about comments: those that were chosen, or all that fit what the address asks for. */
export async function takeHandling(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, HANDLERS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const form = readHandlingForm(fields);
  const rows = await rowsOfMonth(exchange, staff);
  const filter = readFilter(exchange.query);
  const meant = meantBy(form, filtered(rows, filter));
  const faults = formFaults(form, meant, rows);
  if (Object.keys(faults).length > 0) return send(exchange, staff, rows, { form, faults });
  try {
    const { changed, left } = await handleComments(staff.client, meant, changeOf(form));
    const more = { [COMMENT_FIELD.changed]: String(changed), [COMMENT_FIELD.left]: String(left) };
    redirectOffice(exchange, `${COMMENTS_PATH}?${filterQuery(monthOf(exchange), filter, more)}`);
  } catch (error) {
    const { 'no-note': noNote } = officeComments.faults;
    const refused = refusal(error, COMMENT_FIELD.note, { 'no-note': noNote });
    await send(exchange, staff, rows, { form, faults: refused });
  }
}
