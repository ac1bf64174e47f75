import { lastDayOf, type Round } from '../domain/round.ts';
import { addDays } from '../lib/add-days.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';

type PaperRound = Pick<Round, 'opensAt' | 'closesAt' | 'paperDays'>;

/** The last day on which paper forms of a round can be typed and lots closed or corrected; its figures are final then. */
export function paperUntil(round: PaperRound): string {
  return addDays(lastDayOf(round), round.paperDays);
}

/** Whether lots can be worked on now; `early` and `late` when not. */
export function paperTime(round: PaperRound, now: Date): 'open' | 'early' | 'late' {
  if (now.getTime() < Date.parse(round.opensAt)) return 'early';
  return vietnamDay(now) > paperUntil(round) ? 'late' : 'open';
}

/**
 * The day by which the answers of a lot count that is closed now: today, or the round's last day when that is over. All
 * of a lot have one day, its replacements too, so that a day tells nothing of one sheet.
 */
export function paperDay(round: PaperRound, now: Date): string {
  const [today, last] = [vietnamDay(now), lastDayOf(round)];
  return today > last ? last : today;
}
