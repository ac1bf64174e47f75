import { share, table } from '../../scripts/search/report.ts';
import type { GroupQuality } from '../../scripts/search/quality.ts';
import type { Measured } from './measure.ts';

const tenths = (value: number): string => value.toFixed(1);
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const kilobytes = (value: number): string => whole(value / 1e3);

/** Quality over all, then the mean reciprocal rank of each kind, then what is rightly empty. */
function qualityCells(groups: readonly GroupQuality[]): string[] {
  const all = groups.at(-1);
  if (all === undefined) return [];
  const kinds = groups.slice(0, -1).filter(({ queries }) => queries > 0);
  return [
    ...[all.mrr, all.first, all.amongThree, all.amongTen].map(share),
    ...kinds.flatMap(({ mrr, amongTen }) => [`${share(mrr)} ${share(amongTen)}`]),
    String(all.rightlyEmpty),
  ];
}

function head(groups: readonly GroupQuality[]): string[] {
  const kinds = groups.slice(0, -1).filter(({ queries }) => queries > 0);
  return [
    'engine',
    'MRR@10',
    'success@1',
    '@3',
    '@10',
    ...kinds.map(({ name, queries }) => `${name} (${queries})`),
    `empty of ${groups.at(-1)?.outOfScope ?? 0}`,
    'p50 ms',
    'p95 ms',
    'build ms',
    'memory MB',
    'kB raw',
    'kB brotli',
  ];
}

/**
 * One row for each engine: quality over all and for each kind (MRR@10 and success@10), how many queries about
 * something else find nothing, speed, and what it takes.
 */
export function engineTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ name, groups, milliseconds: { p50, p95, build }, bytes }) => [
    name,
    ...qualityCells(groups),
    tenths(p50),
    tenths(p95),
    whole(build),
    whole(bytes.memory / 1e6),
    kilobytes(bytes.raw),
    kilobytes(bytes.brotli),
  ]);
  return table([head(measured[0]?.groups ?? []), ...rows]);
}
