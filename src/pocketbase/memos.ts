import type { Memo, MemoRead } from '../domain/memo.ts';
import { callAsStaff, type StaffClient } from './staff.ts';

/** A memo without its text, as lists show it. */
export type ListedMemo = Omit<Memo, 'text'>;

const LISTED = 'id,title,until,postedBy,postedName,postedAt,recipients,endedAt,endedName,endedReason';

/** Tells everybody who can sign in. */
export function postMemo(
  client: StaffClient,
  memo: Pick<Memo, 'title' | 'text' | 'until'>,
): Promise<{ id: string }> {
  return callAsStaff(client, 'memos/post', memo);
}

/** Says that one has read it; harmless when repeated. Throws OfficeRefusedError `no-memo`. */
export function markMemoRead(client: StaffClient, id: string): Promise<object> {
  return callAsStaff(client, 'memos/read', { id });
}

/** Throws OfficeRefusedError `no-memo`, `no-note`, `decided`, and `not-allowed` for who neither wrote it nor approves. */
export function endMemo(client: StaffClient, id: string, reason: string): Promise<object> {
  return callAsStaff(client, 'memos/end', { id, reason });
}

/** All, or those that still ask to be read; newest first. */
export function listMemos(client: StaffClient, which: 'all' | 'open'): Promise<ListedMemo[]> {
  const filter = which === 'open' ? 'endedAt = ""' : '';
  const options = { filter, fields: LISTED, sort: '-postedAt,id', batch: 500 };
  return client.collection('memos').getFullList<ListedMemo>(options);
}

/** null: there is none, or it is not for this client. */
export async function readMemo(client: StaffClient, id: string): Promise<Memo | null> {
  const filter = client.filter('id = {:id}', { id });
  const { items } = await client.collection('memos').getList<Memo>(1, 1, { filter, skipTotal: true });
  return items[0] ?? null;
}

/** Who has read a memo, in the order in which they did. */
export function listReads(client: StaffClient, memo: string): Promise<MemoRead[]> {
  const filter = client.filter('memo = {:memo}', { memo });
  return client.collection('memo_reads').getFullList<MemoRead>({ filter, sort: 'readAt,id', batch: 500 });
}

/** What somebody has read. */
export async function listReadBy(client: StaffClient, staff: string): Promise<Set<string>> {
  const filter = client.filter('staff = {:staff}', { staff });
  const reads = await client
    .collection('memo_reads')
    .getFullList<MemoRead>({ filter, fields: 'memo', batch: 1000 });
  return new Set(reads.map(({ memo }) => memo));
}
