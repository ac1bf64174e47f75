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
 * best comes first, and changes places with what stood there, but not when more comes to the same query: that
 * stands below what may be read by then. New rows take the places that are free.
 */
function settle(shown: readonly SearchHit[], found: readonly SearchHit[], isMore: boolean): SearchHit[] {
  const rows = found.map((_, place) => found.find(({ code }) => code === shown[place]?.code));
  const [best] = found;
  if (!isMore && best !== undefined) {
    const left = rows.indexOf(best);
    if (left > 0) rows[left] = rows[0];
    rows[0] = best;
  }
  const others = found.filter((hit) => !rows.includes(hit));
  return rows.flatMap((row) => row ?? others.shift() ?? []);
}

/**
 * The new hits; none yet while only "tôi muốn" is typed, which has no answer to be missed. Whoever chose a row while they were on their way keeps it, if it is among them.
 *
 * @param isMore whether this is the second answer to the same query
 */
export function showHits(
  before: SuggestState,
  query: string,
  { hits, total, isElsewhere, isUnsaid }: Pick<SearchAnswer, 'hits' | 'total' | 'isElsewhere' | 'isUnsaid'>,
  isMore = false,
): SuggestState {
  const isOpen = query.length >= MIN_QUERY_LENGTH && !isUnsaid;
  const settled = settle(before.isOpen ? before.hits : [], hits, isMore);
  const active = settled.findIndex(({ code }) => code === before.hits[before.active]?.code);
  return { query, hits: settled, total, isElsewhere, active, isOpen };
}

/** The list closed; what was found is kept, and an arrow key shows it again. */
export function close(state: SuggestState): SuggestState {
  return { ...state, active: -1, isOpen: false };
}

/** No row chosen, as when one types on or the caret moves in the field. */
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
