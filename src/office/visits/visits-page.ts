import { addDays } from '../../lib/add-days.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { readMisses, readPageSums } from '../../pocketbase/reader-counts.ts';
import { findsIn } from '../../search-counts/finds-in.ts';
import type { Exchange } from '../../server/host.ts';
import { officeVisits } from '../../texts/office-visits.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { PERIOD_FIELD } from './visit-fields.ts';
import { visitsView } from './visits-view.ts';

const READERS = ['viewer', 'editor', 'approver'] as const;

/** Each is searched for once more when the page is shown, which takes a millisecond. */
const MOST_MISSES = 30;

const DEFAULT_DAYS = 30;

/** How many days are looked back at, today among them. */
function daysIn({ query }: Exchange): number {
  const asked = Number(query.get(PERIOD_FIELD));
  return asked in officeVisits.periods ? asked : DEFAULT_DAYS;
}

/** What readers did on which page, and what they searched for in vain. */
export async function showVisits(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, READERS);
  if (staff === null) return;
  const { content } = exchange.release.data;
  const [days, last] = [daysIn(exchange), vietnamDay(exchange.host.clock())];
  const first = addDays(last, 1 - days);
  const counted = { from: first, before: addDays(last, 1) };
  const [sums, missed] = await Promise.all([
    readPageSums(staff.client, counted),
    readMisses(staff.client, counted, MOST_MISSES),
  ]);
  const finds = findsIn(content);
  const misses = missed.filter(({ text }) => !finds(text));
  await sendOffice(exchange, staff, { visits: visitsView(content, { days, first, last, sums, misses }) });
}
