import { HANDLING_STATES } from '../../domain/comment-handling.ts';
import type { HandlingState } from '../../domain/comment-handling.ts';
import { isDay } from '../../lib/is-day.ts';
import { fold } from '../../search/text/fold.ts';
import type { CommentRow } from './comment-row.ts';
import { COMMENT_FIELD } from './comment-fields.ts';

/** Comments that have no tag yet. */
export const UNTAGGED = 'chua-co';
/** Comments with which nobody is done. */
export const OPEN = 'chua-xong';

/** What an address asks for; '' leaves a thing open. */
export interface CommentFilter {
  /** `2026-11-03`. */
  day: string;
  state: HandlingState | typeof OPEN | '';
  /** Id of a tag, or `UNTAGGED`. */
  tag: string;
  who: string;
  /** Words that the comment holds, marks or not. */
  search: string;
}

/** Leaves everything open. */
export const NO_FILTER: CommentFilter = { day: '', state: '', tag: '', who: '', search: '' };

const STATES: readonly string[] = [...HANDLING_STATES, OPEN];
const MAX_SEARCH = 200;

export function readFilter(query: URLSearchParams): CommentFilter {
  const valueOf = (name: string): string => (query.get(name) ?? '').trim().slice(0, MAX_SEARCH);
  const state = valueOf(COMMENT_FIELD.state);
  const day = valueOf(COMMENT_FIELD.day);
  return {
    day: isDay(day) ? day : '',
    state: STATES.includes(state) ? (state as CommentFilter['state']) : '',
    tag: valueOf(COMMENT_FIELD.tag),
    who: valueOf(COMMENT_FIELD.who),
    search: valueOf(COMMENT_FIELD.search),
  };
}

export function isFiltering(filter: CommentFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

/** Address of a page of the same month and filter. */
export function filterQuery(month: string, filter: CommentFilter, more: Record<string, string> = {}): string {
  const { day, state, tag, who, search } = filter;
  const named = {
    [COMMENT_FIELD.month]: month,
    [COMMENT_FIELD.day]: day,
    [COMMENT_FIELD.state]: state,
    [COMMENT_FIELD.tag]: tag,
    [COMMENT_FIELD.who]: who,
    [COMMENT_FIELD.search]: search,
    ...more,
  };
  return new URLSearchParams(Object.entries(named).filter(([, value]) => value !== '')).toString();
}

function hasState({ state }: CommentRow, wanted: CommentFilter['state']): boolean {
  if (wanted === OPEN) return state === 'new' || state === 'looking';
  return wanted === '' || state === wanted;
}

function hasTag({ tags }: CommentRow, wanted: string): boolean {
  if (wanted === UNTAGGED) return tags.length === 0;
  return wanted === '' || tags.some(({ id }) => id === wanted);
}

/** The rows that an address asks for. */
export function filtered(rows: readonly CommentRow[], filter: CommentFilter): CommentRow[] {
  const words = fold(filter.search);
  return rows.filter(
    (row) =>
      (filter.day === '' || row.day === filter.day) &&
      hasState(row, filter.state) &&
      hasTag(row, filter.tag) &&
      (filter.who === '' || row.assignee === filter.who) &&
      (words === '' || fold(`${row.text} ${row.note}`).includes(words)),
  );
}
