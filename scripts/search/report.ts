import { percentile } from '../../bench/figures.ts';
import { DEPTH, qualityByGroup, qualityOf } from './quality.ts';
import type { Answered, GroupQuality } from './quality.ts';

/** A share or a mean with three digits; a dash for none. */
export const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const padded = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map(padded).join('\n');
}

function row({
  name,
  queries,
  mrr,
  first,
  amongThree,
  amongTen,
  outOfScope,
  rightlyEmpty,
}: GroupQuality): string[] {
  const empty =
    outOfScope === 0 ? '-' : `${rightlyEmpty} of ${outOfScope} (${share(rightlyEmpty / outOfScope)})`;
  return [name, String(queries), ...[mrr, first, amongThree, amongTen].map(share), empty];
}

/** Quality for each kind or style. */
export function qualityTable(answered: readonly Answered[]): string {
  const head = ['kind', 'queries', `MRR@${DEPTH}`, 'success@1', '@3', `@${DEPTH}`, 'rightly empty'];
  return table([head, ...qualityByGroup(answered).map(row)]);
}

/** The same queries typed with and without their marks, side by side. */
export function twinTable(accented: readonly Answered[], folded: readonly Answered[]): string {
  const groups = [...new Set(accented.map(({ query }) => query.group)), null];
  const rows = groups.map((group) => {
    const isOf = ({ query }: Answered): boolean => group === null || query.group === group;
    const [marked, plain] = [qualityOf(accented.filter(isOf)), qualityOf(folded.filter(isOf))];
    const figures = [marked.mrr, plain.mrr, marked.mrr - plain.mrr].map(share);
    return [group ?? 'all', String(marked.queries), ...figures];
  });
  return table([['kind', 'queries', 'MRR with marks', 'without', 'gap'], ...rows]);
}

/** Middle and slow end of how long queries took. */
export function timingLine(name: string, timings: readonly number[]): string {
  const at = (percent: number): string => percentile(timings, percent).toFixed(2);
  return `${name}: p50 ${at(50)} ms, p95 ${at(95)} ms, slowest ${at(100)} ms`;
}
