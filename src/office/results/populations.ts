import type { Round } from '../../domain/round.ts';

/** Round → N, where its file says it. */
export function populationsOf(rounds: readonly Round[]): Record<string, number> {
  return Object.fromEntries(
    rounds.flatMap(({ id, target }) => (target === null ? [] : [[id, target.population]])),
  );
}
