import type { Round } from '../../domain/round.ts';
import { isRunning } from '../../survey/open-form.ts';

export type RoundState = 'early' | 'open' | 'closed';

export function roundState(round: Round, now: Date): RoundState {
  if (isRunning(round, now)) return 'open';
  return now.getTime() < Date.parse(round.opensAt) ? 'early' : 'closed';
}
