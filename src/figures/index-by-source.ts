import type { AnswerSource } from '../domain/submission.ts';
import { figureOf, type Figure } from './index-figures.ts';
import { addMoments, NO_MOMENTS, type Moments } from './moments.ts';
import { FEWEST, isTooFew } from './small-numbers.ts';

/** Answers that have their source in common, and whether a mark counts; see `Tally`. */
export interface SourcePart {
  source: AnswerSource;
  isMarked: boolean;
  /** Satisfaction over all factors, by respondent. */
  whole: Moments;
}

/** An index, and what it would be without some of the answers it rests on. Never fewer than five people apart. */
export interface IndexBySource {
  all: Figure;
  /**
   * Without each source; sources with fewer than five people are left out together. Empty: all came from one source, or
   * none can be left out without telling of fewer than five.
   */
  without: { sources: AnswerSource[]; figure: Figure }[];
  /** `none`: no answer is marked. `hidden`: too few are, or as many as one source has, give or take fewer than five. */
  withoutMarked: Figure | 'none' | 'hidden';
}

function sumOf(parts: readonly SourcePart[]): Moments {
  return parts.reduce((sum, { whole }) => addMoments(sum, whole), NO_MOMENTS);
}

const peopleOf = (parts: readonly SourcePart[]): number => sumOf(parts).n;

/** Of at least one person. */
const figureOfParts = (parts: readonly SourcePart[], population: number | null): Figure =>
  figureOf(sumOf(parts), population) as Figure;

/** Sources as they can be left out: by themselves, or those with too few people together. */
function sourceGroups(parts: readonly SourcePart[]): AnswerSource[][] {
  const people = new Map<AnswerSource, number>();
  for (const { source, whole } of parts) people.set(source, (people.get(source) ?? 0) + whole.n);
  const sorted = [...people].filter(([, n]) => n > 0).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const together: AnswerSource[] = [];
  let count = 0;
  for (const [source, n] of sorted) {
    if (!isTooFew(n) && (together.length === 0 || !isTooFew(count))) break;
    together.push(source);
    count += n;
  }
  const alone = sorted.slice(together.length).map(([source]) => [source]);
  return together.length === 0 ? alone : [together, ...alone];
}

/** Whether two sets of answers are the same, or differ by enough people. */
function mayStandBeside(a: readonly SourcePart[], b: readonly SourcePart[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const apart = peopleOf([...a.filter((part) => !inB.has(part)), ...b.filter((part) => !inA.has(part))]);
  return apart === 0 || apart >= FEWEST;
}

/**
 * The index as it is shown, with what it would be without each source and without marked answers: so nobody can lift it
 * unseen by way of the counter, of paper, of links or of the Office's own network, and nobody can take two of its figures
 * and work out what fewer than five people said.
 *
 * @param parts of one form in one period; a source may come in several
 * @param population how many could have answered (N), null: not known
 * @returns null: it rests on fewer than five people
 */
export function indexBySource(parts: readonly SourcePart[], population: number | null): IndexBySource | null {
  if (isTooFew(peopleOf(parts))) return null;
  const rest = sourceGroups(parts)
    .map((sources) => ({ sources, parts: parts.filter(({ source }) => !sources.includes(source)) }))
    // One group of all sources leaves nothing.
    .filter((each) => peopleOf(each.parts) > 0);
  const unmarked = parts.filter(({ isMarked }) => !isMarked);
  const beside = [parts, ...rest.map((each) => each.parts)];
  const mayShow = !isTooFew(peopleOf(unmarked)) && beside.every((each) => mayStandBeside(each, unmarked));
  const hasMarked = peopleOf(unmarked) < peopleOf(parts);
  return {
    all: figureOfParts(parts, population),
    without: rest.map((each) => ({ sources: each.sources, figure: figureOfParts(each.parts, population) })),
    withoutMarked: !hasMarked ? 'none' : mayShow ? figureOfParts(unmarked, population) : 'hidden',
  };
}
