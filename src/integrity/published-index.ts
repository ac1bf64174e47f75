import { indexBySource, type SourcePart } from '../figures/index-by-source.ts';
import type { Figure } from '../figures/index-figures.ts';
import type { PublishedFigure, PublishedIndex } from './summary.ts';

/** To a tenth of a per cent: as it is read, and no sum can be worked back from it. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function published({ share, n, interval: { low, high } }: Figure): PublishedFigure {
  return { share: rounded(share), low: rounded(low), high: rounded(high), n };
}

/**
 * The index of a period as it is shown, with what it would be without each source and without marked answers.
 *
 * @param population how many could have answered (N), null: not known
 * @returns null: it would rest on fewer than five people
 */
export function publishedIndex(
  parts: readonly SourcePart[],
  population: number | null,
): PublishedIndex['index'] {
  const index = indexBySource(parts, population);
  if (index === null) return null;
  const { all, without, withoutMarked } = index;
  return {
    all: published(all),
    without: without.map(({ sources, figure }) => ({ sources, figure: published(figure) })),
    withoutMarked: typeof withoutMarked === 'string' ? withoutMarked : published(withoutMarked),
  };
}
