import type { Round } from '../../domain/round.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { isRunning } from '../../survey/open-form.ts';

export type RoundState = 'early' | 'open' | 'closed';

export function roundState(round: Round, now: Date): RoundState {
  if (isRunning(round, now)) return 'open';
  return now.getTime() < Date.parse(round.opensAt) ? 'early' : 'closed';
}

/** The last day on which a round is open, `YYYY-MM-DD` in Viet Nam; its links end with it. */
export function lastDayOf({ closesAt }: Pick<Round, 'closesAt'>): string {
  return vietnamDay(new Date(Date.parse(closesAt) - 1));
}
