import { canBeTold, isTooFew } from './small-numbers.ts';
import { monthsTogether, type Span } from './spans.ts';

/** One row of a table: a category by itself, or several of which too few came for each to have a row. */
export interface Group {
  names: readonly string[];
  isOther: boolean;
}

type CountIn = (names: readonly string[], months: readonly string[]) => number;

const namesOf = (groups: readonly Group[]): string[] => groups.flatMap(({ names }) => names);

/** Takes groups into the pool, the smallest first, until it can be told in each span; null: it never can. */
function pooled(
  groups: readonly Group[],
  pool: readonly Group[],
  spans: readonly Span[],
  count: CountIn,
): { alone: Group[]; pool: Group[] } | null {
  const all = monthsTogether(spans);
  const sizes = new Map(groups.map((group) => [group, count(group.names, all)]));
  const alone = groups.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const together = [...pool];
  const isFine = (): boolean => spans.every(({ months }) => canBeTold(count(namesOf(together), months)));
  while (!isFine()) {
    const smallest = alone.pop();
    if (smallest === undefined) return null;
    together.push(smallest);
  }
  return { alone, pool: together };
}

function withOther({ alone, pool }: { alone: Group[]; pool: Group[] }): Group[] {
  return pool.length === 0 ? alone : [...alone, { names: namesOf(pool), isOther: true }];
}

/** The groups of the parts of a span, which all have the same. */
function groupsOfParts({ parts }: Span, groups: readonly Group[], count: CountIn): Group[] {
  const isFine = ({ names, isOther }: Group): boolean =>
    !isOther && parts.every(({ months }) => canBeTold(count(names, months)));
  const { fine = [], pool = [] } = Object.groupBy(groups, (group) => (isFine(group) ? 'fine' : 'pool'));
  const divided = pooled(fine, pool, parts, count);
  return divided === null ? [] : withOther(divided);
}

/**
 * The rows of a table in each span of a year, so that nobody can work out fewer than five people from all of them
 * together: a category has a row of its own in the parts of a span where it has nobody or at least five in each of
 * them; the others are one row, which takes in more categories until that holds for it, too. None where even all
 * together are too few.
 */
export function groupsBySpan(
  root: Span,
  categories: readonly string[],
  count: CountIn,
): Map<Span, readonly Group[]> {
  const found = new Map<Span, readonly Group[]>();
  const divide = (span: Span, groups: readonly Group[]): void => {
    found.set(span, groups);
    if (span.parts.length === 0) return;
    const ofParts = groupsOfParts(span, groups, count);
    for (const part of span.parts) divide(part, ofParts);
  };
  const single = categories.map((name): Group => ({ names: [name], isOther: false }));
  const isSmall = ({ names }: Group): boolean => isTooFew(count(names, root.months));
  const { small = [], large = [] } = Object.groupBy(single, (group) => (isSmall(group) ? 'small' : 'large'));
  const rows = pooled(large, small, [root], count);
  divide(root, rows === null ? [] : withOther(rows));
  return found;
}

/**
 * The rows of a table over several spans: a category keeps its row where it has one in each of them.
 *
 * @param groups of the spans' year
 */
export function groupsOver(spans: readonly Span[], groups: ReadonlyMap<Span, readonly Group[]>): Group[] {
  const lists = spans.map((span) => groups.get(span) ?? []);
  if (lists.some((list) => list.length === 0)) return [];
  const all = new Set(lists.flatMap(namesOf));
  const isAlone = (name: string): boolean =>
    lists.every((list) => list.some((group) => !group.isOther && group.names[0] === name));
  const { alone = [], pool = [] } = Object.groupBy(all, (name) => (isAlone(name) ? 'alone' : 'pool'));
  const rows = alone.map((name): Group => ({ names: [name], isOther: false }));
  return pool.length === 0 ? rows : [...rows, { names: pool, isOther: true }];
}
