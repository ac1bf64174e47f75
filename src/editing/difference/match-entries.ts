import { canonicalJson } from '../../lib/canonical-json.ts';
import { likeness } from './words.ts';

/** Entries of two lists that are the same thing, by their indexes. */
export interface MatchedEntries {
  /** In the order of the later list. */
  pairs: { before: number; after: number; hasMoved: boolean }[];
  added: number[];
  removed: number[];
}

/** What an entry is known by, the surest first. */
const IDENTITY = ['khoa', 'ma', 'so_hieu', 'duong_dan', 'tep', 'gia_tri', 'ten', 'hoi', 'tieu_de', 'tu'];
/** Known by the case it holds for; without one it is the ordinary case, of which there is one. */
const CASE = 'truong_hop';
/** Entries that share fewer words are two things. */
const LIKE = 0.5;
/** Beyond so many pairs to try, what is left over counts as gone and come. */
const MOST_TRIED = 10_000;

type Pair = readonly [before: number, after: number];

/** Indexes of both lists that nothing was found for yet. */
interface Left {
  before: Set<number>;
  after: Set<number>;
}

function identityOf(entry: unknown, key: string): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const value = (entry as Record<string, unknown>)[key];
  if (typeof value === 'string') return value.trim().toLowerCase();
  // A paper without a case is no ordinary case: it has a name.
  return key === CASE && value === undefined && !IDENTITY.some((name) => name in entry) ? '' : null;
}

/** Index by name of the entries that are alone in having it. */
function alone(entries: readonly unknown[], left: Set<number>, nameOf: (entry: unknown) => string | null) {
  const found = new Map<string, number | null>();
  for (const index of left) {
    const name = nameOf(entries[index]);
    if (name !== null) found.set(name, found.has(name) ? null : index);
  }
  return found;
}

function take(left: Left, pairs: Pair[]): Pair[] {
  for (const [before, after] of pairs) {
    left.before.delete(before);
    left.after.delete(after);
  }
  return pairs;
}

/** Equal entries, also where a list has several of them. */
function equalPairs(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const waiting = new Map<string, number[]>();
  before.forEach((entry, index) => {
    const name = canonicalJson(entry);
    waiting.set(name, [...(waiting.get(name) ?? []), index]);
  });
  return after.flatMap((entry, index): Pair[] => {
    const found = waiting.get(canonicalJson(entry))?.shift();
    return found === undefined ? [] : [[found, index]];
  });
}

function pairsBy(key: string, before: readonly unknown[], after: readonly unknown[], left: Left): Pair[] {
  const nameOf = (entry: unknown) => identityOf(entry, key);
  const old = alone(before, left.before, nameOf);
  return [...alone(after, left.after, nameOf)].flatMap(([name, index]): Pair[] => {
    const found = old.get(name);
    return found == null || index === null ? [] : [[found, index]];
  });
}

/** The likest pairs first. */
function likePairs(before: string[], after: string[], left: Left): Pair[] {
  if (left.before.size * left.after.size > MOST_TRIED) return [];
  const tried = [...left.before].flatMap((one) =>
    [...left.after].map((other) => ({
      pair: [one, other] as const,
      share: likeness(before[one] ?? '', after[other] ?? ''),
    })),
  );
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return tried
    .filter(({ share }) => share >= LIKE)
    .sort((a, b) => b.share - a.share)
    .flatMap(({ pair: [one, other] }): Pair[] => {
      if (usedBefore.has(one) || usedAfter.has(other)) return [];
      usedBefore.add(one);
      usedAfter.add(other);
      return [[one, other]];
    });
}

/** Those that keep their order among each other: the longest run of indexes that rise. */
function inOrder(indexes: number[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const index of indexes) {
    const place = ends.findIndex((end) => end >= index);
    const at = place === -1 ? ends.length : place;
    previous.set(index, ends[at - 1]);
    ends[at] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}

/**
 * Which entries of two lists are the same thing: equal ones, then those of one name, then those that share
 * most of their words; where one of each is left, those.
 *
 * @param say what an entry is called, or all that it says
 */
export function matchEntries(
  before: readonly unknown[],
  after: readonly unknown[],
  say: (entry: unknown) => string,
): MatchedEntries {
  const left: Left = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const found = [...take(left, equalPairs(before, after))];
  for (const key of [...IDENTITY, CASE]) found.push(...take(left, pairsBy(key, before, after, left)));
  found.push(...take(left, likePairs(before.map(say), after.map(say), left)));
  if (before.length === 1 && after.length === 1 && left.before.size === 1) {
    found.push(...take(left, [[0, 0]]));
  }
  const pairs = found.toSorted(([, one], [, other]) => one - other);
  const kept = inOrder(pairs.map(([index]) => index));
  return {
    pairs: pairs.map(([one, other]) => ({ before: one, after: other, hasMoved: !kept.has(one) })),
    added: [...left.after],
    removed: [...left.before],
  };
}
