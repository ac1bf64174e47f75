import { MAX_SUGGESTIONS } from '../max-suggestions.ts';
import type { SearchAnswer, SearchHit } from '../search.ts';

/** Fewer letters say too little to suggest anything. */
const MIN_QUERY_LENGTH = 2;

/** What the suggestions show. Rows are the hits and, last, the search in all procedures. */
export interface SuggestState {
  query: string;
  hits: readonly SearchHit[];
  /** How many procedures were found, shown or not. */
  total: number;
  /** Other offices do what was asked for: a row leads to the portal of all. */
  isElsewhere: boolean;
  /** Number of the chosen row, -1: none, the field itself. */
  active: number;
  isOpen: boolean;
}

export const EMPTY: SuggestState = {
  query: '',
  hits: [],
  total: 0,
  isElsewhere: false,
  active: -1,
  isOpen: false,
};

/**
 * What is being read stays where it is while one types on: a row keeps its place as long as it is found. Only the
 * best comes first always, and changes places with what stood there. New rows take the places that are free.
 */
function settle(shown: readonly SearchHit[], found: readonly SearchHit[]): SearchHit[] {
  const [best] = found;
  if (best === undefined) return [];
  const rows = found.map((_, place) => found.find(({ code }) => code === shown[place]?.code));
  const left = rows.indexOf(best);
  if (left > 0) rows[left] = rows[0];
  rows[0] = best;
  const others = found.filter((hit) => !rows.includes(hit));
  return rows.flatMap((row) => row ?? others.shift() ?? []);
}

/** What comes later to a query that was answered: it stands below what may be read by now. */
function append(shown: readonly SearchHit[], found: readonly SearchHit[]): SearchHit[] {
  return [...shown, ...found.filter(({ code }) => shown.every((hit) => hit.code !== code))];
}

/**
 * After typing: the new hits, none of them chosen.
 *
 * @param isMore the second answer to the same query: what is chosen stays chosen.
 */
export function showHits(
  before: SuggestState,
  query: string,
  { hits, total, isElsewhere }: Pick<SearchAnswer, 'hits' | 'total' | 'isElsewhere'>,
  isMore = false,
): SuggestState {
  const isOpen = query.length >= MIN_QUERY_LENGTH;
  const shown = before.isOpen ? before.hits : [];
  const settled = (isMore ? append : settle)(shown, hits).slice(0, MAX_SUGGESTIONS);
  const active = isMore && before.active < shown.length ? before.active : -1;
  return { query, hits: settled, total: Math.max(total, settled.length), isElsewhere, active, isOpen };
}

/** The list closed; what was found is kept, and an arrow key shows it again. */
export function close(state: SuggestState): SuggestState {
  return { ...state, active: -1, isOpen: false };
}

/** No row chosen, as when the caret moves in the field. */
export function unchoose(state: SuggestState): SuggestState {
  return state.active < 0 ? state : { ...state, active: -1 };
}

/** One row down (1) or up (-1), round over the field. Opens a closed list that has something to show. */
export function move(state: SuggestState, step: 1 | -1): SuggestState {
  if (state.query.length < MIN_QUERY_LENGTH) return state;
  const stops = state.hits.length + Number(state.isElsewhere) + 2;
  const active = ((state.active + 1 + step + stops) % stops) - 1;
  return { ...state, active, isOpen: true };
}
