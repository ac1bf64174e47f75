import { isSentDay } from '../../assignments/due.ts';
import { ROLES } from '../../domain/staff.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listMemos, listReadBy, postMemo, type ListedMemo } from '../../pocketbase/memos.ts';
import type { Exchange } from '../../server/host.ts';
import { cleanText, textLength } from '../../survey/clean-text.ts';
import { officeMemos } from '../../texts/office-memos.ts';
import { formatMoment } from '../../view/format-date.ts';
import { fieldOf } from '../field.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { MEMO_FIELD as FIELD, memoPath } from './paths.ts';

export const WHO_POSTS_MEMOS = ['editor', 'approver'] as const;

const { faults: words } = officeMemos;

/** `unread`: it waits for this person. */
type MemoState = 'unread' | 'ended' | null;

export interface TypedMemo {
  title: string;
  text: string;
  until: string;
}

/** All memos, and the form for another one. */
export interface MemosView {
  rows: { href: string; title: string; about: string; state: MemoState }[];
  typed: TypedMemo;
  mayPost: boolean;
  faults: FieldFaults;
}

function stateOf(
  { id, endedAt, recipients }: ListedMemo,
  staff: Staff,
  read: ReadonlySet<string>,
): MemoState {
  if (endedAt !== '') return 'ended';
  return recipients.some((each) => each.id === staff.id) && !read.has(id) ? 'unread' : null;
}

async function send(exchange: Exchange, staff: Staff, typed: TypedMemo, faults: FieldFaults): Promise<void> {
  const { client, id } = staff;
  const [memos, read] = await Promise.all([listMemos(client, 'all'), listReadBy(client, id)]);
  const rows = memos.map((memo) => ({
    ...{ href: memoPath(memo.id), title: memo.title, state: stateOf(memo, staff, read) },
    about: officeMemos.posted(memo.postedName, formatMoment(memo.postedAt)),
  }));
  const view: MemosView = { rows, typed, faults, mayPost: hasRole(staff, WHO_POSTS_MEMOS) };
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(exchange, staff, { memos: view }, { status });
}

/** What the Office has told its people, the newest first. */
export async function showMemos(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ROLES);
  if (staff !== null) await send(exchange, staff, { title: '', text: '', until: '' }, {});
}

function faultsOf({ title, text, until }: TypedMemo, today: string): FieldFaults {
  return {
    ...((title === '' || textLength(title) > 300) && { [FIELD.title]: words.title }),
    ...((text === '' || textLength(text) > 10_000) && { [FIELD.text]: words.text }),
    ...(until !== '' && (!isSentDay(until) || until < today) && { [FIELD.until]: words.until }),
  };
}

/** Sends a memo to everybody. */
export async function takeMemo(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_POSTS_MEMOS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const [title, text, until] = [FIELD.title, FIELD.text, FIELD.until].map((name) =>
    cleanText(fieldOf(fields, name)),
  ) as [string, string, string];
  const typed = { title, text, until };
  const faults = faultsOf(typed, vietnamDay(exchange.host.clock()));
  if (Object.keys(faults).length > 0) return send(exchange, staff, typed, faults);
  const { id } = await postMemo(staff.client, typed);
  redirectOffice(exchange, memoPath(id));
}
