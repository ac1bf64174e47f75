import { memoBy } from '../../lib/memo-by.ts';
import { listMemos, listReadBy, type ListedMemo } from '../../pocketbase/memos.ts';
import type { StaffClient } from '../../pocketbase/staff.ts';
import { officeMemos } from '../../texts/office-memos.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import type { Task } from '../results/task.ts';
import { memoPath } from './paths.ts';

interface Reader {
  id: string;
  client: StaffClient;
}

async function lookUp({ client, id }: Reader): Promise<ListedMemo[]> {
  const open = (await listMemos(client, 'open')).filter(({ recipients }) =>
    recipients.some((each) => each.id === id),
  );
  if (open.length === 0) return [];
  const read = await listReadBy(client, id);
  return open.filter((memo) => !read.has(memo.id));
}

/** What somebody was told and has not said to have read; looked up once for each reader, who lives as long as a request. */
export const unreadMemos = memoBy(lookUp);

/** The same as things to do, for the Office's home and the digest. Throws as PocketBase's routes do. */
export async function memoTasks(reader: Reader): Promise<Task[]> {
  const { tasks: text } = officeMemos;
  return (await unreadMemos(reader)).map(({ id, title, until, postedAt }) => ({
    label: text.unread(title),
    href: memoPath(id),
    when: until === '' ? text.since(formatMoment(postedAt)) : text.until(formatDate(until)),
  }));
}
