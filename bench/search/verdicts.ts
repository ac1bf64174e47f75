import { share } from '../../scripts/search/report.ts';
import type { GroupQuality } from '../../scripts/search/quality.ts';
import type { Figure } from '../figures.ts';
import type { Measured } from './measure.ts';

/** Over fewer queries one more or less says too little. */
const MIN_QUERIES = 15;

/** Everyday words, where the engines are furthest apart. */
const EVERYDAY = 'realistic-colloquial';
const EVERYDAY_TIMES = 3;

const groupOf = ({ groups }: Measured, name: string): GroupQuality | undefined =>
  groups.find((group) => group.name === name);

/** The peer that does best in one kind by one figure. */
function bestOf(
  peers: readonly Measured[],
  kind: string,
  figure: 'mrr' | 'amongTen',
): { name: string; value: number } {
  return peers
    .map((peer) => ({ name: peer.name, value: groupOf(peer, kind)?.[figure] ?? Number.NaN }))
    .reduce((best, peer) => (peer.value > best.value ? peer : best), { name: 'none', value: 0 });
}

/** Whether ours beats every peer in every kind, and how it stands in everyday words. */
export function verdicts(ours: Measured, peers: readonly Measured[], note: string): Figure[] {
  const kinds = ours.groups.filter(({ queries }) => queries >= MIN_QUERIES);
  const figures = kinds.map(({ name, mrr }) => {
    const best = bestOf(peers, name, 'mrr');
    const verdict = mrr > best.value ? 'beats all' : 'DOES NOT beat all';
    return {
      what: `${name}, MRR@10, ${note}`,
      value: `${verdict}: ${share(mrr)}; best ${share(best.value)}, ${best.name}`,
    };
  });
  const everyday = groupOf(ours, EVERYDAY);
  if (everyday === undefined) return figures;
  const best = bestOf(peers, EVERYDAY, 'amongTen');
  const times = everyday.amongTen / best.value;
  const reach = best.value * EVERYDAY_TIMES > 1 ? ', beyond what any search can reach' : '';
  return [
    ...figures,
    {
      what: `everyday words, success@10, ${note}`,
      value: `${share(everyday.amongTen)} is ${times.toFixed(2)} times the best peer's ${share(best.value)}, ${best.name} (aim ${EVERYDAY_TIMES}${reach})`,
    },
  ];
}
