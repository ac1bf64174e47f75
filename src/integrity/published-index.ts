import { indexBySource } from '../figures/index-by-source.ts';
import { figureOf, type Figure } from '../figures/index-figures.ts';
import { addMoments, NO_MOMENTS } from '../figures/moments.ts';
import type { PeriodSums } from '../figures/period-sums.ts';
import { canBeTold } from '../figures/small-numbers.ts';
import type { PublishedFigure, PublishedIndex } from './summary.ts';

type Index = NonNullable<PublishedIndex['index']>;

/** To a tenth of a per cent: as it is read, and no sum can be worked back from it. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function published({ share, n, interval: { low, high } }: Figure): PublishedFigure {
  return { share: rounded(share), low: rounded(low), high: rounded(high), n };
}

/**
 * The factors, by their ids. Where fewer than five people answered one, or fewer than five did not, it is not told: what
 * the index over all factors has more than the other factors would tell of those few.
 */
function factorsOf({ parts, factors }: PeriodSums, population: number | null): Index['factors'] {
  const all = parts.reduce((sum, { whole }) => addMoments(sum, whole), NO_MOMENTS);
  return [...factors].toSorted().map(([id, moments]) => {
    const isTold = canBeTold(moments.n) && canBeTold(all.n - moments.n);
    const figure = isTold ? figureOf(moments, population) : null;
    return { id, figure: figure && published(figure) };
  });
}

/**
 * The index of a period as it is shown: with what it would be without each source and without marked answers, and by
 * factor.
 *
 * @param population how many could have answered (N), null: not known
 * @returns null: it would rest on fewer than five people
 */
export function publishedIndex(sums: PeriodSums, population: number | null): PublishedIndex['index'] {
  const index = indexBySource(sums.parts, population);
  if (index === null) return null;
  const { all, without, withoutMarked } = index;
  return {
    all: published(all),
    without: without.map(({ sources, figure }) => ({ sources, figure: published(figure) })),
    withoutMarked: typeof withoutMarked === 'string' ? withoutMarked : published(withoutMarked),
    factors: factorsOf(sums, population),
  };
}
