import { vietnamDay } from '../../lib/vietnam-time.ts';
import { readComments } from '../../pocketbase/comments.ts';
import type { Exchange } from '../../server/host.ts';
import { audit } from '../audit.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { commentsView, monthAfter, readMonth } from './comments-view.ts';

/** What people wrote, a month at a time; what must be read at once stands first. */
export async function showComments(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['viewer', 'editor', 'approver']);
  if (staff === null) return;
  const thisMonth = vietnamDay(exchange.host.clock()).slice(0, 7);
  const month = readMonth(exchange.query.get('thang'), thisMonth);
  const days = { from: `${month}-01`, before: `${monthAfter(month)}-01` };
  const comments = await readComments(staff.client, days);
  if (comments.length > 0) await audit(staff, 'text-viewed', month, String(comments.length));
  const view = commentsView(comments, month, thisMonth, exchange.release.data.content);
  await sendOffice(exchange, staff, { comments: view });
}
