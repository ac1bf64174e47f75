import { OfficeRefusedError } from '../pocketbase/office-call.ts';
import { twoPeople } from '../texts/office-two-people.ts';
import { MAX_NOTE, REQUEST_FIELD } from './two-people.ts';
import type { FieldFaults } from './views.ts';

/** What the buttons of a page say on which something is asked for and decided. */
export const REQUEST_TASK = { ask: 'hoi', approve: 'duyet', refuse: 'tu-choi', withdraw: 'rut' } as const;

/** Field of the note to a request; each on the page has one. */
export function decisionField(id: string): string {
  return `${REQUEST_FIELD.note}-${id}`;
}

/** What is wrong with a note; nothing, where it may be left out. */
export function noteFaults(note: string, isNeeded: boolean, field: string): FieldFaults {
  if (note === '' && isNeeded) return { [field]: twoPeople.faults['no-note'] };
  return note.length > MAX_NOTE ? { [field]: twoPeople.faults.long } : {};
}

/**
 * What PocketBase refused, as a fault of a field; throws anything else.
 *
 * @param more sentences for reasons of one kind of request
 */
export function refusal(
  error: unknown,
  field: string,
  more: Readonly<Record<string, string>> = {},
): FieldFaults {
  const words: Partial<Record<string, string>> = { ...twoPeople.faults, ...more };
  const sentence = error instanceof OfficeRefusedError ? words[error.reason] : undefined;
  if (sentence === undefined) throw error;
  return { [field]: sentence };
}
