import { addMoments, NO_MOMENTS, type Moments } from '../figures/moments.ts';
import type { PeriodSums } from '../figures/period-sums.ts';
import { publishedIndex } from './published-index.ts';
import type { PublishedIndex } from './summary.ts';

type Index = NonNullable<PublishedIndex['index']>;

/** A round that is over, with what it adds up to. */
export interface CountedRound {
  sums: PeriodSums;
  /** How many could have answered (N), null: not known. */
  population: number | null;
}

function together(rounds: readonly CountedRound[]): CountedRound {
  const factors = new Map<string, Moments>();
  for (const { sums } of rounds)
    for (const [id, moments] of sums.factors)
      factors.set(id, addMoments(factors.get(id) ?? NO_MOMENTS, moments));
  const sizes = rounds.map(({ population }) => population ?? NaN);
  const population = sizes.reduce((sum, size) => sum + size, 0);
  const parts = rounds.flatMap(({ sums }) => sums.parts);
  const merged = Map.groupBy(parts, ({ source, isMarked }) => `${source} ${isMarked}`);
  return {
    population: Number.isNaN(population) ? null : population,
    sums: {
      factors,
      parts: [...merged.values()].flatMap((same) => {
        const [first] = same;
        const whole = same.reduce((sum, part) => addMoments(sum, part.whole), NO_MOMENTS);
        return first === undefined ? [] : [{ ...first, whole }];
      }),
    },
  };
}

function marked(all: Index['withoutMarked'], told: readonly Index[]): Index['withoutMarked'] {
  return told.some(({ withoutMarked }) => withoutMarked === 'hidden') ? 'hidden' : all;
}

/**
 * The index of several rounds together. It tells nothing that does not follow from what each of them tells: a source, a
 * factor or marked answers that one of the rounds keeps to itself could be worked out from the others and the whole.
 *
 * @returns null: there are fewer than two rounds, or one of them rests on too few people to be told
 */
export function indexOfRounds(rounds: readonly CountedRound[]): Index | null {
  const told = rounds.flatMap(({ sums, population }) => publishedIndex(sums, population) ?? []);
  if (told.length < 2 || told.length < rounds.length) return null;
  const { sums, population } = together(rounds);
  const index = publishedIndex(sums, population);
  if (index === null) return null;
  const isToldOf = (source: string): boolean =>
    told.every(({ without }) => without.some(({ sources }) => sources.length === 1 && sources[0] === source));
  const isToldFactor = (id: string): boolean =>
    told.every(({ factors }) => factors.some((factor) => factor.id === id && factor.figure !== null));
  return {
    all: index.all,
    without: index.without.filter(
      ({ sources: [source = '', ...more] }) => more.length === 0 && isToldOf(source),
    ),
    withoutMarked: marked(index.withoutMarked, told),
    factors: index.factors.map(({ id, figure }) => ({ id, figure: isToldFactor(id) ? figure : null })),
  };
}
