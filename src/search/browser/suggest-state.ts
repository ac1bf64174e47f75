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
 * The best hit, then those that were shown before in the order in which they stood, then new ones: what is
 * being read stays where it is while one types on.
 */
function settle(shown: readonly SearchHit[], found: readonly SearchHit[]): SearchHit[] {
  const placeOf = ({ code }: SearchHit): number => shown.findIndex((hit) => hit.code === code);
  const [best, ...others] = found;
  if (best === undefined) return [];
  const stayed = others.filter((hit) => placeOf(hit) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  return [best, ...stayed, ...others.filter((hit) => placeOf(hit) < 0)];
}

/** After typing: the new hits, none of them chosen. */
export function showHits(
  before: SuggestState,
  query: string,
  { hits, total, isElsewhere }: Pick<SearchAnswer, 'hits' | 'total' | 'isElsewhere'>,
): SuggestState {
  const isOpen = query.length >= MIN_QUERY_LENGTH;
  const settled = settle(before.isOpen ? before.hits : [], hits);
  return { query, hits: settled, total, isElsewhere, active: -1, isOpen };
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
