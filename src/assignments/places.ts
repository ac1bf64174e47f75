/** How high a number stands: parts by capital letter or Roman number, then numbers, then letters. */
const RANKS: readonly [RegExp, number][] = [
  [/^[IVX]{1,5}$/, 1],
  [/^[A-ZĐ]$/, 0],
  [/^\d{1,3}$/, 2],
  [/^[a-zđ]$/, 20],
];

const isNumber = (part: string): boolean => /^\d+$/.test(part);

function rankOf(part: string): number | null {
  return RANKS.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

/** Whether what bears it is the head of a group in a plan. */
export const isGroupPlace = (own: string): boolean => (rankOf(own) ?? 2) < 2;

/**
 * Names places in one document, in its order, by all that they stand under: `1` below `II` is `II.1`, `a` below that
 * `II.1.a`. No two are the same: assignments are known by their place.
 *
 * @param goesOn a number that is taken counts on: Word tells nothing of a list that goes on after a paragraph between its points
 * @returns takes a number as the document has it ('' has no place) and how many lists it stands in
 */
export function placeNames(goesOn: boolean): (own: string, depth?: number) => string {
  const taken = new Set<string>();
  let path: { rank: number; part: string }[] = [];

  function free(own: string): string {
    const [above, last] = [path.slice(0, -1), path.at(-1)];
    const named = (part: string): string => [...above.map((each) => each.part), part].join('.');
    if (last === undefined) return own;
    while (goesOn && isNumber(last.part) && taken.has(named(last.part)))
      last.part = String(Number(last.part) + 1);
    return named(last.part);
  }

  function move(parts: readonly string[], depth: number): void {
    const [first = ''] = parts;
    const rank = rankOf(first);
    path = rank === null ? [] : path.filter((each) => each.rank < rank + depth);
    if (rank !== null) path.push(...parts.map((part, below) => ({ rank: rank + depth + below, part })));
  }

  return (own, depth = 0) => {
    if (own === '') return '';
    move(own.split('.'), depth);
    const name = free(own);
    let unique = name;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  };
}
