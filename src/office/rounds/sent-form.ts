import type { Round } from '../../domain/round.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { twoPeople } from '../../texts/office-two-people.ts';
import type { Staff } from '../staff.ts';
import { MAX_NOTE, REQUEST_FIELD } from '../two-people.ts';
import type { FieldFaults } from '../views.ts';
import { sendRound } from './round-page.ts';
import { NO_ACT, type RoundAct } from './round-view.ts';

/** Field of the number of links. */
export const COUNT_FIELD = 'so-luong';

/** What the buttons of a round's page say. */
export const LINK_TASK = { ask: 'hoi', approve: 'duyet', refuse: 'tu-choi', withdraw: 'rut' } as const;

/** One sent form of a round's page. */
export interface Sent {
  exchange: Exchange;
  staff: Staff;
  round: Round;
  fields: Fields;
}

/** Field of the note to a request; each on the page has one. */
export function decisionField(id: string): string {
  return `${REQUEST_FIELD.note}-${id}`;
}

/** What is wrong with a note; nothing, where it may be left out. */
export function noteFaults(note: string, isNeeded: boolean, field: string): FieldFaults {
  if (note === '' && isNeeded) return { [field]: twoPeople.faults['no-note'] };
  return note.length > MAX_NOTE ? { [field]: twoPeople.faults.long } : {};
}

/** What PocketBase refused, as a fault of a field; throws anything else. */
export function refusal(error: unknown, field: string): FieldFaults {
  const words: Partial<Record<string, string>> = twoPeople.faults;
  const sentence = error instanceof OfficeRefusedError ? words[error.reason] : undefined;
  if (sentence === undefined) throw error;
  return { [field]: sentence };
}

/** The round's page again, with what is wrong. */
export function sendAgain(
  { exchange, staff, round }: Sent,
  act: Partial<RoundAct>,
  status = 422,
): Promise<void> {
  return sendRound(exchange, { staff, round, act: { ...NO_ACT, ...act }, status });
}
