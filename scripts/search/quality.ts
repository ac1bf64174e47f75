import type { LabelledQuery } from './labelled-queries.ts';

/** How many answers are looked at. */
export const DEPTH = 10;

/** A query with the codes that were found for it, best first. */
export interface Answered {
  query: LabelledQuery;
  codes: readonly string[];
}

/** Quality over queries that have an answer; NaN over none. */
export interface Quality {
  queries: number;
  /** Mean reciprocal rank of the first right answer among the first ten. */
  mrr: number;
  /** Share of queries with a right answer first, among the first three, among the first ten. */
  first: number;
  amongThree: number;
  amongTen: number;
}

/** Quality of one kind or style. */
export interface GroupQuality extends Quality {
  name: string;
  /** Queries that nothing answers, and how many of them found nothing. */
  outOfScope: number;
  rightlyEmpty: number;
}

/** Rank of the first right answer, from 1; Infinity when it is not among the first ten. */
export function rankOf({ query, codes }: Answered): number {
  const at = codes.slice(0, DEPTH).findIndex((code) => query.expected.includes(code));
  return at < 0 ? Infinity : at + 1;
}

const isOutOfScope = ({ query }: Answered): boolean => query.expected.length === 0;

/** Quality over the queries that have an answer. */
export function qualityOf(answered: readonly Answered[]): Quality {
  const ranks = answered.filter((one) => !isOutOfScope(one)).map(rankOf);
  const shareWithin = (depth: number): number => ranks.filter((rank) => rank <= depth).length / ranks.length;
  return {
    queries: ranks.length,
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
    first: shareWithin(1),
    amongThree: shareWithin(3),
    amongTen: shareWithin(DEPTH),
  };
}

function groupOf(name: string, answered: readonly Answered[]): GroupQuality {
  const outside = answered.filter(isOutOfScope);
  const rightlyEmpty = outside.filter(({ codes }) => codes.length === 0).length;
  return { name, ...qualityOf(answered), outOfScope: outside.length, rightlyEmpty };
}

/** One row for each kind or style in the order of the file, then one for all. */
export function qualityByGroup(answered: readonly Answered[]): GroupQuality[] {
  const groups = Map.groupBy(answered, ({ query }) => query.group);
  return [...[...groups].map(([name, list]) => groupOf(name, list)), groupOf('all', answered)];
}

/** Queries that some procedure here answers, or that nothing should answer; and how many others there are. */
export function answerable(
  queries: readonly LabelledQuery[],
  codes: ReadonlySet<string>,
): { kept: LabelledQuery[]; leftOut: number } {
  const kept = queries.filter(
    ({ expected }) => expected.length === 0 || expected.some((code) => codes.has(code)),
  );
  return { kept, leftOut: queries.length - kept.length };
}
