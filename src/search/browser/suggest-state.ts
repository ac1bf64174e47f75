import type { SearchHit } from '../search.ts';

/** Fewer letters say too little to suggest anything. */
const MIN_QUERY_LENGTH = 2;

/** What the suggestions show. Rows are the hits and, last, the search in all procedures. */
export interface SuggestState {
  query: string;
  hits: readonly SearchHit[];
  /** Number of the chosen row, -1: none, the field itself. */
  active: number;
  isOpen: boolean;
}

export const EMPTY: SuggestState = { query: '', hits: [], active: -1, isOpen: false };

/** After typing: the new hits, none of them chosen. */
export function showHits(query: string, hits: readonly SearchHit[]): SuggestState {
  return { query, hits, active: -1, isOpen: query.length >= MIN_QUERY_LENGTH };
}

/** The list closed; what was found is kept, and an arrow key shows it again. */
export function close(state: SuggestState): SuggestState {
  return { ...state, active: -1, isOpen: false };
}

/** One row down (1) or up (-1), round over the field. Opens a closed list that has something to show. */
export function move(state: SuggestState, step: 1 | -1): SuggestState {
  if (state.query.length < MIN_QUERY_LENGTH) return state;
  const stops = state.hits.length + 2;
  const active = ((state.active + 1 + step + stops) % stops) - 1;
  return { ...state, active, isOpen: true };
}
