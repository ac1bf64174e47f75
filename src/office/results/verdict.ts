import type { Figure } from '../../figures/index-figures.ts';
import { areApart } from '../../figures/interval.ts';
import { formatNumber } from '../../view/format-number.ts';
import { percentOf } from '../../view/format-share.ts';

/** What can be said of a figure beside that of another period. */
export type Verdict = 'higher' | 'lower' | 'unproven-higher' | 'unproven-lower' | 'same' | 'none';

/** Says more than “cannot be said” only where the two intervals share nothing. */
export function verdictOf(now: Figure | null, then: Figure | null): Verdict {
  if (now === null || then === null) return 'none';
  if (now.share === then.share) return 'same';
  const isHigher = now.share > then.share;
  if (areApart(now.interval, then.interval)) return isHigher ? 'higher' : 'lower';
  return isHigher ? 'unproven-higher' : 'unproven-lower';
}

/** By how many points two indexes differ, with one decimal. */
export function pointsBetween(now: Figure, then: Figure): string {
  return formatNumber(percentOf(Math.abs(now.share - then.share)));
}
