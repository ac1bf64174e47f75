import { ROLES } from '../../domain/staff.ts';
import type { Memo, MemoRead } from '../../domain/memo.ts';
import { endMemo, listReads, markMemoRead, readMemo } from '../../pocketbase/memos.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeMemos } from '../../texts/office-memos.ts';
import { tableReportDocx } from '../assignments/decree-30-tables.ts';
import { FIELD, fieldOf } from '../field.ts';
import { DOCX } from '../file-types.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOfficeFile } from '../send-file.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { memoView, readersTable, type MemoView } from './memo-view.ts';
import { WHO_POSTS_MEMOS } from './memos-page.ts';
import { MEMO_FIELD, MEMO_TASK, MEMOS_PATH, memoPath } from './paths.ts';
import { formatMoment } from '../../view/format-date.ts';

const { list: text, faults: words } = officeMemos;

interface Found {
  memo: Memo;
  reads: MemoRead[];
}

/** null: there is no such memo. */
async function find({ path }: Exchange, { client }: Staff): Promise<Found | null> {
  const id = path.split('/')[3] ?? '';
  const [memo, reads] = await Promise.all([readMemo(client, id), listReads(client, id)]);
  return memo && { memo, reads };
}

async function send(exchange: Exchange, staff: Staff, faults: FieldFaults, status = 200): Promise<void> {
  const found = await find(exchange, staff);
  if (found === null) return sendNotFound(exchange);
  const memo: MemoView = memoView(found.memo, found.reads, staff, faults);
  await sendOffice(exchange, staff, { memo }, { status, address: `${MEMOS_PATH}/mot` });
}

/** One memo, with who has read it. */
export async function showMemo(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ROLES);
  if (staff !== null) await send(exchange, staff, {});
}

async function endIt(exchange: Exchange, staff: Staff, id: string, reason: string): Promise<void> {
  if (!(await demandRole(exchange, staff, WHO_POSTS_MEMOS))) return;
  if (reason === '') return send(exchange, staff, { [MEMO_FIELD.reason]: words.note }, 422);
  try {
    await endMemo(staff.client, id, reason);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError) || error.reason !== 'decided') throw error;
    return send(exchange, staff, { [MEMO_FIELD.reason]: words.since }, 409);
  }
  redirectOffice(exchange, memoPath(id));
}

/** Says that one has read it, or ends it. */
export async function takeMemoAct(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ROLES);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const found = await find(exchange, staff);
  const task = fieldOf(fields, FIELD.task);
  if (found === null) return sendNotFound(exchange);
  const { id } = found.memo;
  if (task === MEMO_TASK.end)
    return endIt(exchange, staff, id, cleanText(fieldOf(fields, MEMO_FIELD.reason)));
  if (task !== MEMO_TASK.read) return sendNotFound(exchange);
  await markMemoRead(staff.client, id);
  redirectOffice(exchange, memoPath(id));
}

/** Who has read it and when, for the file. */
export async function sendMemoReaders(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ROLES);
  if (staff === null) return;
  const found = await find(exchange, staff);
  if (found === null) return sendNotFound(exchange);
  const { memo, reads } = found;
  const report = {
    subject: text.subject(memo.title),
    lines: [
      officeMemos.posted(memo.postedName, formatMoment(memo.postedAt)),
      text.asOf(formatMoment(exchange.host.clock().toISOString())),
    ],
    groups: [{ title: text.title, table: readersTable(memo, reads) }],
    recipients: text.recipients,
  };
  const file = await tableReportDocx(report, exchange.release.data.content);
  await sendOfficeFile(exchange, { name: `thong-bao-${memo.id}.docx`, type: DOCX, text: file });
}
