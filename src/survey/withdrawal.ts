import type { Content } from '../domain/content.ts';
import { lastDayOf } from '../domain/round.ts';
import { addDays } from '../lib/add-days.ts';
import type { AnswerFate } from '../queue/tombstones.ts';

/** A form that is open without rounds reports each month: until then a person may think better of it. */
export const DAYS_WITHOUT_ROUND = 30;

/**
 * The last day on which an answer can be withdrawn: its round's last, for its figures are made then.
 *
 * @returns null when that is over
 */
export function withdrawableUntil(
  { rounds }: Pick<Content, 'rounds'>,
  { acceptedDay, round: id }: AnswerFate,
  today: string,
): string | null {
  const round = rounds.find((each) => each.id === id);
  const last = round === undefined ? addDays(acceptedDay, DAYS_WITHOUT_ROUND) : lastDayOf(round);
  return today <= last ? last : null;
}
