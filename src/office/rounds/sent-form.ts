import type { Round } from '../../domain/round.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import type { Staff } from '../staff.ts';
import { sendRound } from './round-page.ts';
import { NO_ACT, type RoundAct } from './round-view.ts';

/** Field of the number of links. */
export const COUNT_FIELD = 'so-luong';

/** One sent form of a round's page. */
export interface Sent {
  exchange: Exchange;
  staff: Staff;
  round: Round;
  fields: Fields;
}

/** The round's page again, with what is wrong. */
export function sendAgain(
  { exchange, staff, round }: Sent,
  act: Partial<RoundAct>,
  status = 422,
): Promise<void> {
  return sendRound(exchange, { staff, round, act: { ...NO_ACT, ...act }, status });
}
