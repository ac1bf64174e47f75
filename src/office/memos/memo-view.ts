import type { Memo, MemoRead } from '../../domain/memo.ts';
import { officeMemos } from '../../texts/office-memos.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { ResultRows } from '../../view/results.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { memoFile, memoPath } from './paths.ts';

const { list: text } = officeMemos;

/** The page of one memo. */
export interface MemoView {
  action: string;
  fileHref: string;
  title: string;
  text: string;
  about: string[];
  /** Whether this person still has to say so, and when they did. */
  mayRead: boolean;
  iRead: string;
  count: string;
  table: ResultRows;
  mayEnd: boolean;
  faults: FieldFaults;
}

/** Everybody who was told, those who have not read it first; then others who have. */
export function readersTable({ recipients }: Memo, reads: readonly MemoRead[]): ResultRows {
  const readAt = new Map(reads.map(({ staff, readAt: at }) => [staff, formatMoment(at)]));
  const told = new Set(recipients.map(({ id }) => id));
  const rowOf = (name: string, at: string) => [{ text: name }, { text: at }];
  return {
    heads: text.heads,
    rows: [
      ...recipients.filter(({ id }) => !readAt.has(id)).map(({ name }) => rowOf(name, text.not)),
      ...recipients.flatMap(({ id, name }) => {
        const at = readAt.get(id);
        return at === undefined ? [] : [rowOf(name, at)];
      }),
      ...reads
        .filter(({ staff }) => !told.has(staff))
        .map(({ name, readAt: at }) => rowOf(name, formatMoment(at))),
    ],
  };
}

export function memoView(
  memo: Memo,
  reads: readonly MemoRead[],
  staff: Pick<Staff, 'id' | 'roles'>,
  faults: FieldFaults,
): MemoView {
  const { id, title, recipients, postedBy, postedName, postedAt, until } = memo;
  const { endedAt, endedName, endedReason } = memo;
  const mine = reads.find((each) => each.staff === staff.id);
  const read = recipients.filter((each) => reads.some((one) => one.staff === each.id)).length;
  const isWriter = postedBy === staff.id;
  return {
    ...{ action: memoPath(id), fileHref: memoFile(id), title, text: memo.text, faults },
    about: [
      officeMemos.posted(postedName, formatMoment(postedAt)),
      ...(until === '' ? [] : [officeMemos.until(formatDate(until))]),
      ...(endedAt === '' ? [] : [officeMemos.end.done(endedName, formatMoment(endedAt), endedReason)]),
    ],
    mayRead: mine === undefined && !isWriter,
    iRead: mine === undefined ? '' : officeMemos.iRead(formatMoment(mine.readAt)),
    count: officeMemos.readCount(formatNumber(read), formatNumber(recipients.length)),
    table: readersTable(memo, reads),
    mayEnd: endedAt === '' && (hasRole(staff, ['approver']) || (isWriter && hasRole(staff, ['editor']))),
  };
}
