import type { CommentTag } from '../../domain/improvement.ts';
import type { FieldFaults } from '../views.ts';
import type { CommentFilter } from './comment-filter.ts';
import { filtered } from './comment-filter.ts';
import type { CommentRow } from './comment-row.ts';
import type { HandlingForm } from './handling-form.ts';
import { monthBeside } from './months.ts';

const ROWS_PER_PAGE = 50;

export interface CommentsView {
  /** `2026-11`. */
  month: string;
  /** null: there is no later one. */
  later: string | null;
  earlier: string;
  filter: CommentFilter;
  /** Tags that can be given and asked for. */
  tags: readonly CommentTag[];
  /** Everybody to whom a comment of the month was given. */
  assignees: string[];
  /** How many comments the month has, whatever is asked for. */
  ofMonth: number;
  /** How many fit what is asked for. */
  found: number;
  /** Of the page: what must be read at once, with which nobody is done. The first pages hold it. */
  urgent: CommentRow[];
  /** The others of the page. */
  others: CommentRow[];
  page: number;
  pages: number;
  mayHandle: boolean;
  /** Of the portal where petitions are filed. */
  petition: { name: string; url: string };
  /** What was done just before; null: nothing. */
  result: { changed: number; left: number } | null;
  form: HandlingForm;
  faults: FieldFaults;
}

export interface ViewOptions extends Pick<
  CommentsView,
  'month' | 'filter' | 'tags' | 'mayHandle' | 'petition' | 'result' | 'form' | 'faults'
> {
  rows: readonly CommentRow[];
  thisMonth: string;
  page: number;
}

/** A page of the comments of a month; what must be read at once stands first. */
export function commentsView({ rows, thisMonth, ...options }: ViewOptions): CommentsView {
  const { month, filter } = options;
  const found = filtered(rows, filter);
  const isUrgent = ({ urgency, state }: CommentRow): boolean => urgency !== null && state !== 'done';
  const sorted = [...found.filter(isUrgent), ...found.filter((row) => !isUrgent(row))];
  const pages = Math.max(1, Math.ceil(sorted.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, options.page), pages);
  const shown = sorted.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  return {
    ...options,
    later: month < thisMonth ? monthBeside(month, 1) : null,
    earlier: monthBeside(month, -1),
    assignees: [...new Set(rows.map(({ assignee }) => assignee))].filter((name) => name !== '').toSorted(),
    ofMonth: rows.length,
    found: found.length,
    urgent: shown.filter(isUrgent),
    others: shown.filter((row) => !isUrgent(row)),
    page,
    pages,
  };
}
