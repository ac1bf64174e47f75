import { were } from '../lib/was-or-were.ts';
import type { ShippedMerge } from './shipped-content.ts';

const MERGED = 'The content shipped with the program has changed and was merged.';
const UNINVOLVED = 'The Office’s content is not involved and goes on as it is';

function faultyNotices({ faults, ofShipped }: ShippedMerge & { status: 'faulty' }): string[] {
  if (ofShipped.length > 0) {
    const what = `The content shipped with the program has faults and is not merged now. ${UNINVOLVED}`;
    return [`${what}; to be mended in the program’s folder “content”:`, ...ofShipped];
  }
  const what = `The shipped content does not fit together with the Office’s: it is not merged now. ${UNINVOLVED}`;
  return [`${what}; merged, it would have these faults:`, ...faults];
}

/** English sentences worth logging on a merge, and the faults that kept it from being made. */
export function mergeNotices(merge: ShippedMerge): string[] {
  if (merge.status === 'unchanged') return [];
  if (merge.status === 'faulty') return faultyNotices(merge);
  if (merge.offer === null) return [MERGED];
  const files = were(merge.conflicts.length, 'file');
  return [
    MERGED,
    `${files} changed on both sides in the same place: the Office's lines stand; the others are in ${merge.offer}.`,
  ];
}
