import type lunr from 'lunr';
import type { Clause } from '../query/clauses.ts';
import * as WEIGHTS from './weights.ts';

/** An entry that lunr found. */
export interface Candidate {
  /** The entry's place in the list. */
  place: number;
  score: number;
}

/** The best entries by lunr's own score. Terms are finished: lunr's operators and pipeline never come into play. */
export function candidatesOf(index: lunr.Index, clauses: readonly Clause[]): Candidate[] {
  if (clauses.length === 0) return [];
  const results = index.query((query) => {
    for (const { term, boost } of clauses) query.term(term, { boost, usePipeline: false });
  });
  return results.slice(0, WEIGHTS.pool).map(({ ref, score }) => ({ place: Number(ref), score }));
}
