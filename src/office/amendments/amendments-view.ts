import type { Amendment, AmendmentState } from '../../domain/amendment.ts';
import { officeAmendments as text } from '../../texts/office-amendments.ts';
import { formatMoment } from '../../view/format-date.ts';
import { amendmentPath } from './paths.ts';
import { isUnreviewed } from './permitted-acts.ts';

export type StampKind = 'ok' | 'note' | 'done' | 'none';

export interface AmendmentRow {
  href: string;
  title: string;
  state: string;
  stamp: StampKind;
  who: string;
  since: string;
}

export interface AmendmentsView {
  /** In the order in which they want attention; none is empty. */
  groups: { key: GroupKey; title: string; rows: AmendmentRow[] }[];
}

type GroupKey = keyof typeof text.groups;

const STAMPS: Record<AmendmentState, StampKind> = {
  draft: 'none',
  waiting: 'note',
  returned: 'note',
  approved: 'ok',
  scheduled: 'ok',
  publishing: 'ok',
  published: 'done',
  abandoned: 'done',
};

const GROUP_OF: Record<AmendmentState, GroupKey> = {
  draft: 'draft',
  waiting: 'waiting',
  returned: 'returned',
  approved: 'ready',
  scheduled: 'ready',
  publishing: 'ready',
  published: 'published',
  abandoned: 'abandoned',
};

const ORDER: readonly GroupKey[] = [
  'waiting',
  'unreviewed',
  'returned',
  'ready',
  'draft',
  'published',
  'abandoned',
];

/** State and kind of stamp, as people see it. */
export function stateWords(amendment: Amendment): { state: string; stamp: StampKind } {
  if (isUnreviewed(amendment)) return { state: text.unreviewed, stamp: 'note' };
  return { state: text.states[amendment.state], stamp: STAMPS[amendment.state] };
}

const groupOf = (amendment: Amendment): GroupKey =>
  isUnreviewed(amendment) ? 'unreviewed' : GROUP_OF[amendment.state];

function rowOf(amendment: Amendment): AmendmentRow {
  const { id, title, startedName, startedAt } = amendment;
  return {
    href: amendmentPath(id),
    title,
    ...stateWords(amendment),
    who: startedName,
    since: formatMoment(startedAt),
  };
}

/** @param all in the order of each list; one that is named twice stands once */
export function amendmentsView(all: readonly Amendment[]): AmendmentsView {
  const unique = [...new Map(all.map((amendment) => [amendment.id, amendment])).values()];
  const groups = ORDER.map((key) => ({
    key,
    title: text.groups[key],
    rows: unique.filter((amendment) => groupOf(amendment) === key).map(rowOf),
  }));
  return { groups: groups.filter(({ rows }) => rows.length > 0) };
}
